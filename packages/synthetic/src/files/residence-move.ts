import { isoDay } from '../calendar.ts';
import type { Move } from '../people/moves.ts';
import type { Premises } from '../place/premises.ts';
import { addressColumns, addressOf } from './address.ts';
import type { SourceForm, Values } from './source-form.ts';

export const moveForm: SourceForm = {
  dataset: 'residence_move',
  columns: [
    { header: 'BSN', column: 'bsn' },
    ...addressColumns('Adresobject'),
    { header: 'Datum', column: 'move_date', date: 'dd-mm-yyyy' },
    { header: 'Richting', column: 'direction', codes: { in: 'I', uit: 'U' } },
  ],
};

export const moveRow = (premises: Premises, { person, time, direction }: Move): Values => ({
  bsn: person.bsn,
  ...addressOf(premises),
  move_date: isoDay(time),
  direction,
});
