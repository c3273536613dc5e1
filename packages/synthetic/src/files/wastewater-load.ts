import type { Measurement } from '../drugs/wastewater.ts';
import type { SourceForm, Values } from './source-form.ts';

export const wastewaterLoadForm: SourceForm = {
  dataset: 'wastewater_load',
  columns: [
    { header: 'Meetpunt', column: 'site' },
    { header: 'Aangesloten inwoners', column: 'catchment_population' },
    { header: 'Monsterdatum', column: 'sample_date', date: 'dd-mm-yyyy' },
    {
      header: 'Stof',
      column: 'substance',
      codes: {
        ...{ cocaine: 'COC', amphetamine: 'AMF', mdma: 'MDMA' },
        ...{ methamphetamine: 'MAMF', ketamine: 'KET' },
      },
    },
    { header: 'Vracht', column: 'load_mg_per_1000_per_day', decimal: ',' },
  ],
};

export const wastewaterLoadRow = ({ site, population, date, substance, load }: Measurement): Values => ({
  site,
  catchment_population: population,
  sample_date: date,
  substance,
  load_mg_per_1000_per_day: load,
});
