import type { CellAddress } from '@zichtlijn/disclosure';
import type { CountedSlice } from './counted-slice.ts';
import type { CountedCell } from './slice.ts';

/** A cell at an address, in any slice of the level and period of another. */
export function cellBeside(
  slices: readonly CountedSlice[],
  { level, period }: CountedSlice,
  wanted: CellAddress,
): CountedCell | undefined {
  const isWanted = (cell: CellAddress) =>
    cell.quantity === wanted.quantity &&
    cell.area === wanted.area &&
    cell.breakdown === wanted.breakdown &&
    cell.category === wanted.category;
  return slices
    .filter((one) => one.level === level && one.period === period)
    .flatMap(({ cells }) => cells)
    .find(isWanted);
}
