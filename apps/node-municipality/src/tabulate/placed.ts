import { leastLinkedPercent, TOTAL, UNKNOWN } from '@zichtlijn/indicators';
import type { CountedCell } from './slice.ts';

/**
 * Whether enough of what a level below the municipality counts lies in an area that is known: as large a share as must be linked (microdata
 * contract, keys), of every quantity. Otherwise each area would tell a lower count, and a zero that nobody measured.
 */
export function isPlaced(cells: readonly CountedCell[]): boolean {
  const totals = cells.filter(({ breakdown }) => breakdown === TOTAL);
  return [...Map.groupBy(totals, ({ quantity }) => quantity).values()].every((areas) => {
    const units = (of: readonly CountedCell[]) => of.reduce((sum, cell) => sum + cell.units, 0);
    const placed = units(areas.filter(({ area }) => area !== UNKNOWN));
    return placed * 100 >= units(areas) * leastLinkedPercent;
  });
}
