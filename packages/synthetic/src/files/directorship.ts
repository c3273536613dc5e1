import { isoDay } from '../calendar.ts';
import type { Seat } from '../entities/seats.ts';
import type { Person } from '../people/person.ts';
import type { SourceForm, Values } from './source-form.ts';

export const directorshipForm: SourceForm = {
  dataset: 'directorship',
  columns: [
    { header: 'BSN', column: 'bsn' },
    { header: 'RSIN', column: 'rsin' },
    { header: 'In functie', column: 'from', date: 'dd-mm-yyyy' },
    { header: 'Uit functie', column: 'to', date: 'dd-mm-yyyy' },
  ],
};

export const directorshipRow = ({ bsn }: Person, { entity, from, to }: Seat): Values => ({
  bsn,
  rsin: entity.rsin,
  from: isoDay(from),
  to: to === null ? null : isoDay(to),
});
