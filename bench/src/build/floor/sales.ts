import { asked, cellsOf, type FloorQuery } from './cells.ts';

export const saleQueries: readonly FloorQuery[] = [
  {
    indicator: 'vastgoed.zelfde-dag-doorverkopen',
    text: `with ${asked},
sold as (select asked.*, sale.*, count(*) over (partition by level, code, object_key, day) as that_day,
    rank() over (partition by level, code, object_key order by day desc) as nth
  from asked join floor_sale sale on day between first and last),
object as (select level, code, first, last, year, object_key, max(that_day) as most, case when count(*) filter (where nth = 1) = 1 then min(buyer_kind) filter (where nth = 1)
    when bool_and(parties_known) filter (where nth = 1) and count(*) filter (where nth = 1 and not sold_again) = 1
      then min(buyer_kind) filter (where nth = 1 and not sold_again) else 'onbekend' end as "last-buyer-kind"
  from sold group by level, code, first, last, year, object_key),
placed_object as (select object.*, nb, coalesce(use, 'onbekend') as use from object left join floor_object using (object_key, year)),
resold as (select * from placed_object where most >= 2)
${cellsOf('vastgoed.zelfde-dag-doorverkopen@1:count', 'resold', ['last-buyer-kind', 'use'])}
union all ${cellsOf('vastgoed.verkochte-objecten@1:count', 'placed_object', ['last-buyer-kind', 'use'])}`,
  },
  {
    indicator: 'vastgoed.transactiewaarde',
    text: `with ${asked},
sold as (select asked.*, nb, price, buyer_kind as "buyer-kind", buyer_residence as "buyer-residence", coalesce(use, 'onbekend') as use
  from asked join floor_sale on day between first and last left join floor_object using (object_key, year) where price is not null)
${cellsOf('vastgoed.transactiewaarde@1:count', 'sold', ['buyer-kind', 'buyer-residence', 'use'])}
union all ${cellsOf('vastgoed.transactiewaarde@1:sum', 'sold', ['buyer-kind', 'buyer-residence', 'use'], 'sum(price)')}`,
  },
];
