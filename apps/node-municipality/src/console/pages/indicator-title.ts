import { definition } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';

/** What an indicator is called; its id where the catalogue does not have it any more. */
export function titleOf(id: string, say: (sentence: Sentence) => string): string {
  const title = definition(id)?.title;
  return title === undefined ? id : say(title);
}
