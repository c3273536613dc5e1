import { frequentMoves } from '../definition/frequent-moves.ts';
import type { PeriodCode } from '../period/period.ts';
import { windowBounds } from '../period/window-bounds.ts';
import type { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/** Months before P in which no farm was cleared in an object that is cleared for the first time. */
export const monthsUncleared = frequentMoves.months;

/** Adds the objects with a clearance that lies wholly in P, and none that can lie in the months before it. */
export function firstClearedStep(statement: Statement, municipality: string, period: PeriodCode): string {
  const within = windowBounds({ kind: 'period' }, period);
  const before = windowBounds({ kind: 'months-before-start', months: monthsUncleared }, period);
  const last = lastDay('clearance_date');
  const date = (day: string) => statement.bind(day, 'date');
  return statement.step(
    'first_cleared',
    `
  select object_key from vault.cannabis_clearance
  where municipality_code = ${statement.bind(municipality, 'text')} and object_key is not null
  group by object_key
  having bool_or(clearance_date >= ${date(within.start)} and ${last} <= ${date(within.end)})
    and not bool_or(clearance_date <= ${date(before.end)} and ${last} >= ${date(before.start)})`,
  );
}
