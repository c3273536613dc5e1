import type { Sentence } from '@zichtlijn/messages';

/** Until when a release is for the municipality's own people, as a sentence. */
export function firstSightSentence(until: string): Sentence {
  return {
    nl: `tot ${until} alleen voor mensen van de gemeente zelf; anderen zien de vorige`,
    en: `until ${until} for people of the municipality itself alone; others see the one before`,
  };
}
