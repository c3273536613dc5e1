import type { ReleasedTable } from '@zichtlijn/disclosure';
import type { Sentence } from '@zichtlijn/messages';

/** Indicators of tables, each once. */
export const indicatorsOf = (tables: readonly ReleasedTable[]): readonly string[] => [
  ...new Set(tables.map(({ indicator }) => indicator)),
];

/** That so many indicators stay off, and what to do about it. */
export function unsignedSentence(indicators: number): Sentence {
  const [nl, en] =
    indicators === 1 ? ['indicator blijft', 'indicator stays'] : ['indicatoren blijven', 'indicators stay'];
  return {
    nl: `${indicators} ${nl} uit tot ervoor is getekend: maak het besluitstuk met "zicht-node sign-off pack".`,
    en: `${indicators} ${en} off until signed for: make the paper to decide on with "zicht-node sign-off pack".`,
  };
}
