import { substances } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

/** One measurement of drug residues in waste water; no persons. */
export const wastewaterLoad: Dataset = {
  id: 'wastewater_load',
  title: { nl: 'Drugsresten in rioolwater', en: 'Drug residues in waste water' },
  row: { nl: 'een meting', en: 'a measurement' },
  identifiers: [],
  keys: [],
  columns: [
    requiredColumn('site', { kind: 'label', maxLength: 80 }, 'meetpunt', 'site'),
    optionalColumn('catchment_population', { kind: 'integer', min: 0 }, 'aangesloten inwoners', 'catchment population'),
    requiredColumn('sample_date', { kind: 'date' }, 'datum van het monster', 'date of the sample'),
    requiredColumn('substance', { kind: 'code', codes: substances }, 'stof', 'substance'),
    requiredColumn(
      'load_mg_per_1000_per_day',
      { kind: 'decimal', min: 0 },
      'vracht in mg per 1000 inwoners per dag',
      'load in mg per 1000 inhabitants per day',
    ),
  ],
  unique: ['site', 'sample_date', 'substance'],
  periodColumn: 'sample_date',
  consentRequired: false,
};
