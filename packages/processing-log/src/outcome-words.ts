import type { Sentence } from '@zichtlijn/messages';
import type { Outcome } from './processing.ts';

/** What each outcome says to a person. */
export const outcomeWords: Readonly<Record<Outcome, Sentence>> = {
  ANSWERED: { nl: 'beantwoord', en: 'answered' },
  PARTIAL: { nl: 'voor een deel beantwoord', en: 'answered in part' },
  INVALID: { nl: 'geen geldige vraag', en: 'no valid question' },
  TOO_LARGE: { nl: 'te groot', en: 'too large' },
  PURPOSE_MISSING: { nl: 'geweigerd: zonder doel', en: 'refused: without a purpose' },
  PURPOSE_UNKNOWN: { nl: 'geweigerd: doel niet bekend', en: 'refused: purpose not known' },
  PURPOSE_EXPIRED: { nl: 'geweigerd: doel verlopen', en: 'refused: purpose expired' },
  PURPOSE_NOT_COVERING: { nl: 'geweigerd: buiten het doel', en: 'refused: outside the purpose' },
  PURPOSE_REFUSED: { nl: 'geweigerd door het beleid', en: 'refused by the policy' },
  UNAUTHENTICATED: { nl: 'geweigerd: onbekend wie', en: 'refused: not known who' },
  FORBIDDEN: { nl: 'geweigerd: buiten de rol', en: 'refused: outside the role' },
  TOO_OFTEN: { nl: 'geweigerd: te vaak', en: 'refused: too often' },
  FAILED: { nl: 'mislukt', en: 'failed' },
  STARTED: { nl: 'begonnen', en: 'begun' },
  BROKEN_OFF: { nl: 'afgebroken', en: 'broken off' },
};
