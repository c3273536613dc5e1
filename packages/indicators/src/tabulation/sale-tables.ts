import type { Query } from './query.ts';
import { Statement } from './statement.ts';
import { lastDay } from './vague-date-sql.ts';

/** Tables of the session alone, that every statement about sales reads. */
export const partyTable = 'pg_temp.sold_party';
export const saleTable = 'pg_temp.sold';

/** What makes rows one sale: the object and the deed part; without a deed the date, the price and the share dealt. */
const oneSale = 'object_key, deed_key, first_day, last_day, case when deed_key is null then price end, part';

/**
 * The statements that put every sale of a municipality in the session, once for all indicators and periods: which rows are one
 * sale depends on nothing outside their own day, so a window only chooses among them. Run them in this order before a
 * `tabulationQuery`, on the same connection.
 *
 * A gift, an inheritance, a price of 0 without a kind, usufruct and bare ownership are no sale. Without a deed, rows of one
 * object, date and price are one sale as long as the shares of a role add up to at most 1; beyond that they are dealt
 * over more sales. `whole`: not known to be a sale of a part share only; `mortgaged`: null where no row tells; `sold_again`: a buyer sells the object again that day.
 */
export function saleTables(municipality: string): readonly Query[] {
  const plain = (text: string): Query => ({ text, params: [] });
  return [
    plain(`drop table if exists ${partyTable}, ${saleTable}`),
    parties(municipality),
    plain(`analyze ${partyTable}`),
    plain(`create temporary table sold as ${sales}`),
    ...[partyTable, saleTable].map((table) => plain(`create index on ${table} (first_day)`)),
    plain(`analyze ${saleTable}`),
  ];
}

function parties(municipality: string): Query {
  const statement = new Statement();
  statement.step(
    'transfer_row',
    `
  select object_key, deed_key, transfer_date as first_day, ${lastDay('transfer_date')} as last_day,
    transfer_date_precision = 'day' as day_known, price, price_covers_several_objects is true as price_shared,
    mortgage_registered, share, role, party_key, party_kind, party_residence, neighbourhood_code, use, fact_key
  from vault.property_transfer
  where municipality_code = ${statement.bind(municipality, 'text')}
    and coalesce(transfer_kind, case when price = 0 then 'overig' else 'verkoop' end) = 'verkoop'
    and coalesce("right", 'overig') not in ('vruchtgebruik', 'bloot_eigendom')`,
  );
  statement.step(
    'dealt_row',
    `
  select *, case when deed_key is not null then 1 else greatest(1, ceil(round(sum(coalesce(share, 0)) over (
      partition by object_key, deed_key, first_day, last_day, price, role
      order by party_key collate "C" nulls last, fact_key collate "C" rows unbounded preceding), 2))) end as part
  from transfer_row`,
  );
  const { text, params } =
    statement.finish(`select *, min(fact_key collate "C") over (partition by ${oneSale}) as sale_key
from dealt_row order by first_day`);
  return { text: `create temporary table sold_party as ${text}`, params };
}

const sales = `select sale.*, sale_key in (
    select bought.sale_key from ${partyTable} bought join ${partyTable} again using (object_key, first_day, party_key)
    where bought.role = 'koper' and again.role = 'verkoper' and bought.day_known and again.day_known) as sold_again
  from (select sale_key, object_key, deed_key, first_day, last_day, bool_and(day_known) as day_known,
    max(price) as price, bool_or(price_shared) as price_shared, bool_or(mortgage_registered) as mortgaged,
    coalesce(round(sum(share) filter (where role = 'koper'), 2) >= 1
      or bool_or(role = 'koper' and share is null), true) as whole,
    bool_and(party_key is not null) and bool_or(role = 'koper') as parties_known,
    ${agreed('party_kind')} as buyer_kind,
    ${agreed('party_residence')} as buyer_residence
  from ${partyTable} group by sale_key, object_key, deed_key, first_day, last_day) sale order by first_day`;

function agreed(column: string): string {
  const known = `coalesce(${column}, 'onbekend')`;
  return `case when count(distinct ${known}) filter (where role = 'koper') > 1 then 'gemengd'
      else coalesce(min(${known}) filter (where role = 'koper'), 'onbekend') end`;
}
