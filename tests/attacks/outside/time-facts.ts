import { type IndicatorDefinition, parsePeriod, type QuantityScope, timeOf, type UnitSet } from '@zichtlijn/indicators';
import { cellName, type LinearFact, type PublicAddress, sum, union } from './linear-facts.ts';

/** Cells over all categories. */
export const totalsOf = (cells: readonly PublicAddress[]) => cells.filter(({ breakdown }) => breakdown === '_T');
/** The year that a period ends in. */
export const lastYear = (period: string): string => parsePeriod(period).end.slice(0, 4);

/** Years fill blocks and quarters fill years: sales add up, an object may be sold in more than one. */
export function timeFacts({ set }: QuantityScope, cells: readonly PublicAddress[]): LinearFact[] {
  if (timeOf(set) === 'stock')
    return sameMoment(
      set,
      totalsOf(cells).filter(({ area }) => area.startsWith('GM')),
    );
  const additive = set.source === 'sale' || set.source === 'clearance';
  const years = totalsOf(cells).filter(({ area, period }) => area.startsWith('GM') && /^\d{4}JJ00$/.test(period));
  const blocks = new Set(cells.map(({ period }) => period).filter((period) => period.includes('/')));
  const longer = [...blocks].map((period) => ({
    period,
    parts: years.filter((year) => within(year.period, period)),
    complete: Number(lastYear(period)) - Number(period.slice(0, 4)) + 1,
  }));
  for (const { period } of years) {
    const quarters = totalsOf(cells).filter(
      (cell) => cell.area.startsWith('GM') && cell.period.startsWith(`${period.slice(0, 4)}KW`),
    );
    longer.push({ period, parts: quarters, complete: 4 });
  }
  return longer.flatMap(({ period, parts, complete }) => {
    if (parts.length !== complete) return [];
    const total = cellName({ ...parts[0]!, period });
    return additive ? [sum(total, parts.map(cellName))] : union(total, parts.map(cellName));
  });
}

/** What happened in a block of years happened in one of them: each category of it too, where categories are of what happened. */
export function happenedFacts(
  { breakdowns }: IndicatorDefinition,
  { set }: QuantityScope,
  cells: readonly PublicAddress[],
): LinearFact[] {
  const ids = breakdowns.filter(({ ofWhatHappened }) => ofWhatHappened === true).map(({ id }) => id);
  if (timeOf(set) === 'stock') return [];
  const own = cells.filter(({ area, breakdown }) => area.startsWith('GM') && ids.includes(breakdown));
  const alike = ({ breakdown, category }: PublicAddress) => `${breakdown} ${category}`;
  return own
    .filter(({ period }) => period.includes('/'))
    .flatMap((total) => {
      const years = own.filter((cell) => alike(cell) === alike(total) && /^\d{4}JJ00$/.test(cell.period));
      const parts = years.filter((year) => within(year.period, total.period));
      const complete = Number(lastYear(total.period)) - Number(total.period.slice(0, 4)) + 1;
      return parts.length === complete ? union(cellName(total), parts.map(cellName)) : [];
    });
}

/** What is so on 1 January of a year is one number, under whatever period that ends in it. */
function sameMoment({ window }: UnitSet, cells: readonly PublicAddress[]): LinearFact[] {
  if (window.kind !== 'reference-year') return [];
  return [...Map.groupBy(cells, ({ period }) => lastYear(period)).values()].flatMap(([first, ...others]) =>
    others.map((other) => sum(cellName(first!), [cellName(other)])),
  );
}

function within(year: string, block: string): boolean {
  const [from = '', to = ''] = block.split('/');
  return year >= from && year <= to;
}
