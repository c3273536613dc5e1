import { type Measure, statusAt } from '@zichtlijn/release';
import type { Row } from './ask.ts';

/** How the cells of one row divide: shown above zero, shown as zero, hidden, not collected. */
export interface Tally {
  readonly shown: number;
  readonly zero: number;
  readonly hidden: number;
  readonly notCollected: number;
}

/** The text of a municipality's own total: its number with its status, or the status alone. */
export function cellText(row: Row, measure: Measure, write: (value: number) => string): string {
  const at = position(row, measure)[0];
  if (row.cells === null || at === undefined) return row.answer === 'ANSWERED' ? '– L' : `– ${row.answer ?? '?'}`;
  const value = row.cells.value[at];
  return `${typeof value === 'number' ? write(value) : '–'} ${statusAt(row.cells, at)}`;
}

/** Count the cells of one measure by what a reader sees. A row without cells is one cell that is not collected. */
export function tally(row: Row, measure: Measure): Tally {
  const counts = { shown: 0, zero: 0, hidden: 0, notCollected: 0 };
  const places = position(row, measure);
  if (row.cells === null || places.length === 0) return { ...counts, notCollected: 1 };
  for (const at of places) {
    const status = statusAt(row.cells, at);
    if (status === 'Q') counts.hidden += 1;
    else if (status === 'L') counts.notCollected += 1;
    else if (row.cells.value[at] === 0) counts.zero += 1;
    else counts.shown += 1;
  }
  return counts;
}

/** Where one measure stands in the row-major order of the cells: measure runs fastest. */
function position(row: Row, measure: Measure): number[] {
  const cells = row.cells;
  const index = cells?.measure.indexOf(measure) ?? -1;
  if (cells === null || index < 0) return [];
  const places: number[] = [];
  for (let at = index; at < cells.value.length; at += cells.measure.length) places.push(at);
  return places;
}
