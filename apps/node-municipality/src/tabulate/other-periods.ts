import type { ConfidentialTable, EarlierCell } from '@zichtlijn/disclosure';
import { catalogue, periodEnd, periodStart, quantityScopes, timeOf, UNKNOWN } from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import { endYear } from './fixed-dates.ts';

/**
 * What was told of periods under which nothing is counted any more, because a ladder of releases is another than it was (design:
 * disclosure, 1a.7 and 1a.8; November 2026). A stock is about the last day of its period: what was told of it is told of that day,
 * whatever the period is called now. How a flow over one period lies in a new one beside it cannot be judged: it keeps an address of
 * its own, at which nothing is counted.
 */
export function ofOtherPeriods(
  earlier: readonly EarlierCell[],
  tables: readonly ConfidentialTable[],
): readonly EarlierCell[] {
  const cells = tables.flatMap((table) => table.cells);
  const counted = new Set(cells.map(keyOf));
  const shown = cells.filter(({ publishable, area }) => publishable && area !== UNKNOWN);
  const slices = new Map(
    shown.map(({ quantity, period, area }) => {
      const slice = { quantity, period, below: isBelow(area) };
      return [JSON.stringify(slice), slice];
    }),
  );
  const ofQuantity = Map.groupBy(slices.values(), ({ quantity }) => quantity);
  const scopes = catalogue.flatMap(quantityScopes);
  const stocks = new Set(scopes.flatMap(({ quantity, set }) => (timeOf(set) === 'stock' ? [quantity] : [])));
  return earlier
    .filter((cell) => !counted.has(keyOf(cell)))
    .flatMap((cell) => {
      const others = (ofQuantity.get(cell.quantity) ?? []).filter(({ period }) => period !== cell.period);
      if (stocks.has(cell.quantity)) {
        const day = endYear(cell.period);
        return others
          .filter(({ period, below }) => endYear(period) === day && below === isBelow(cell.area))
          .map(({ period }) => ({ ...cell, period }));
      }
      const overlapping = others.filter(({ period }) => overlap(period, cell.period)).map(({ period }) => period);
      return [...new Set(overlapping)].map((period) => ({ ...cell, period, area: `${cell.area} ${cell.period}` }));
    });
}

/** The municipality as a whole is told of every year by itself. */
const isBelow = (area: string): boolean => levelOf(area) !== 'municipality';
const overlap = (one: string, other: string): boolean =>
  periodStart(one) <= periodEnd(other) && periodStart(other) <= periodEnd(one);

const keyOf = ({ quantity, area, period, breakdown, category }: EarlierCell): string =>
  JSON.stringify([quantity, area, period, breakdown, category]);
