import type { WindowBounds } from '../period/window-bounds.ts';
import type { Statement } from './statement.ts';
import { registrationTable } from './suspect-tables.ts';

/** Adds the registrations of suspects that lie wholly in the window. */
export function registrationStep(statement: Statement, { start, end }: WindowBounds, name: string): string {
  return statement.step(
    `${name}_registration`,
    `
  select * from ${registrationTable}
  where first_day >= ${statement.bind(start, 'date')} and last_day <= ${statement.bind(end, 'date')}`,
  );
}
