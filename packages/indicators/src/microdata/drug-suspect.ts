import { drugOffences, incidentLocations, possessionOffences } from './codes.ts';
import type { Dataset } from './dataset.ts';
import { bsn } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

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
    requiredColumn('offence', { kind: 'code', codes: drugOffences }, 'delict', 'offence'),
    optionalColumn('incident_location', { kind: 'code', codes: incidentLocations }, 'soort plaats', 'kind of place'),
    optionalColumn('neighbourhood_code', { kind: 'neighbourhood' }, 'buurt van het incident', 'neighbourhood code'),
  ],
  unique: ['person_key', 'incident_key', 'registration_date', 'offence'],
  outOfScope: [
    {
      rule: 'possession',
      column: 'offence',
      codes: possessionOffences,
      why: {
        nl: 'bezit telt in geen definitie mee: het gaat om handel en productie, niet om gebruikers',
        en: 'possession counts in no definition: they are about trade and production, not about users',
      },
    },
  ],
  periodColumn: 'registration_date',
  consentRequired: true,
};
