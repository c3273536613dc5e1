import type { IndicatorDefinition } from '@zichtlijn/indicators';
import type { ToldIndicator, ToldYear } from './told-indicator.ts';

const numbers = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const percents = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat('nl-NL', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' },
});

/** A day as it is written in a letter. */
export const dayText = (moment: string): string => days.format(new Date(moment));

/** What an indicator tells in its last year, as one sentence that can be said aloud. */
export function sentenceOf({ definition, years: [last] }: ToldIndicator): string {
  return last === undefined ? '' : `${definition.title.nl}: ${yearText(last, wholeOf(definition))} in ${last.year}.`;
}

/** What an indicator counts; the letter by which its definition names a period says nothing to a reader. */
export function meaningOf({ definition: { meaning } }: ToldIndicator): string {
  return meaning.nl.replace(/einde\(P\)/g, 'het einde van dat jaar').replace(/\bP\b/g, 'dat jaar');
}

/** What a part is a part of, in words. */
const wholeOf = ({ formula }: IndicatorDefinition): string =>
  formula.kind === 'share' || formula.kind === 'rate' ? formula.denominator.title.nl : '';

/** The year before it, where that was told; nothing is said of more or less, because a single year can differ by chance. */
export function beforeText({ definition, years: [, before] }: ToldIndicator): string {
  return before === undefined ? '' : ` Een jaar eerder: ${yearText(before, wholeOf(definition))}.`;
}

function yearText(year: ToldYear, of: string): string {
  const weak = year.isWeak ? ', met een slag om de arm: de gegevens hierover zijn niet volledig,' : '';
  return `${shareText(year, of)}${weak}`;
}

function shareText({ part, whole }: ToldYear, of: string): string {
  const count = part === 0 ? 'geen' : numbers.format(part);
  if (whole === null) return count;
  // Of one in a thousand a percentage says nothing to anybody.
  const share = part > 0 && part / whole >= 0.001 ? ` (${percents.format((100 * part) / whole)} procent)` : '';
  return `${count} van de ${numbers.format(whole)} ${of}${share}`;
}

/** Words in a row: `a, b en c`. */
export function rowOf(words: readonly string[]): string {
  const [last = '', ...before] = [...words].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} en ${last}`;
}
