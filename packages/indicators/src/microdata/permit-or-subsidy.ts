import { grantKinds } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { addressIdentifiers, bsn, entityIdentifiers, objectFrom } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

/** A permit or subsidy that was granted. */
export const permitOrSubsidy: Dataset = {
  id: 'permit_or_subsidy',
  title: { nl: 'Vergunningen en subsidies', en: 'Permits and subsidies' },
  row: { nl: 'een verleende vergunning of subsidie', en: 'a permit or subsidy granted' },
  identifiers: [bsn, ...entityIdentifiers, ...addressIdentifiers],
  keys: [
    { name: 'party_key', kind: 'party', from: [['bsn'], ['rsin'], ['kvk']], required: true },
    { name: 'object_key', kind: 'object', from: objectFrom, required: false },
  ],
  columns: [
    requiredColumn('granted_on', { kind: 'date' }, 'verleend op', 'granted on'),
    requiredColumn('kind', { kind: 'code', codes: grantKinds }, 'soort', 'kind'),
    optionalColumn('amount', { kind: 'money' }, 'bedrag in euro', 'amount in euros'),
  ],
  unique: ['party_key', 'object_key', 'granted_on', 'kind'],
  periodColumn: 'granted_on',
  consentRequired: false,
};
