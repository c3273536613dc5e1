import { dataset } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';

/** The words of the contract for a column or an identifier; its name where it has none. */
export function columnTitle(id: string, name: string): Sentence {
  const found = dataset(id);
  const all = [...(found?.columns ?? []), ...(found?.identifiers ?? [])];
  return all.find((one) => one.name === name)?.title ?? { nl: name, en: name };
}
