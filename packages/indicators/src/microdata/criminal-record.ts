import { offenceGroups, recordKinds } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { bsn } from './identifiers.ts';
import { requiredColumn } from './required-column.ts';

/** A registered earlier offence of a person; the kinds of record are never pooled. */
export const criminalRecord: Dataset = {
  id: 'criminal_record',
  title: { nl: 'Antecedenten', en: 'Criminal records' },
  row: { nl: 'een eerdere registratie van een persoon', en: 'an earlier registration of a person' },
  identifiers: [bsn],
  keys: [{ name: 'person_key', kind: 'person', from: [['bsn']], required: true }],
  columns: [
    requiredColumn('year', { kind: 'year' }, 'jaar', 'year'),
    requiredColumn('record_kind', { kind: 'code', codes: recordKinds }, 'soort registratie', 'kind of record'),
    requiredColumn('offence_group', { kind: 'code', codes: offenceGroups }, 'delictgroep', 'offence group'),
  ],
  unique: ['person_key', 'year', 'record_kind', 'offence_group'],
  outOfScope: [
    {
      rule: 'traffic',
      column: 'offence_group',
      codes: ['verkeer'],
      why: {
        nl: 'verkeersmisdrijven tellen in geen definitie mee',
        en: 'traffic offences count in no definition',
      },
    },
  ],
  periodColumn: 'year',
  consentRequired: true,
};
