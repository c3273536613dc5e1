import { dwellingTypes, tenures, uses } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { addressIdentifiers, objectFrom } from './identifiers.ts';

/** An addressable object (verblijfsobject, ligplaats, standplaats) in a year, as it stood on 1 January. */
export const object: Dataset = {
  id: 'object',
  title: { nl: 'Adresseerbare objecten', en: 'Addressable objects' },
  row: { nl: 'een adresseerbaar object in een jaar', en: 'an addressable object in a year' },
  identifiers: addressIdentifiers,
  keys: [{ name: 'object_key', kind: 'object', from: objectFrom, required: true }],
  columns: [
    {
      name: 'neighbourhood_code',
      type: { kind: 'neighbourhood' },
      required: false,
      title: { nl: 'buurtcode', en: 'neighbourhood code' },
    },
    { name: 'year', type: { kind: 'year' }, required: true, title: { nl: 'jaar', en: 'year' } },
    { name: 'use', type: { kind: 'codes', codes: uses }, required: true, title: { nl: 'gebruik', en: 'use' } },
    {
      name: 'dwelling_type',
      type: { kind: 'code', codes: dwellingTypes },
      required: false,
      title: { nl: 'woningtype', en: 'dwelling type' },
    },
    {
      name: 'construction_year',
      type: { kind: 'year' },
      required: false,
      title: { nl: 'bouwjaar van het pand', en: 'construction year of the building' },
    },
    {
      name: 'tenure',
      type: { kind: 'code', codes: tenures },
      required: false,
      title: { nl: 'eigendomsvorm', en: 'tenure' },
    },
    {
      name: 'assessed_value',
      type: { kind: 'money' },
      required: false,
      title: { nl: 'WOZ-waarde in euro', en: 'assessed value (WOZ) in euros' },
    },
    {
      name: 'valuation_date',
      type: { kind: 'date' },
      required: false,
      title: { nl: 'waardepeildatum', en: 'valuation date' },
    },
  ],
  unique: ['object_key', 'year'],
  periodColumn: 'year',
  consentRequired: false,
};
