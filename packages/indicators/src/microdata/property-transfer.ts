import { partyKinds, residences, rights, transferKinds, transferRoles, uses } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { addressIdentifiers, bsn, cadastralIdentifier, registeredObjectFrom } from './identifiers.ts';

/** One party in one transfer; a couple that sells to a couple is four rows and one transfer. */
export const propertyTransfer: Dataset = {
  id: 'property_transfer',
  title: { nl: 'Overdrachten van vastgoed', en: 'Property transfers' },
  row: { nl: 'één partij in één overdracht', en: 'one party in one transfer' },
  identifiers: [
    { name: 'deed_id', form: 'reference', title: { nl: 'akte', en: 'deed' } },
    { name: 'deed_part', form: 'reference', title: { nl: 'deel van de akte', en: 'part of the deed' } },
    ...addressIdentifiers,
    cadastralIdentifier,
    { name: 'party_bsn', form: bsn.form, title: { nl: 'BSN van de partij', en: "party's citizen number" } },
    { name: 'party_rsin', form: 'rsin', title: { nl: 'RSIN van de partij', en: "party's RSIN" } },
    { name: 'party_kvk', form: 'kvk', title: { nl: 'KVK-nummer van de partij', en: "party's KVK number" } },
  ],
  keys: [
    { name: 'deed_key', kind: 'deed', from: [['deed_id', 'deed_part'], ['deed_id']], required: false },
    { name: 'object_key', kind: 'object', from: registeredObjectFrom, required: true },
    { name: 'party_key', kind: 'party', from: [['party_bsn'], ['party_rsin'], ['party_kvk']], required: false },
  ],
  columns: [
    {
      name: 'transfer_date',
      type: { kind: 'date' },
      required: true,
      title: { nl: 'datum van overdracht', en: 'date of transfer' },
    },
    {
      name: 'transfer_kind',
      type: { kind: 'code', codes: transferKinds },
      required: false,
      absentMeans: 'verkoop',
      title: { nl: 'soort overdracht', en: 'kind of transfer' },
    },
    {
      name: 'right',
      type: { kind: 'code', codes: rights },
      required: false,
      title: { nl: 'zakelijk recht', en: 'right' },
    },
    { name: 'share', type: { kind: 'share' }, required: false, title: { nl: 'aandeel', en: 'share' } },
    {
      name: 'role',
      type: { kind: 'code', codes: transferRoles },
      required: true,
      title: { nl: 'rol van de partij', en: 'role of the party' },
    },
    {
      name: 'party_kind',
      type: { kind: 'code', codes: partyKinds },
      required: false,
      title: { nl: 'soort partij', en: 'kind of party' },
    },
    {
      name: 'party_residence',
      type: { kind: 'code', codes: residences },
      required: false,
      title: { nl: 'woonplaats van de partij', en: 'residence of the party' },
    },
    { name: 'price', type: { kind: 'money' }, required: false, title: { nl: 'prijs in euro', en: 'price in euros' } },
    {
      name: 'price_covers_several_objects',
      type: { kind: 'boolean' },
      required: false,
      title: { nl: 'prijs geldt voor meer objecten', en: 'price covers several objects' },
    },
    {
      name: 'mortgage_registered',
      type: { kind: 'boolean' },
      required: false,
      title: { nl: 'hypotheek ingeschreven', en: 'mortgage registered' },
    },
    {
      name: 'neighbourhood_code',
      type: { kind: 'neighbourhood' },
      required: false,
      title: { nl: 'buurtcode', en: 'neighbourhood code' },
    },
    { name: 'use', type: { kind: 'codes', codes: uses }, required: false, title: { nl: 'gebruik', en: 'use' } },
  ],
  unique: ['deed_key', 'object_key', 'transfer_date', 'role', 'party_key'],
  outOfScope: [
    {
      rule: 'no_sale',
      column: 'transfer_kind',
      codes: ['erfenis', 'schenking', 'verdeling', 'overig'],
      why: {
        nl: 'alle definities over overdrachten tellen verkopen',
        en: 'every definition about transfers counts sales',
      },
    },
    {
      rule: 'no_owner',
      column: 'right',
      codes: ['vruchtgebruik', 'bloot_eigendom'],
      why: {
        nl: 'wie vruchtgebruik of bloot eigendom koopt, wordt geen eigenaar in de zin van de catalogus',
        en: 'who buys usufruct or bare ownership becomes no owner in the sense of the catalogue',
      },
    },
  ],
  periodColumn: 'transfer_date',
  consentRequired: false,
};
