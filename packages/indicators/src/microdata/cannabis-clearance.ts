import type { Dataset } from './dataset.ts';
import { addressIdentifiers, objectFrom } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

/** A cleared cannabis farm; a barn has a neighbourhood but no address. */
export const cannabisClearance: Dataset = {
  id: 'cannabis_clearance',
  title: { nl: 'Ontmantelde hennepkwekerijen', en: 'Cleared cannabis farms' },
  row: { nl: 'een ontmantelde kwekerij', en: 'a cleared farm' },
  identifiers: [
    { name: 'incident_id', form: 'reference', title: { nl: 'incident', en: 'incident' } },
    ...addressIdentifiers,
  ],
  keys: [
    { name: 'incident_key', kind: 'incident', from: [['incident_id']], required: false },
    { name: 'object_key', kind: 'object', from: objectFrom, required: false },
  ],
  columns: [
    optionalColumn('neighbourhood_code', { kind: 'neighbourhood' }, 'buurtcode', 'neighbourhood code'),
    optionalColumn('object_kind', { kind: 'label', maxLength: 40 }, 'soort object', 'kind of object'),
    requiredColumn('clearance_date', { kind: 'date' }, 'datum van ontmanteling', 'date of clearance'),
    optionalColumn('plants', { kind: 'integer', min: 0 }, 'planten', 'plants'),
  ],
  unique: ['incident_key', 'object_key', 'clearance_date'],
  periodColumn: 'clearance_date',
  consentRequired: true,
};
