import type { Breakdown, Category } from '../definition/breakdown.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { Text } from '../text.ts';

type Language = keyof Text;

const words = {
  partition: { nl: 'telt op tot het totaal', en: 'adds up to the total' },
  overlapping: { nl: 'overlappend', en: 'overlapping' },
  apart: { nl: 'telt niet op', en: 'does not add up' },
  everyPair: { nl: 'elke combinatie', en: 'every combination' },
  each: { nl: 'voor elke categorie van', en: 'for each category of' },
} as const satisfies Record<string, Text>;

/** A breakdown of an indicator with its categories, and whether these add up. One that lies within another lists its categories once. */
export function breakdownText(
  { formula, breakdowns }: IndicatorDefinition,
  breakdown: Breakdown,
  language: Language,
): string {
  const { title, kind, categories, crosses, within } = breakdown;
  // Measurements of different things, and percents, have no total.
  const apart = formula.kind === 'load' || formula.kind === 'percent';
  const adds = apart ? words.apart[language] : words[kind][language];
  const outer = breakdowns.find(({ id }) => id === within?.breakdown);
  const listed = outer === undefined ? categories : innerOf(categories, outer.categories);
  const each = outer === undefined ? '' : `${words.each[language]} ${outer.title[language]}: `;
  const shown = listed.map((category) => category.title[language]).join('; ');
  return `${title[language]} (${crosses === undefined ? each + shown : words.everyPair[language]} – ${adds})`;
}

/** The second halves of pairs coded `first.second`, each once. */
function innerOf(pairs: readonly Category[], outer: readonly Category[]): readonly Category[] {
  const [first] = outer;
  return pairs
    .filter(({ code }) => code.startsWith(`${first!.code}.`))
    .map(({ code, title }) => ({
      code: code.slice(first!.code.length + 1),
      title: { nl: title.nl.slice(first!.title.nl.length + 2), en: title.en.slice(first!.title.en.length + 2) },
    }));
}
