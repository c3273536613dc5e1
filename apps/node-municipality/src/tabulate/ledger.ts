import type { CellAddress, EarlierCell } from '@zichtlijn/disclosure';
import { catalogue, type Quantities, quantities, TOTAL } from '@zichtlijn/indicators';
import type { Measure, PublishedCell, PublishedTable } from '@zichtlijn/release';
import { levelOf } from '@zichtlijn/release';
import { endYear } from './fixed-dates.ts';

/** Everything that a municipality ever published. */
export type Ledger = readonly PublishedTable[];

/**
 * What earlier releases told of each counted quantity; shares, rates and means are made of these and tell no more. A cell that was *not
 * collected* (L) told nothing about anybody, and one that cannot exist (M) only that there was nothing to divide by.
 */
export function earlierCells(ledger: Ledger): readonly EarlierCell[] {
  return ledger.flatMap((table) => {
    // What another version told, it told of nearly the same units.
    const versions = catalogue.filter(({ id }) => id === table.indicator);
    return versions.flatMap((counted) => {
      const cells = cellsOf(table, quantities(counted));
      return counted.version === table.version ? cells : cells.map((cell) => ({ ...cell, ofOther: true as const }));
    });
  });
}

function cellsOf({ cells }: PublishedTable, of: Quantities): EarlierCell[] {
  const measures = new Set(cells.filter(({ status }) => status !== 'L').map(({ measure }) => measure));
  return cells.flatMap(({ area, period, breakdown, category, measure, value, status }): EarlierCell[] => {
    const quantity = quantityOf(of, measure, measures);
    if (quantity === null || status === 'L' || status === 'M') return [];
    const told = of.kind === 'percent' && value !== null ? Math.round(value * 100) : value;
    return [{ quantity, area, period, breakdown, category, value: told }];
  });
}

/** A table without its denominator was published as a count of the quantity that the indicator is named after. */
function quantityOf(of: Quantities, measure: Measure, beside: ReadonlySet<Measure>): string | null {
  const held = of as unknown as Readonly<Record<string, string | undefined>>;
  if (measure === 'count' && (of.kind === 'share' || of.kind === 'rate')) return of.numerator;
  if (of.kind === 'percent') return measure === 'share' ? of.share : null;
  if (measure === 'mean') return of.kind === 'load' ? of.mean : null;
  if (measure === 'count' && of.kind === 'sum' && !beside.has('sum')) return of.sum;
  return measure === 'count' || measure === 'numerator' || measure === 'denominator' || measure === 'sum'
    ? (held[measure] ?? null)
    : null;
}

/** Whether releases told of a cell and every one of them hid it. */
export function wasHidden(ledger: Ledger): (address: CellAddress) => boolean {
  const key = ({ quantity, area, period, breakdown, category }: CellAddress) =>
    JSON.stringify([quantity, area, period, breakdown, category]);
  const cells = earlierCells(ledger);
  const hidden = new Set(cells.flatMap((cell) => (cell.value === null ? [key(cell)] : [])));
  for (const cell of cells) if (cell.value !== null) hidden.delete(key(cell));
  return (address) => hidden.has(key(address));
}

/** The years that any version of an indicator was told for below the municipality: the dates that a stock was told about there. */
export function yearsTold(ledger: Ledger, indicator: string): ReadonlySet<number> {
  const cells = ledger
    .filter((table) => table.indicator === indicator)
    .flatMap((table) => table.cells)
    .filter(({ area, status }) => levelOf(area) !== 'municipality' && status !== 'L');
  return new Set(cells.map(({ period }) => endYear(period)));
}

/** Whether any release told of an area as a whole in a period: it is then not *not collected*, whatever is missing now. */
export function isTold(
  ledger: Ledger,
  indicator: string,
  version: number,
): (at: Pick<PublishedCell, 'area' | 'period'>) => boolean {
  const key = ({ area, period }: Pick<PublishedCell, 'area' | 'period'>) => `${area} ${period}`;
  const cells = ledger
    .filter((table) => table.indicator === indicator && table.version === version)
    .flatMap((table) => table.cells)
    .filter(({ breakdown, status }) => breakdown === TOTAL && status !== 'L');
  const told = new Set(cells.map(key));
  return (at) => told.has(key(at));
}
