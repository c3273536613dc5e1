import { windowBounds } from '../../period/window-bounds.ts';
import { soldObjectStep } from '../object-sql.ts';
import { saleStep } from '../sale-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Sales in the window; with `price-known` their amount is the price. */
export const sale = {
  title: { nl: 'verkopen', en: 'sales' },
  conditions: {
    'is-dwelling': { text: { nl: 'met gebruik woning', en: 'used as a dwelling' }, sql: 'is_dwelling' },
    'price-known': {
      text: {
        nl: 'met bekende prijs (een prijs over meer objecten één keer per akte)',
        en: 'with a known price (a price over several objects once per deed)',
      },
      sql: 'carries_price',
    },
  },
  persons: false,
  additive: true,
  ofSales: true,
  units(statement, set, scope, name): UnitSteps {
    const bounds = windowBounds(set.window, scope.period);
    saleStep(statement, bounds);
    const { municipality } = scope;
    const { referenceYear } = bounds;
    const objects = soldObjectStep(statement, { municipality, referenceYear }, 'sale', name);
    statement.step(
      'priced_sale',
      `
  select *, not price_shared or row_number() over (
      partition by price_shared, deed_key, first_day, last_day, case when deed_key is null then price end
      order by object_key collate "C", sale_key collate "C") = 1 as carries_price
  from sale where price is not null`,
    );
    const units = statement.step(
      `${name}_unit`,
      `
  select sale_key as unit_id, neighbourhood_code, price as amount, buyer_kind as category_buyer_kind,
    buyer_residence as category_buyer_residence, use_category as category_use
  from ${set.conditions.includes('price-known') ? 'priced_sale' : 'sale'} join ${objects} using (object_key)
  where ${where(sale, set)}`,
    );
    const buyer = `select distinct sale_key as unit_id, party_key as contributor from party
    where role = 'koper' and party_key is not null`;
    return { units, contributors: { transfer: ITSELF, buyer } };
  },
} as const satisfies SourceOfUnits;
