import type { ReleasedTable } from '@zichtlijn/disclosure';
import type { Sentence } from '@zichtlijn/messages';

/** Indicators of tables, each once. */
export const indicatorsOf = (tables: readonly ReleasedTable[]): readonly string[] => [
  ...new Set(tables.map(({ indicator }) => indicator)),
];

/** That so many indicators stay off, and what to do about it. */
export function unsignedSentence(indicators: number): Sentence {
  return {
    nl: `${indicators} indicatoren blijven uit tot ervoor is getekend: maak het besluitstuk met "zicht-node sign-off pack".`,
    en: `${indicators} indicators stay off until signed for: make the paper to decide on with "zicht-node sign-off pack".`,
  };
}
