import type { Sentence } from '@zichtlijn/messages';

/** What a rule asks of a row, and what to do about rows that break it: at the source, or in the mapping. */
export interface RuleExplanation {
  readonly means: Sentence;
  readonly mend: Sentence;
}

/** Both in Dutch and then in English. */
export function explained(means: readonly [string, string], mend: readonly [string, string]): RuleExplanation {
  return { means: { nl: means[0], en: means[1] }, mend: { nl: mend[0], en: mend[1] } };
}
