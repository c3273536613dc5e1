import type { PastRecord } from '../people/past.ts';
import type { Person } from '../people/person.ts';
import type { SourceForm, Values } from './source-form.ts';

export const criminalRecordForm: SourceForm = {
  dataset: 'criminal_record',
  columns: [
    { header: 'BSN', column: 'bsn' },
    { header: 'Jaar', column: 'year' },
    {
      header: 'Soort registratie',
      column: 'record_kind',
      codes: { politieregistratie: 'POL', justitieel_gegeven: 'JDS', veroordeling: 'VON' },
    },
    {
      header: 'Delictgroep',
      column: 'offence_group',
      list: 'cbs-misdrijven-2010',
      codes: {
        vermogen: 'Vermogensmisdrijven',
        vernieling_en_openbare_orde: 'Vernielingen,misdropenborde/gezag',
        geweld_en_seksueel: 'Gewelds- en seksuele misdrijven',
        overig_wetboek_van_strafrecht: 'Misdrijven WvSr (overig)',
        verkeer: 'Verkeersmisdrijven',
        drugs: 'Drugsmisdrijven',
        wapens: '(Vuur)wapenmisdrijven',
        overige_wetten: 'Misdrijven overige wetten',
        witwassen: 'Witwassen',
      },
    },
  ],
};

export const criminalRecordRow = ({ bsn }: Person, { year, kind, group }: PastRecord): Values => ({
  bsn,
  year,
  record_kind: kind,
  offence_group: group,
});
