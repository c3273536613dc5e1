import { windowBounds } from '../../period/window-bounds.ts';
import { soldObjectStep } from '../object-sql.ts';
import { saleStep } from '../sale-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Sales in the window; with `price-known` their amount is the price. */
export const sale = {
  title: { nl: 'verkopen', en: 'sales' },
  conditions: {
    'is-dwelling': { text: { nl: 'met gebruik woning', en: 'used as a dwelling' }, sql: 'is_dwelling' },
    'was-dwelling': {
      text: {
        nl: 'van een object dat in het jaar van de verkoop gebruik woning had',
        en: 'of an object used as a dwelling in the year of the sale',
      },
      sql: 'sale_key in (select sale_key from sold_as_dwelling)',
    },
    whole: { text: { nl: '(geen verkoop van een deel)', en: '(no sale of a part share)' }, sql: 'whole' },
    'bought-by-person': { text: { nl: 'aan personen', en: 'to persons' }, sql: `buyer_kind = 'persoon'` },
    'mortgage-known': {
      text: {
        nl: ', waarvan bekend is of er een hypotheek is ingeschreven,',
        en: ', of which it is known whether a mortgage was registered,',
      },
      sql: 'mortgaged is not null',
    },
    'without-mortgage': { text: { nl: 'zonder hypotheek,', en: 'without a mortgage,' }, sql: 'not mortgaged' },
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
  ofOneMunicipality: true,
  ofSales: true,
  units(statement, set, scope, name): UnitSteps {
    const bounds = windowBounds(set.window, scope.period);
    saleStep(statement, bounds);
    const { municipality } = scope;
    const { referenceYear } = bounds;
    const objects = soldObjectStep(statement, referenceYear, 'sale', name);
    if (set.conditions.includes('was-dwelling')) soldAsDwelling(statement, municipality);
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

/** The sales of an object that the file of the year of the sale lists as a dwelling. */
function soldAsDwelling(statement: Statement, municipality: string): void {
  statement.step(
    'sold_as_dwelling',
    `
  select sale_key from sale join vault.object listed
    on listed.object_key = sale.object_key and listed.year = extract(year from first_day)
  where listed.municipality_code = ${statement.bind(municipality, 'text')} and 'woning' = any (listed.use)`,
  );
}
