import type { Delivery } from '../tabulate/delivery.ts';
import type { DatasetYear } from './dataset-years.ts';

/** A year that differs so much from the one before it that somebody should look: rows, or what is missing in a column. */
export interface Jump {
  readonly dataset: string;
  readonly year: number;
  /** Null for the rows themselves. */
  readonly column: string | null;
  /** Rows, or missing percent. */
  readonly before: number;
  readonly now: number;
}

/** From this change of rows, in percent of the year before, a year is named (our choice, November 2026: a question, no fault). */
const jumpPercent = 25;
/** Smaller changes are chance, however large in percent. */
const leastRows = 10;
/** From this change of the share that is missing, in percentage points, a column is named. */
const jumpPoints = 10;

/** Years beside the year before, where both are delivered in full: half a year has half the rows. */
export function jumps(years: readonly DatasetYear[], delivered: readonly Delivery[]): readonly Jump[] {
  const found: Jump[] = [];
  for (const now of years) {
    const before = years.find(({ dataset, year }) => dataset === now.dataset && year === now.year - 1);
    if (before === undefined || ![before, now].every((one) => isWhole(one, delivered))) continue;
    const change = Math.abs(now.rows - before.rows);
    const at = { dataset: now.dataset, year: now.year };
    if (change >= leastRows && change * 100 >= before.rows * jumpPercent)
      found.push({ ...at, column: null, before: before.rows, now: now.rows });
    for (const column of now.columns) {
      const earlier = before.columns.find((one) => one.column === column.column);
      if (earlier === undefined || Math.min(earlier.rows, column.rows) < leastRows) continue;
      const [was, is] = [earlier, column].map(({ missing, rows }) => (missing * 100) / rows) as [number, number];
      if (Math.abs(is - was) >= jumpPoints)
        found.push({ ...at, column: column.column, before: Math.round(was), now: Math.round(is) });
    }
  }
  return found;
}

/** A file of 1 January is whole also where its period is that one day. */
function isWhole({ dataset, year }: DatasetYear, delivered: readonly Delivery[]): boolean {
  return delivered.some(({ dataset: id, from, to }) => {
    return id === dataset && from <= `${year}-01-01` && to >= (from === to ? `${year}-01-01` : `${year}-12-31`);
  });
}
