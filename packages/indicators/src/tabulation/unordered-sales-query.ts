import type { Query } from './query.ts';
import { orderSteps } from './resale-sql.ts';
import { Statement } from './statement.ts';

/**
 * The SQL that counts, per calendar year, the whole sales of an object on a day with several of them, and of how many the order does not follow from who
 * sold what they bought: these tell no jump in value. After `sessionTables` on the same connection. Columns `year`, `unordered`, `total`.
 */
export function unorderedSalesQuery(): Query {
  const statement = new Statement();
  const day = (iso: string) => statement.bind(iso, 'date');
  orderSteps(statement, day('0001-01-01'), day('9999-12-31'));
  return statement.finish(`select extract(year from first_day)::int as year,
  count(*) filter (where not resolved)::int as unordered, count(*)::int as total
from (select *, count(*) over (partition by object_key, first_day) as together
  from ordered_sale join ordered_day using (object_key, first_day)) sale
where together > 1 group by 1 order by 1`);
}
