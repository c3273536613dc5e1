import type { EarlierCell } from '@zichtlijn/disclosure';
import { levelOf } from '@zichtlijn/release';
import { earlierCells, type Ledger } from './ledger.ts';

/** What a municipality inherits from those that it came out of. */
export interface Inheritance {
  /** Its first year; null when it came out of none. */
  readonly year: number | null;
  /** First year that its ground can be counted of at all; 0 for any. */
  readonly since?: number;
  /** Everything that each of them ever published; empty when that is not known. */
  readonly predecessors: readonly Ledger[];
  /** Of each of them, what those published that it came out of itself. */
  readonly before?: readonly (readonly Ledger[])[];
}

export const noInheritance: Inheritance = { year: null, predecessors: [] };

/** First year that may be told of the municipality as a whole, and of districts and neighbourhoods. */
export interface FirstYears {
  readonly municipality: number;
  readonly below: number;
}

/**
 * How far back an indicator may be told of. Without the ledgers of its predecessors no series is carried back; where these told of it, no district or
 * neighbourhood is: how new ones overlap with what they told cannot be judged.
 */
export function firstYears({ year, since = 0, predecessors }: Inheritance, indicator: string): FirstYears {
  if (year === null) return { municipality: 0, below: 0 };
  if (predecessors.length === 0) return { municipality: year, below: year };
  const told = predecessors.some((ledger) => ledger.some((table) => table.indicator === indicator));
  return { municipality: since, below: told ? year : since };
}

/**
 * What the releases of the municipalities that this one came out of told (design: disclosure, 1a.7; November 2026). Of the municipality as a whole
 * they told the sum of what each showed, or nothing that may be shown when one of them hid its part; what they told of districts and
 * neighbourhoods keeps its own address, at which nothing is counted any more.
 * @param predecessors everything that each of them ever published.
 */
export function inheritedCells(municipality: string, predecessors: readonly Ledger[]): readonly EarlierCell[] {
  const told = predecessors.map((ledger) => earlierCells(ledger));
  const below = told.flat().filter(({ area }) => levelOf(area) !== 'municipality');
  const wholes = told.map(
    (cells) => new Map(cells.filter(({ area }) => levelOf(area) === 'municipality').map((cell) => [keyOf(cell), cell])),
  );
  const parts = Map.groupBy(
    wholes.flatMap((whole) => [...whole]),
    ([key]) => key,
  );
  const sums = [...parts.values()].flatMap((group): EarlierCell[] => {
    const cells = group.map(([, cell]) => cell);
    const value = cells.reduce<number | null>(
      (sum, cell) => (sum === null || cell.value === null ? null : sum + cell.value),
      0,
    );
    return cells.slice(0, 1).map((cell) => ({ ...cell, area: municipality, value, ofOther: true }));
  });
  return [...below, ...sums];
}

const keyOf = ({ quantity, period, breakdown, category }: EarlierCell): string =>
  JSON.stringify([quantity, period, breakdown, category]);
