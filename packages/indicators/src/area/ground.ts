import { type Reclassification, reclassifications } from './reclassification.ts';

const arrivals = Map.groupBy<string, Reclassification>(reclassifications, ({ to }) => to);

/** What came to a municipality, also under the code that it had before a mere change of code; in order of time, those changes left out. */
export function groundTaken(code: string): readonly Reclassification[] {
  const own = codesOfGround(code).flatMap((one) => arrivals.get(one) ?? []);
  return own.filter(({ kind }) => kind !== 'renamed').sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The codes that a municipality has had without a change of its ground, the given one first. */
export function codesOfGround(code: string): readonly string[] {
  const before = (arrivals.get(code) ?? []).find(({ kind }) => kind === 'renamed');
  return before === undefined ? [code] : [code, ...codesOfGround(before.from)];
}

/** The day on which a municipality came out of others that ended, ISO 8601; null when it is older than what is known. */
export function foundedOn(code: string): string | null {
  return groundTaken(code).findLast(({ kind }) => kind === 'merged')?.on ?? null;
}

/**
 * The former municipalities of which all ground lies in this one now, one after another: what was counted of them on any day was counted on a part of
 * its ground.
 */
export function mergedInto(code: string): ReadonlySet<string> {
  const direct = (arrivals.get(code) ?? []).filter(({ kind }) => kind !== 'part').map(({ from }) => from);
  return new Set(direct.flatMap((from) => [from, ...mergedInto(from)]));
}

/**
 * The day before which the ground of these municipalities together cannot be made of whole ones: a part of another came to one of them. ISO 8601; null when
 * no such day is known.
 */
export function partTakenOn(codes: Iterable<string>): string | null {
  const parts = [...codes].flatMap((code) => (arrivals.get(code) ?? []).filter(({ kind }) => kind === 'part'));
  return (
    parts
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}
