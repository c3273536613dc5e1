import type { CountCondition } from '../../definition/formula.ts';
import { type WindowBounds, windowBounds } from '../../period/window-bounds.ts';
import type { Text } from '../../text.ts';
import { soldObjectStep } from '../object-sql.ts';
import { lastSaleStep, resoldSales, saleStep } from '../sale-sql.ts';
import { salesBandCategory } from '../sales-band-sql.ts';
import type { Statement } from '../statement.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Objects with at least one counted sale in the window. */
export const soldObject = {
  title: { nl: 'verkochte objecten', en: 'objects sold' },
  conditions: {
    'is-dwelling': { text: { nl: 'met gebruik woning', en: 'used as a dwelling' }, sql: 'is_dwelling' },
  },
  persons: false,
  additive: false,
  ofOneMunicipality: true,
  ofSales: true,
  countText,
  units(statement, set, scope, name): UnitSteps {
    const bounds = windowBounds(set.window, scope.period);
    const counted = set.having?.kind === 'whole-sales' ? 'whole' : 'all';
    saleStep(statement, bounds);
    const sold = statement.step(`${name}_sale`, countedSales(statement, set.having, bounds));
    const { referenceYear } = bounds;
    const objects = soldObjectStep(statement, referenceYear, sold, name);
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
  where ${where(soldObject, set)}`,
    );
    const dealer = (role: string) => `select distinct object_key as unit_id, party_key as contributor from party
    join ${sold} using (object_key, sale_key) where role = '${role}' and party_key is not null`;
    const lastBuyer = `select distinct unit_id, party_key as contributor from ${units} bought
    join party on party.sale_key = bought.last_sale_key where role = 'koper' and party_key is not null`;
    const contributors = { buyer: dealer('koper'), reseller: dealer('verkoper'), 'last-buyer': lastBuyer };
    return { units, contributors: { object: ITSELF, ...contributors } };
  },
} as const satisfies SourceOfUnits;

function countText(having: CountCondition): Text {
  if (having.kind === 'whole-sales') {
    return {
      nl: `met ≥ ${having.atLeast} verkopen (geen verkoop van een deel)`,
      en: `with ≥ ${having.atLeast} sales (no sale of a part share)`,
    };
  }
  if (having.kind === 'resold-within') {
    return {
      nl: `met een verkoop, 1 tot en met ${having.days} dagen na hun vorige verkoop op een eerdere dag (dagen bekend),`,
      en: `with a sale, 1 to ${having.days} days after their latest sale on an earlier day (days known),`,
    };
  }
  if (having.kind === 'sales-on-one-day') {
    return {
      nl: `met ≥ ${having.atLeast} verkopen op één dag (dag bekend)`,
      en: `with ≥ ${having.atLeast} sales on one day (day known)`,
    };
  }
  throw notOfSales(having);
}

function countedSales(statement: Statement, having: CountCondition | undefined, bounds: WindowBounds): string {
  if (having === undefined) return '\n  select object_key, sale_key from sale';
  if (having.kind === 'resold-within') return resoldSales(statement, having.days, bounds);
  if (having.kind !== 'whole-sales' && having.kind !== 'sales-on-one-day') throw notOfSales(having);
  const [per, counts] =
    having.kind === 'whole-sales' ? ['object_key', 'whole'] : ['object_key, first_day', 'day_known'];
  return `
  select object_key, sale_key from (
    select object_key, sale_key, count(*) over (partition by ${per}) as times from sale where ${counts}
  ) counted where times >= ${having.atLeast}`;
}

const notOfSales = ({ kind }: CountCondition): Error => new Error(`objects sold have no count condition ${kind}`);
