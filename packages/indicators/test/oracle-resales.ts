import { knownOf } from './oracle-known.ts';
import { buyerKeys, buyersOf, isWhole, type Sale, salesWithin, sellerKeys } from './oracle-sales.ts';
import { fileOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

/** The sales of one object on one day, first to last; undefined where the order cannot be told. */
function inOrder(sales: readonly Sale[]): Sale[] | undefined {
  if (sales.length === 1) return [...sales];
  const known = sales.every(
    (sale) => buyersOf(sale).length > 0 && sale.rows.every(({ party_key }) => party_key !== null),
  );
  if (!known) return undefined;
  const follows = (after: Sale, before: Sale): boolean =>
    after !== before && sellerKeys([after]).some((key) => buyerKeys([before]).includes(key));
  const before = (sale: Sale) => sales.filter((other) => follows(sale, other));
  const after = (sale: Sale) => sales.filter((other) => follows(other, sale));
  if (sales.some((sale) => before(sale).length > 1 || after(sale).length > 1)) return undefined;
  if (sales.some((sale) => before(sale).some((other) => follows(other, sale)))) return undefined;
  const starts = sales.filter((sale) => before(sale).length === 0);
  if (starts.length !== 1 || sales.filter((sale) => after(sale).length === 0).length !== 1) return undefined;
  const path: Sale[] = [];
  for (let next: Sale | undefined = starts[0]; next !== undefined; next = after(next)[0]) path.push(next);
  return path;
}

/** The price of a sale that was for its object alone; 0 where it tells nothing. */
function ownPrice({ rows }: Sale): number {
  if (rows.some((row) => row.price_covers_several_objects === true)) return 0;
  return Math.max(0, ...rows.flatMap(({ price }) => price ?? []));
}

function resales(data: Microdata, period: PlainPeriod): Unit[] {
  const ever = salesWithin(data.property_transfer, '0001-01-01', '9999-12-31').filter(
    (sale) => isWhole(sale) && sale.rows[0]!.transfer_date_precision === 'day',
  );
  const within = Map.groupBy(salesWithin(data.property_transfer, period.start, period.end), ({ object: of }) => of);
  return [...Map.groupBy(ever, ({ object }) => object)].flatMap(([object, sales]) => {
    const days = [...Map.groupBy(sales, ({ first }) => first)].sort(([a], [b]) => (a < b ? -1 : 1));
    const ordered = days.map(([, onDay]) => inOrder(onDay));
    const pairs = ordered.flatMap((path, at) =>
      (path ?? []).map((sale, nth) => [sale, nth > 0 ? path![nth - 1] : ordered[at - 1]?.at(-1)] as const),
    );
    return pairs.flatMap(([sale, previous]): Unit[] => {
      if (previous === undefined || sale.first < period.start || sale.first > period.end) return [];
      if (Date.parse(sale.first) - Date.parse(previous.first) > 365 * 86_400_000) return [];
      const [price, before] = [ownPrice(sale), ownPrice(previous)];
      if (price === 0 || before === 0) return [];
      const own = within.get(object) ?? [];
      const known = knownOf(own, fileOf(data, period).get(object));
      const unit = (measure: string, value: number): Unit => ({
        quantity: `vastgoed.waardesprong@1:${measure}`,
        neighbourhood: known.neighbourhood,
        value,
        categories: { use: known.useCategory },
        roles: { transfer: [sale.key], buyer: buyerKeys([sale]), reseller: sellerKeys([sale]) },
      });
      return [unit('count', 1), unit('sum', Math.round((100 * price) / before))];
    });
  });
}

export const resaleIndicators: Readonly<Record<string, Units>> = { 'vastgoed.waardesprong': resales };
