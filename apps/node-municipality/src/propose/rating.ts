import type { Dataset } from '@zichtlijn/indicators';
import type { Fit } from './fit.ts';
import type { HeaderScore } from './header-name.ts';

/** How far a proposal can be trusted. What is `unsure` is asked, and left out when there is nobody to ask. */
export type Confidence = 'sure' | 'likely' | 'unsure';

const sensitiveColumns = new Set(['problematic_debt', 'on_benefit', 'education_level', 'household_position']);

/** Whether a mistake in a column of a dataset would pin something on somebody: identifiers, police and judicial data, and what people have or owe. */
export function isGuarded({ consentRequired, identifiers, columns }: Dataset, target: string): boolean {
  if (identifiers.some(({ name }) => name === target)) return true;
  const money = columns.some(({ name, type }) => name === target && type.kind === 'money' && type.signed === true);
  return money || sensitiveColumns.has(target) || (consentRequired && target !== 'neighbourhood_code');
}

/**
 * What name and values say together. A guarded column is never taken by its values alone, nor by a name that merely holds the right words (`bsn partner` is
 * somebody else): only by a name that means it, with values that fit.
 *
 * @param how `byValues`: whether values of this column can stand for its name; `coded`: whether its values are codes
 */
export function rate(
  name: HeaderScore,
  { share, isTelling }: Fit,
  { guarded, byValues, coded }: { readonly guarded: boolean; readonly byValues: boolean; readonly coded: boolean },
): Confidence | null {
  const known = rateKnown(name, { share, isTelling }, guarded, byValues);
  // A name that means it, with codes that nobody has told the meaning of yet, or with values that do not fit: somebody has to hear of that.
  return known ?? (name >= (coded ? 0.8 : 0.95) ? 'unsure' : null);
}

function rateKnown(
  name: HeaderScore,
  { share, isTelling }: Pick<Fit, 'share' | 'isTelling'>,
  guarded: boolean,
  byValues: boolean,
): Confidence | null {
  if (guarded) {
    if (name >= 0.8 && (share >= 0.95 || (isTelling && share >= 0.8)))
      return name >= 0.95 && share >= 0.95 ? 'sure' : 'likely';
    return (name >= 0.55 && share >= 0.3) || (isTelling && share >= 0.95) ? 'unsure' : null;
  }
  if (name >= 0.8 && share >= 0.95) return 'sure';
  if ((name >= 0.8 && share >= 0.7) || (name >= 0.55 && share >= 0.95)) return 'likely';
  if (byValues && isTelling && share >= 0.98) return 'likely';
  return name >= 0.55 && share >= 0.3 ? 'unsure' : null;
}
