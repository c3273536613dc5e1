import type { Dataset } from './dataset.ts';
import { addressIdentifiers, bsn, objectFrom } from './identifiers.ts';
import { requiredColumn } from './required-column.ts';

/** A person moving in to or out of an address. */
export const residenceMove: Dataset = {
  id: 'residence_move',
  title: { nl: 'Verhuizingen', en: 'Moves' },
  row: { nl: 'een persoon die in- of uitverhuist', en: 'a person moving in or out' },
  identifiers: [bsn, ...addressIdentifiers],
  keys: [
    { name: 'person_key', kind: 'person', from: [['bsn']], required: true },
    { name: 'object_key', kind: 'object', from: objectFrom, required: true },
  ],
  columns: [
    requiredColumn('move_date', { kind: 'date' }, 'verhuisdatum', 'date of the move'),
    requiredColumn('direction', { kind: 'code', codes: ['in', 'uit'] }, 'richting', 'direction'),
  ],
  unique: ['person_key', 'object_key', 'move_date', 'direction'],
  periodColumn: 'move_date',
  consentRequired: false,
};
