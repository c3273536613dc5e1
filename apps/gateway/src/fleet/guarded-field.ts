import { type Claim, isReleaseId, liesIn } from './claim.ts';
import { bubble, type Complete, type Completion, violation } from './complete-value.ts';

/** One answer of one node is about one release. */
export function isSameRelease(release: string, completion: Completion): boolean {
  completion.release ??= release;
  return completion.release === release;
}

/** What a field must say beyond its type. */
export function guarded(field: string, complete: Complete): Complete {
  const isRight = guardOf(field);
  if (!isRight) return complete;
  return (value, path, completion) => {
    const result = complete(value, path, completion);
    if (result === null || result === bubble || isRight(result, completion)) return result;
    violation(path, completion);
    return bubble;
  };
}

function guardOf(field: string): ((value: unknown, completion: Completion) => boolean) | undefined {
  if (field === 'AreaName.code') return (value, { claim }) => liesIn(value, claim.municipality);
  if (field === 'Release.id') return (value, c) => isReleaseId(value) && isSameRelease(value as string, c);
  if (field === 'EarlierRelease.id') return (value) => isReleaseId(value);
  const [owner, name] = field.split('.') as [string, keyof Claim];
  if (owner !== 'IndicatorTable' || !['indicator', 'version', 'breakdown', 'level'].includes(name)) return undefined;
  return (value, { claim }) => claim[name] === undefined || claim[name] === value;
}
