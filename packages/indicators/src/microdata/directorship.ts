import type { Dataset } from './dataset.ts';
import { bsn, entityIdentifiers } from './identifiers.ts';
import { eventualColumn, requiredColumn } from './required-column.ts';

/** A person on the board of a legal entity, for a period. */
export const directorship: Dataset = {
  id: 'directorship',
  title: { nl: 'Bestuursfuncties', en: 'Directorships' },
  row: { nl: 'een persoon in een bestuur voor een periode', en: 'a person on a board for a period' },
  identifiers: [bsn, ...entityIdentifiers],
  keys: [
    { name: 'person_key', kind: 'person', from: [['bsn']], required: true },
    { name: 'entity_key', kind: 'entity', from: [['rsin'], ['kvk']], required: true },
  ],
  columns: [
    requiredColumn('from', { kind: 'date' }, 'vanaf', 'from'),
    eventualColumn('to', { kind: 'date' }, 'tot', 'to'),
  ],
  unique: ['person_key', 'entity_key', 'from'],
  spans: [['from', 'to']],
  periodColumn: 'from',
  consentRequired: false,
};
