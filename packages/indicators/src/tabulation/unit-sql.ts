import type { Condition, CountCondition, UnitSet } from '../definition/formula.ts';
import { type WindowBounds, windowBounds } from '../period/window-bounds.ts';
import { objectStep, soldObjectStep } from './object-sql.ts';
import { lastSaleStep, resoldSales, saleStep } from './sale-sql.ts';
import { salesBandCategory } from './sales-band-sql.ts';
import type { Statement } from './statement.ts';

/** Where and when a set is counted. */
export interface UnitScope {
  readonly municipality: string;
  readonly period: string;
}

/** The steps of one set: its units, and per role who stands behind each. */
export interface UnitSteps {
  /** Columns `unit_id`, `neighbourhood_code`, `amount`, and one `category_…` per breakdown of the set. */
  readonly units: string;
  /** By role: SQL with columns `unit_id`, `contributor` (a unit without a row has an unknown contributor), or `ITSELF`. */
  readonly contributors: Readonly<Record<string, string | typeof ITSELF>>;
}

/** In place of SQL: every unit is its own contributor, and nothing needs to be joined. */
export const ITSELF = Symbol('itself');

/** Adds the steps that find the units of a set; `name` keeps the steps of two sets apart. */
export function unitSteps(statement: Statement, set: UnitSet, scope: UnitScope, name: string): UnitSteps {
  if (set.source === 'object') return objectUnits(statement, set, scope, name);
  if (set.source === 'person') return personUnits(statement, set, scope, name);
  if (set.source === 'sale') return saleUnits(statement, set, scope, name);
  return soldObjectUnits(statement, set, scope, name);
}

function objectUnits(statement: Statement, set: UnitSet, scope: UnitScope, name: string): UnitSteps {
  objectStep(statement, scope.municipality, windowBounds(set.window, scope.period).referenceYear);
  const dwelling = set.conditions.includes('is-dwelling') ? `where 'woning' = any (use)` : '';
  const units = statement.step(
    `${name}_unit`,
    `
  select object_key as unit_id, neighbourhood_code, null::bigint as amount,
    coalesce(dwelling_type, 'onbekend') as category_dwelling_type
  from object_of_year ${dwelling}`,
  );
  return { units, contributors: { object: ITSELF } };
}

function personUnits(statement: Statement, set: UnitSet, scope: UnitScope, name: string): UnitSteps {
  const { referenceYear } = windowBounds(set.window, scope.period);
  objectStep(statement, scope.municipality, referenceYear);
  const units = statement.step(
    `${name}_unit`,
    `
  select resident.person_key as unit_id, resident.object_key as address_key, null::bigint as amount,
    coalesce(resident.neighbourhood_code, home.neighbourhood_code) as neighbourhood_code
  from vault.person_year resident left join object_of_year home using (object_key)
  where resident.municipality_code = ${statement.bind(scope.municipality, 'text')}
    and resident.year = ${statement.bind(referenceYear, 'int')}`,
  );
  const address = `select unit_id, address_key as contributor from ${units} where address_key is not null`;
  return { units, contributors: { person: ITSELF, address } };
}

function saleUnits(statement: Statement, set: UnitSet, scope: UnitScope, name: string): UnitSteps {
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
  where ${set.conditions.map((condition) => saleConditions[condition]).join(' and ') || 'true'}`,
  );
  const buyer = `select distinct sale_key as unit_id, party_key as contributor from party
    where role = 'koper' and party_key is not null`;
  return { units, contributors: { transfer: ITSELF, buyer } };
}

const saleConditions: Record<Condition, string> = { 'is-dwelling': 'is_dwelling', 'price-known': 'carries_price' };

function soldObjectUnits(statement: Statement, set: UnitSet, scope: UnitScope, name: string): UnitSteps {
  const bounds = windowBounds(set.window, scope.period);
  const counted = set.having?.kind === 'whole-sales' ? 'whole' : 'all';
  saleStep(statement, bounds);
  const sold = statement.step(`${name}_sale`, countedSales(statement, set.having, bounds));
  const { municipality } = scope;
  const { referenceYear } = bounds;
  const objects = soldObjectStep(statement, { municipality, referenceYear }, sold, name);
  const lastSale = lastSaleStep(statement, counted, sold, name);
  const units = statement.step(
    `${name}_unit`,
    `
  select often.object_key as unit_id, neighbourhood_code, null::bigint as amount, last_sale.sale_key as last_sale_key,
    use_category as category_use, dwelling_type as category_dwelling_type,
    coalesce(sale.buyer_kind, 'onbekend') as category_last_buyer_kind, ${salesBandCategory('sales')} as category_sales
  from (select object_key, count(*) as sales from ${sold} group by object_key) often
  join ${objects} using (object_key) join ${lastSale} last_sale using (object_key)
  left join sale on sale.sale_key = last_sale.sale_key
  where ${set.conditions.includes('is-dwelling') ? 'is_dwelling' : 'true'}`,
  );
  const dealer = (role: string) => `select distinct object_key as unit_id, party_key as contributor from party
    join ${sold} using (object_key, sale_key) where role = '${role}' and party_key is not null`;
  const lastBuyer = `select distinct unit_id, party_key as contributor from ${units} bought
    join party on party.sale_key = bought.last_sale_key where role = 'koper' and party_key is not null`;
  const contributors = { buyer: dealer('koper'), reseller: dealer('verkoper'), 'last-buyer': lastBuyer };
  return { units, contributors: { object: ITSELF, ...contributors } };
}

function countedSales(statement: Statement, having: CountCondition | undefined, bounds: WindowBounds): string {
  if (having === undefined) return '\n  select object_key, sale_key from sale';
  if (having.kind === 'resold-within') return resoldSales(statement, having.days, bounds);
  const [per, where] = having.kind === 'whole-sales' ? ['object_key', 'whole'] : ['object_key, first_day', 'day_known'];
  return `
  select object_key, sale_key from (
    select object_key, sale_key, count(*) over (partition by ${per}) as times from sale where ${where}
  ) counted where times >= ${having.atLeast}`;
}
