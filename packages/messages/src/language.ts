import type { Sentence } from './fault.ts';

export type Language = keyof Sentence;

/** Dutch, unless `ZICHT_LANG` asks for English. */
export function language(environment: NodeJS.ProcessEnv = process.env): Language {
  return environment['ZICHT_LANG'] === 'en' ? 'en' : 'nl';
}

/** The sentence in the language of this run. */
export function say(sentence: Sentence, chosen: Language = language()): string {
  return sentence[chosen];
}
