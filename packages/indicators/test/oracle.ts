import type { IndicatorDefinition, NodeLevel, RoleContribution } from '../src/index.ts';
import { addressable, dwellings, inhabitants } from './oracle-bases.ts';
import { directorIndicators } from './oracle-directors.ts';
import { drugUnits } from './oracle-drugs.ts';
import { entityIndicators } from './oracle-entities.ts';
import { financeIndicators } from './oracle-finance.ts';
import { incomeIndicators } from './oracle-incomes.ts';
import { knownOf } from './oracle-known.ts';
import { ownerIndicators } from './oracle-owners.ts';
import { purchaseIndicators } from './oracle-purchases.ts';
import { recordIndicators } from './oracle-records.ts';
import { resaleIndicators } from './oracle-resales.ts';
import { agreedOn, buyerKeys, isWhole, lastSale, type Sale, salesWithin, sellerKeys } from './oracle-sales.ts';
import { fileOf, type PlainCell, type PlainPeriod, type Trait, type Unit, type Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

export const oracle = (id: string, data: Microdata, period: PlainPeriod, level: NodeLevel): PlainCell[] =>
  cellsOf(unitsOf[id]!(data, period), level);

/** Units in cells of areas of a level. */
export function cellsOf(counted: readonly Unit[], level: NodeLevel): PlainCell[] {
  const cells = new Map<string, Map<Unit, Trait[]>>();
  for (const unit of counted) {
    const area = areaOf(unit.neighbourhood, level);
    for (const trait of unit.traits ?? [unit]) {
      for (const [breakdown, category] of [['_T', '_T'], ...Object.entries(trait.categories)]) {
        const key = [unit.quantity, area, breakdown, category].join(' ');
        const inside = cells.get(key) ?? new Map<Unit, Trait[]>();
        cells.set(key, inside.set(unit, [...(inside.get(unit) ?? []), trait]));
      }
    }
  }
  return [...cells].map(([key, units]) => summary(key, units)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function areaOf(neighbourhood: string | null, level: NodeLevel): string {
  if (level === 'municipality') return 'GM9901';
  if (neighbourhood === null) return '_U';
  return level === 'neighbourhood' ? neighbourhood : `WK${neighbourhood.substring(2, 8)}`;
}

function summary(key: string, inside: ReadonlyMap<Unit, readonly Trait[]>): PlainCell {
  const units = [...inside.keys()];
  const roles = Object.keys([...inside.values()][0]![0]!.roles)
    .sort()
    .map((role) => contribution(role, inside));
  return { key, units: units.length, value: units.reduce((sum, { value }) => sum + value, 0), roles };
}

function contribution(role: string, inside: ReadonlyMap<Unit, readonly Trait[]>): RoleContribution {
  const weights = new Map<string, number>();
  const alone: number[] = [];
  for (const [{ value }, traits] of inside) {
    const known = new Set(traits.flatMap(({ roles }) => roles[role]!).filter((key) => key !== null));
    if (known.size === 0) alone.push(value);
    for (const key of known) weights.set(key, (weights.get(key) ?? 0) + value);
  }
  const [largest = 0, second = 0] = [...weights.values(), ...alone].sort((a, b) => b - a);
  return { role, contributors: weights.size, largest, second, unknownUnits: alone.length };
}

/** Everything that an indicator counts in a period, by the indicator. */
export const unitsOf: Record<IndicatorDefinition['id'], Units> = {
  'context.woningen': dwellings,
  'context.inwoners': inhabitants,
  'vastgoed.doorsluishuizen': (data, period) => [...passedOn(data, period), ...dwellings(data, period)],
  'vastgoed.zelfde-dag-doorverkopen': soldAndResold,
  'vastgoed.halfjaar-doorverkopen': soldAndResoldWithinHalfAYear,
  'vastgoed.transactiewaarde': turnover,
  'context.objecten': addressable,
  ...drugUnits,
  ...ownerIndicators,
  ...incomeIndicators,
  ...recordIndicators,
  ...purchaseIndicators,
  ...resaleIndicators,
  ...entityIndicators,
  ...directorIndicators,
  ...financeIndicators,
};

function byObject(sales: readonly Sale[]): [string, Sale[]][] {
  return [...Map.groupBy(sales, ({ object }) => object)];
}

function bandOf(sales: number): string {
  if (sales >= 20) return '20+';
  if (sales >= 10) return '10-19';
  return sales >= 7 ? '7-9' : '5-6';
}

function passedOn(data: Microdata, period: PlainPeriod): Unit[] {
  const file = fileOf(data, period);
  return byObject(salesWithin(data.property_transfer, period.twentyYearsFrom, period.end)).flatMap(
    ([object, sales]) => {
      const whole = sales.filter(isWhole);
      const listed = file.get(object);
      const known = knownOf(sales, listed);
      const isDwelling = file.size > 0 ? (listed?.use.includes('woning') ?? false) : known.use.includes('woning');
      if (whole.length < 5 || !isDwelling) return [];
      const last = lastSale(whole, sales);
      return {
        quantity: 'vastgoed.doorsluishuizen@1:count',
        neighbourhood: known.neighbourhood,
        value: 1,
        categories: {
          sales: bandOf(whole.length),
          'last-buyer-kind': agreedOn(last, 'party_kind'),
          'dwelling-type': listed?.dwelling_type ?? 'onbekend',
        },
        roles: { object: [object], 'last-buyer': last === undefined ? [] : buyerKeys([last]) },
      };
    },
  );
}

/** Objects sold in the period, as a unit of the quantity named; `bought` are the sales whose buyers stand behind it. */
function soldUnit(data: Microdata, period: PlainPeriod, object: string, sales: readonly Sale[]) {
  const known = knownOf(sales, fileOf(data, period).get(object));
  return (quantity: string, bought: readonly Sale[]): Unit => ({
    quantity: `vastgoed.${quantity}@1:count`,
    neighbourhood: known.neighbourhood,
    value: 1,
    categories: { 'last-buyer-kind': agreedOn(lastSale(sales, sales), 'party_kind'), use: known.useCategory },
    roles: { object: [object], buyer: buyerKeys(bought) },
  });
}

const onKnownDays = (sales: readonly Sale[]): Sale[] =>
  sales.filter(({ rows }) => rows[0]!.transfer_date_precision === 'day');

function soldAndResold(data: Microdata, period: PlainPeriod): Unit[] {
  return byObject(salesWithin(data.property_transfer, period.start, period.end)).flatMap(([object, sales]) => {
    const exact = onKnownDays(sales);
    const together = exact.filter(({ first }) => exact.filter((other) => other.first === first).length > 1);
    const unit = soldUnit(data, period, object, sales);
    const sold = unit('verkochte-objecten', sales);
    return together.length > 0 ? [sold, unit('zelfde-dag-doorverkopen', together)] : [sold];
  });
}

/** The previous sale is the latest on an earlier day, of all sales that were ever delivered. */
function soldAndResoldWithinHalfAYear(data: Microdata, period: PlainPeriod): Unit[] {
  const ever = onKnownDays(salesWithin(data.property_transfer, '0001-01-01', '9999-12-31'));
  const ofObject = Map.groupBy(ever, ({ object }) => object);
  return byObject(salesWithin(data.property_transfer, period.start, period.end)).flatMap(([object, sales]) => {
    const resales = onKnownDays(sales).filter(({ first }) => {
      const others = (ofObject.get(object) ?? []).map((other) => other.first);
      const earlier = others.filter((other) => other < first);
      const latest = earlier.sort().at(-1);
      return latest !== undefined && Date.parse(first) - Date.parse(latest) <= 183 * 86_400_000;
    });
    const unit = soldUnit(data, period, object, sales);
    const sold = unit('verkochte-objecten', sales);
    if (resales.length === 0) return [sold];
    const resold = unit('halfjaar-doorverkopen', resales);
    return [sold, { ...resold, roles: { ...resold.roles, reseller: sellerKeys(resales) } }];
  });
}

function turnover(data: Microdata, period: PlainPeriod): Unit[] {
  const file = fileOf(data, period);
  const all = salesWithin(data.property_transfer, period.start, period.end);
  const ofObject = Map.groupBy(all, ({ object }) => object);
  const paid = new Set<string>();
  const ordered = [...all].sort((a, b) => (`${a.object} ${a.key}` < `${b.object} ${b.key}` ? -1 : 1));
  return ordered.flatMap((sale) => {
    const prices = sale.rows.flatMap(({ price }) => (price === null ? [] : [price]));
    if (prices.length === 0) return [];
    const price = Math.max(...prices);
    const [row] = sale.rows;
    if (sale.rows.some(({ price_covers_several_objects }) => price_covers_several_objects === true)) {
      const deed = [row!.deed_key ?? price, row!.deed_key === null, sale.first, sale.last].join('|');
      if (paid.has(deed)) return [];
      paid.add(deed);
    }
    const known = knownOf(ofObject.get(sale.object)!, file.get(sale.object));
    const unit = (measure: string, value: number): Unit => ({
      quantity: `vastgoed.transactiewaarde@1:${measure}`,
      neighbourhood: known.neighbourhood,
      value,
      categories: {
        'buyer-kind': agreedOn(sale, 'party_kind'),
        'buyer-residence': agreedOn(sale, 'party_residence'),
        use: known.useCategory,
      },
      roles: { transfer: [sale.key], buyer: buyerKeys([sale]) },
    });
    return [unit('count', 1), unit('sum', price)];
  });
}
