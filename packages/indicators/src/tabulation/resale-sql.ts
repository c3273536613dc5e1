import type { WindowBounds } from '../period/window-bounds.ts';
import { partyTable, saleTable } from './sale-tables.ts';
import type { Statement } from './statement.ts';

/**
 * Adds the sales of the window of which the previous sale of the object is known and lies at most `days` days before, with what both cost. Only
 * sales of a whole object on a known day are looked at. Of several on one day the order must follow from who sold what they bought: one has
 * nobody before it and one nobody after, none has two, and no two follow each other. A day of which the order is not known is left out, as a resale and as
 * what came before. A price of 0, unknown or for several objects tells no jump.
 */
export function resaleStep(statement: Statement, { start, end }: WindowBounds, days: number, name: string): string {
  orderSteps(statement, `${statement.bind(start, 'date')} - ${days}`, statement.bind(end, 'date'));
  return statement.step(
    `${name}_resale`,
    `
  select ordered.object_key, ordered.sale_key, round(100.0 * ordered.price / earlier.price)::bigint as price_index
  from ordered_sale ordered join ordered_day using (object_key, first_day)
  join ${saleTable} earlier on earlier.sale_key = case when befores = 1 then before_key
    when previous_resolved then previous_key end
  where resolved and ordered.first_day between ${statement.bind(start, 'date')} and ${statement.bind(end, 'date')}
    and ordered.first_day - earlier.first_day <= ${days}
    and ordered.price > 0 and not ordered.price_shared and earlier.price > 0 and not earlier.price_shared`,
  );
}

/** The whole sales of known days from the first to the last, each with the sale before it on its day, and every day with its last sale and that of the day before. */
export function orderSteps(statement: Statement, first: string, last: string): void {
  statement.step(
    'whole_sale',
    `
  select sale_key, object_key, first_day, price, price_shared, parties_known from ${saleTable}
  where day_known and whole and first_day between ${first} and ${last}`,
  );
  const dealt = (role: string) =>
    `(select distinct object_key, first_day, party_key, sale_key from ${partyTable} join whole_sale using (object_key, first_day, sale_key)
    where role = '${role}' and party_key is not null)`;
  statement.step(
    'followed',
    `
  select distinct bought.sale_key as before_key, sold.sale_key as after_key
  from ${dealt('koper')} bought join ${dealt('verkoper')} sold using (object_key, first_day, party_key)
  where bought.sale_key <> sold.sale_key`,
  );
  statement.step(
    'ordered_sale',
    `
  select whole_sale.*, coalesce(befores, 0) as befores, before_key, coalesce(afters, 0) as afters, coalesce(mutual, false) as mutual
  from whole_sale left join (select one.after_key as sale_key, count(*) as befores, min(one.before_key) as before_key,
      bool_or(back.before_key is not null) as mutual
    from followed one left join followed back on back.before_key = one.after_key and back.after_key = one.before_key
    group by one.after_key) came_before using (sale_key)
  left join (select before_key as sale_key, count(*) as afters from followed group by before_key) came_after using (sale_key)`,
  );
  statement.step(
    'ordered_day',
    `
  select *, lag(resolved) over objects as previous_resolved, lag(last_key) over objects as previous_key
  from (select object_key, first_day, min(sale_key) filter (where afters = 0) as last_key,
      count(*) = 1 or (bool_and(parties_known and befores <= 1 and afters <= 1 and not mutual)
        and count(*) filter (where befores = 0) = 1 and count(*) filter (where afters = 0) = 1) as resolved
    from ordered_sale group by object_key, first_day) day
  window objects as (partition by object_key order by first_day)`,
  );
}
