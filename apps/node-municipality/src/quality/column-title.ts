import { dataset, type Key } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';

/** What a key points at. */
const keys: Readonly<Record<Key['kind'], Sentence>> = {
  person: { nl: 'persoon', en: 'person' },
  object: { nl: 'object', en: 'object' },
  entity: { nl: 'rechtspersoon', en: 'legal entity' },
  party: { nl: 'persoon of rechtspersoon', en: 'person or legal entity' },
  household: { nl: 'huishouden', en: 'household' },
  deed: { nl: 'akte', en: 'deed' },
  incident: { nl: 'incident', en: 'incident' },
};

/** The words of the contract for a column or an identifier, or for what a key points at; its name where it has none. */
export function columnTitle(id: string, name: string): Sentence {
  const found = dataset(id);
  const all = [...(found?.columns ?? []), ...(found?.identifiers ?? [])];
  const key = found?.keys.find((one) => one.name === name);
  const pointed = key === undefined ? { nl: name, en: name } : keys[key.kind];
  return all.find((one) => one.name === name)?.title ?? pointed;
}
