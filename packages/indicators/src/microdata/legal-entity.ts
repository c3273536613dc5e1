import type { Dataset } from './dataset.ts';
import { bsn, entityIdentifiers } from './identifiers.ts';
import { eventualColumn, optionalColumn, requiredColumn } from './required-column.ts';

const legalForms = [
  'stichting',
  'vereniging',
  'vve',
  'kerkgenootschap',
  'cooperatie',
  'onderlinge',
  'bv',
  'nv',
  'vof',
  'cv',
  'maatschap',
  'eenmanszaak',
  'publiekrechtelijk',
  'buitenlands',
  'overig',
];

/** SBI 2008 has sections A–U, SBI 2025 A–V; the version says which list a section is of. */
const sbiSections = [...'ABCDEFGHIJKLMNOPQRSTUV'];

/** A legal entity in a year. */
export const legalEntity: Dataset = {
  id: 'legal_entity',
  title: { nl: 'Rechtspersonen per jaar', en: 'Legal entities per year' },
  row: { nl: 'een rechtspersoon in een jaar', en: 'a legal entity in a year' },
  identifiers: [
    ...entityIdentifiers,
    {
      name: 'bsn',
      form: bsn.form,
      title: { nl: 'BSN van eigenaar of vennoot', en: 'citizen number of owner or partner' },
    },
    { name: 'name', form: 'name', title: { nl: 'naam', en: 'name' } },
  ],
  keys: [{ name: 'entity_key', kind: 'entity', from: [['rsin'], ['kvk']], required: true }],
  columns: [
    requiredColumn('year', { kind: 'year' }, 'jaar', 'year'),
    requiredColumn('legal_form', { kind: 'code', codes: legalForms }, 'rechtsvorm', 'legal form'),
    eventualColumn('social_landlord', { kind: 'boolean' }, 'woningcorporatie', 'housing association'),
    eventualColumn('stak', { kind: 'boolean' }, 'stichting administratiekantoor', 'trust office foundation'),
    eventualColumn('anbi_from', { kind: 'date' }, 'ANBI sinds', 'public benefit status since'),
    eventualColumn('anbi_to', { kind: 'date' }, 'ANBI tot', 'public benefit status until'),
    optionalColumn('sbi_section', { kind: 'code', codes: sbiSections }, 'SBI-sectie', 'SBI section'),
    optionalColumn('sbi_version', { kind: 'code', codes: ['2008', '2025'] }, 'versie van de SBI', 'SBI version'),
    optionalColumn(
      'neighbourhood_code',
      { kind: 'neighbourhood' },
      'buurt van de hoofdvestiging',
      'neighbourhood code',
    ),
    eventualColumn('dissolved_on', { kind: 'date' }, 'ontbonden op', 'dissolved on'),
  ],
  unique: ['entity_key', 'year'],
  personsBehind: {
    entity: 'entity_key',
    person: { name: 'person_key', kind: 'person', from: [['bsn']], required: false },
    column: 'legal_form',
    codes: ['eenmanszaak', 'vof'],
  },
  spans: [['anbi_from', 'anbi_to']],
  periodColumn: 'year',
  consentRequired: false,
};
