import type { WindowBounds } from '../period/window-bounds.ts';
import type { Statement } from './statement.ts';

const lastDay = `case transfer_date_precision
      when 'day' then transfer_date
      when 'month' then (transfer_date + interval '1 month' - interval '1 day')::date
      else (transfer_date + interval '1 year' - interval '1 day')::date end`;

/** What makes rows one sale: the object and the deed part; without a deed the date, the price and the share dealt. */
const oneSale = 'object_key, deed_key, first_day, last_day, case when deed_key is null then price end, part';

/**
 * The party rows of the sales that lie wholly in the window, each with the `sale_key` of its sale. A gift, an inheritance, a
 * price of 0 without a kind, usufruct and bare ownership are no sale. Without a deed, rows of one object, date and price
 * are one sale as long as the shares of a role add up to at most 1; beyond that they are dealt over more sales.
 */
export function partyStep(statement: Statement, municipality: string, { start, end }: WindowBounds): string {
  const from = statement.bind(start, 'date');
  const to = statement.bind(end, 'date');
  statement.step(
    'transfer_row',
    `
  select object_key, deed_key, transfer_date as first_day, ${lastDay} as last_day,
    transfer_date_precision = 'day' as day_known, price, price_covers_several_objects is true as price_shared,
    share, role, party_key, party_kind, party_residence, neighbourhood_code, use, fact_key
  from vault.property_transfer
  where municipality_code = ${statement.bind(municipality, 'text')} and transfer_date between ${from} and ${to}
    and coalesce(transfer_kind, case when price = 0 then 'overig' else 'verkoop' end) = 'verkoop'
    and coalesce("right", 'overig') not in ('vruchtgebruik', 'bloot_eigendom')`,
  );
  statement.step(
    'dealt_row',
    `
  select *, case when deed_key is not null then 1 else greatest(1, ceil(round(sum(coalesce(share, 0)) over (
      partition by object_key, deed_key, first_day, last_day, price, role
      order by party_key collate "C" nulls last, fact_key collate "C" rows unbounded preceding), 2))) end as part
  from transfer_row where last_day <= ${to}`,
  );
  return statement.step(
    'party',
    `
  select *, min(fact_key collate "C") over (partition by ${oneSale}) as sale_key from dealt_row`,
  );
}

function agreed(column: string): string {
  const known = `coalesce(${column}, 'onbekend')`;
  return `case when count(distinct ${known}) filter (where role = 'koper') > 1 then 'gemengd'
      else coalesce(min(${known}) filter (where role = 'koper'), 'onbekend') end`;
}

/** One row per sale. `whole`: not known to be a sale of a part share only. */
export function saleStep(statement: Statement, municipality: string, bounds: WindowBounds): string {
  partyStep(statement, municipality, bounds);
  return statement.step(
    'sale',
    `
  select sale_key, object_key, deed_key, first_day, last_day, bool_and(day_known) as day_known,
    max(price) as price, bool_or(price_shared) as price_shared,
    coalesce(round(sum(share) filter (where role = 'koper'), 2) >= 1
      or bool_or(role = 'koper' and share is null), true) as whole,
    bool_and(party_key is not null) and bool_or(role = 'koper') as parties_known,
    ${agreed('party_kind')} as buyer_kind,
    ${agreed('party_residence')} as buyer_residence
  from party group by sale_key, object_key, deed_key, first_day, last_day`,
  );
}

/** Whether a sale counts for a set: dwellings sold over and over are sold whole. */
export type CountedSales = 'all' | 'whole';

/**
 * The last sale of every object, where it can be told: the only one that can be last, or, of several on one day, the only one
 * whose buyers do not sell again that day (every party being known). Otherwise its `sale_key` is null.
 */
export function lastSaleStep(statement: Statement, counted: CountedSales): string {
  statement.step(
    'resold',
    `
  select distinct bought.sale_key from party bought join party sold using (object_key, first_day, party_key)
  where bought.role = 'koper' and sold.role = 'verkoper' and bought.day_known and sold.day_known`,
  );
  statement.step(
    `candidate_${counted}`,
    `
  select reach.*, resold.sale_key is not null as sold_again from (
    select *, max(first_day) over (partition by object_key) as last_start
    from sale ${counted === 'whole' ? 'where whole' : ''}
  ) reach left join resold using (sale_key) where last_day >= last_start`,
  );
  return statement.step(
    `last_sale_${counted}`,
    `
  select object_key, case
      when count(*) = 1 then min(sale_key)
      when bool_and(day_known and parties_known) and count(*) filter (where not sold_again) = 1
        then min(sale_key) filter (where not sold_again) end as sale_key
  from candidate_${counted} group by object_key`,
  );
}
