import { isoDay } from '../calendar.ts';
import type { Suspect } from '../drugs/suspect.ts';
import type { SourceForm, Values } from './source-form.ts';

export const drugSuspectForm: SourceForm = {
  dataset: 'drug_suspect',
  columns: [
    { header: 'BSN', column: 'bsn' },
    { header: 'Incidentnummer', column: 'incident_id' },
    { header: 'Registratiedatum', column: 'registration_date', date: 'dd-mm-yyyy' },
    {
      header: 'Maatschappelijke klasse',
      column: 'offence',
      codes: {
        vervaardiging_softdrugs: 'SD-V',
        handel_softdrugs: 'SD-H',
        bezit_softdrugs: 'SD-B',
        vervaardiging_harddrugs: 'HD-V',
        handel_harddrugs: 'HD-H',
        bezit_harddrugs: 'HD-B',
        in_uitvoer: 'IO',
        voorbereiding: 'VB',
        overig_opiumwet: 'OV',
      },
    },
    {
      header: 'Soort plaats',
      column: 'incident_location',
      codes: { openbare_weg: 'WEG', woning: 'WON', bedrijfspand: 'BED', overig: 'OVE', onbekend: 'ONB' },
    },
    { header: 'Buurt incident', column: 'neighbourhood_code' },
  ],
};

export const drugSuspectRow = ({ person, incident }: Suspect): Values => ({
  bsn: person.bsn,
  incident_id: incident.id,
  registration_date: isoDay(incident.time),
  offence: incident.offence,
  incident_location: incident.location,
  neighbourhood_code: incident.neighbourhood,
});
