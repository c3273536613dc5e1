import type { WindowBounds } from '../period/window-bounds.ts';
import type { Statement } from './statement.ts';

/** Adds the move-ins of the window of which the day is known, and the objects that saw them on at least so many days. */
export function movedInStep(
  statement: Statement,
  municipality: string,
  { start, end }: WindowBounds,
  atLeast: number,
  name: string,
): { readonly moves: string; readonly often: string } {
  const moves = statement.step(
    `${name}_move_in`,
    `
  select object_key, person_key, move_date from vault.residence_move
  where municipality_code = ${statement.bind(municipality, 'text')} and direction = 'in'
    and move_date_precision = 'day' and move_date between ${statement.bind(start, 'date')} and ${statement.bind(end, 'date')}`,
  );
  const often = statement.step(
    `${name}_moved_often`,
    `
  select object_key from ${moves} group by object_key having count(distinct move_date) >= ${atLeast}`,
  );
  return { moves, often };
}
