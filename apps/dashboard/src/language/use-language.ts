import { useAddress } from '../address/use-address.ts';
import { type Language, type Text, type Words, words } from './words.ts';

/** The language of the page and what is said in it. */
export interface Speech extends Words {
  readonly language: Language;
  /** A text that came with the data. */
  say(text: Text): string;
}

const speech: Readonly<Record<Language, Speech>> = {
  nl: { ...words.nl, language: 'nl', say: ({ nl }) => nl },
  en: { ...words.en, language: 'en', say: ({ en }) => en },
};

/** Dutch, unless the address says English. */
export function useLanguage(): Speech {
  return speech[useAddress().parameters.get('taal') === 'en' ? 'en' : 'nl'];
}
