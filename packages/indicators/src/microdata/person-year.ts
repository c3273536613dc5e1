import type { Dataset } from './dataset.ts';
import { addressIdentifiers, bsn, objectFrom } from './identifiers.ts';

/** A person in a year, where they lived on 1 January (the residence group). */
export const personYear: Dataset = {
  id: 'person_year',
  title: { nl: 'Personen per jaar', en: 'Persons per year' },
  row: { nl: 'een persoon in een jaar', en: 'a person in a year' },
  identifiers: [
    bsn,
    { name: 'name', form: 'name', title: { nl: 'naam', en: 'name' } },
    { name: 'birth_date', form: 'birth_date', title: { nl: 'geboortedatum', en: 'date of birth' } },
    ...addressIdentifiers,
  ],
  keys: [
    { name: 'person_key', kind: 'person', from: [['bsn'], ['name', 'birth_date']], required: true },
    { name: 'object_key', kind: 'object', from: objectFrom, required: false },
  ],
  columns: [
    { name: 'year', type: { kind: 'year' }, required: true, group: 'residence', title: { nl: 'jaar', en: 'year' } },
    {
      name: 'birth_year',
      type: { kind: 'year' },
      required: false,
      group: 'residence',
      title: { nl: 'geboortejaar', en: 'year of birth' },
    },
    {
      name: 'sex',
      type: { kind: 'code', codes: ['man', 'vrouw', 'onbekend'] },
      required: false,
      group: 'residence',
      title: { nl: 'geslacht', en: 'sex' },
    },
    {
      name: 'neighbourhood_code',
      type: { kind: 'neighbourhood' },
      required: false,
      group: 'residence',
      title: { nl: 'buurtcode', en: 'neighbourhood code' },
    },
  ],
  unique: ['person_key', 'year'],
  periodColumn: 'year',
  consentRequired: false,
};
