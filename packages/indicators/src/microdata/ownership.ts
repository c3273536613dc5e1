import { partyKinds, residences, rights } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { addressIdentifiers, cadastralIdentifier, registeredObjectFrom } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

/** A holder of a right on an object, on 1 January of a year. */
export const ownership: Dataset = {
  id: 'ownership',
  title: { nl: 'Eigendom op 1 januari', en: 'Ownership on 1 January' },
  row: { nl: 'een houder van een recht in een jaar', en: 'a holder of a right in a year' },
  identifiers: [
    ...addressIdentifiers,
    cadastralIdentifier,
    { name: 'holder_bsn', form: 'bsn', title: { nl: 'BSN van de houder', en: "holder's citizen number" } },
    { name: 'holder_rsin', form: 'rsin', title: { nl: 'RSIN van de houder', en: "holder's RSIN" } },
    { name: 'holder_kvk', form: 'kvk', title: { nl: 'KVK-nummer van de houder', en: "holder's KVK number" } },
  ],
  keys: [
    { name: 'object_key', kind: 'object', from: registeredObjectFrom, required: true },
    { name: 'holder_key', kind: 'party', from: [['holder_bsn'], ['holder_rsin'], ['holder_kvk']], required: false },
  ],
  columns: [
    requiredColumn('year', { kind: 'year' }, 'jaar', 'year'),
    requiredColumn('right', { kind: 'code', codes: rights }, 'zakelijk recht', 'right'),
    optionalColumn('share', { kind: 'share' }, 'aandeel', 'share'),
    optionalColumn('holder_kind', { kind: 'code', codes: partyKinds }, 'soort houder', 'kind of holder'),
    optionalColumn(
      'holder_residence',
      { kind: 'code', codes: residences },
      'woonplaats van de houder',
      'residence of the holder',
    ),
    optionalColumn('mortgage_free', { kind: 'boolean' }, 'hypotheekvrij', 'free of mortgage'),
  ],
  unique: ['object_key', 'holder_key', 'year', 'right'],
  outOfScope: [
    {
      rule: 'no_owner',
      column: 'right',
      codes: ['vruchtgebruik', 'bloot_eigendom', 'overig'],
      why: {
        nl: 'eigenaar is wie eigendom, appartementsrecht, erfpacht of opstal houdt',
        en: 'an owner holds ownership, an apartment right, a ground lease or a right of superficies',
      },
    },
  ],
  periodColumn: 'year',
  consentRequired: false,
};
