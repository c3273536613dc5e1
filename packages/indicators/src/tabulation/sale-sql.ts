import type { WindowBounds } from '../period/window-bounds.ts';
import { partyTable, saleTable } from './sale-tables.ts';
import type { Statement } from './statement.ts';

/** Adds the party rows of the sales that lie wholly in the window, each with the `sale_key` of its sale. */
export function partyStep(statement: Statement, { start, end }: WindowBounds): string {
  return statement.view('party', `\n  select * from ${partyTable} where ${within(statement, start, end)}`);
}

/** Adds the sales that lie wholly in the window, one row per sale, and their party rows. */
export function saleStep(statement: Statement, bounds: WindowBounds): string {
  partyStep(statement, bounds);
  return statement.view('sale', `\n  select * from ${saleTable} where ${within(statement, bounds.start, bounds.end)}`);
}

function within(statement: Statement, start: string, end: string): string {
  const [from, to] = [statement.bind(start, 'date'), statement.bind(end, 'date')];
  // The first day cannot lie behind the last: said apart, so that the index on first days bounds the window at both sides.
  return `first_day between ${from} and ${to} and last_day <= ${to}`;
}

/** The sales of the window that follow another sale of their object by 1 to `days` days; that other sale may lie before the window. */
export function resoldSales(statement: Statement, days: number, { start, end }: WindowBounds): string {
  return `
  select object_key, sale_key from sale where day_known and exists (
    select 1 from ${saleTable} earlier
    where earlier.object_key = sale.object_key and earlier.day_known
      and earlier.first_day between sale.first_day - ${days} and sale.first_day - 1
      and earlier.first_day between ${statement.bind(start, 'date')} - ${days} and ${statement.bind(end, 'date')})`;
}

/** Whether a sale counts for a set: dwellings sold over and over are sold whole. */
export type CountedSales = 'all' | 'whole';

/**
 * The last sale of every object of a step, where it can be told: the only one that can be last, or, of several on one day, the
 * only one whose buyers do not sell again that day (every party being known). Otherwise its `sale_key` is null.
 */
export function lastSaleStep(statement: Statement, counted: CountedSales, objects: string, name: string): string {
  statement.step(
    `${name}_candidate`,
    `
  select * from (
    select *, max(first_day) over (partition by object_key) as last_start
    from sale where object_key in (select object_key from ${objects}) ${counted === 'whole' ? 'and whole' : ''}
  ) reach where last_day >= last_start`,
  );
  return statement.step(
    `${name}_last_sale`,
    `
  select object_key, case
      when count(*) = 1 then min(sale_key)
      when bool_and(day_known and parties_known) and count(*) filter (where not sold_again) = 1
        then min(sale_key) filter (where not sold_again) end as sale_key
  from ${name}_candidate group by object_key`,
  );
}
