import type { Dataset } from './dataset.ts';
import { bsn } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

const offences = [
  'vervaardiging_softdrugs',
  'handel_softdrugs',
  'bezit_softdrugs',
  'vervaardiging_harddrugs',
  'handel_harddrugs',
  'bezit_harddrugs',
  'in_uitvoer',
  'voorbereiding',
  'overig_opiumwet',
  'onbekend',
];

const locations = ['openbare_weg', 'woning', 'bedrijfspand', 'overig', 'onbekend'];

/** A person registered as suspect of an offence against the Opiumwet. */
export const drugSuspect: Dataset = {
  id: 'drug_suspect',
  title: { nl: 'Drugsverdachten', en: 'Drug suspects' },
  row: { nl: 'een verdachte van een Opiumwetdelict', en: 'a suspect of a drug offence' },
  identifiers: [bsn, { name: 'incident_id', form: 'reference', title: { nl: 'incident', en: 'incident' } }],
  keys: [
    { name: 'person_key', kind: 'person', from: [['bsn']], required: true },
    { name: 'incident_key', kind: 'incident', from: [['incident_id']], required: false },
  ],
  columns: [
    requiredColumn('registration_date', { kind: 'date' }, 'datum van registratie', 'date of registration'),
    requiredColumn('offence', { kind: 'code', codes: offences }, 'delict', 'offence'),
    optionalColumn('incident_location', { kind: 'code', codes: locations }, 'soort plaats', 'kind of place'),
    optionalColumn('neighbourhood_code', { kind: 'neighbourhood' }, 'buurt van het incident', 'neighbourhood code'),
  ],
  unique: ['person_key', 'incident_key', 'registration_date', 'offence'],
  periodColumn: 'registration_date',
  consentRequired: true,
};
