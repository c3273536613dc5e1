import type { Highs } from 'highs';
import { AttackModel } from './attack-model.ts';
import { attackRegions } from './attack-region.ts';
import type { AttackSystem } from './attack-system.ts';
import { ceilingAbove } from './ceiling-above.ts';
import { sizesFor, WholeTables } from './whole-tables.ts';

/** From the lowest to the highest value that a hidden cell is shown to be able to have. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Values that must be possible of a cell; null when it is enough that another value than its own is. */
export type Wanted = (cell: number) => Interval | null;

const tolerance = 1e-6;

/**
 * Attacks hidden cells: the interval that whole tables, each verified exactly, leave them, first such as differ from the truth in few cells. A cell whose interval reaches what is wanted is not
 * asked further, so that it may be wider than is told.
 * @param truth the true value by cell.
 * @param asked the cells to attack.
 * @param highs null where there is no solver.
 * @param onTable is told of each table: there is about one for each cell and direction.
 * @returns intervals of those that fall short of what is wanted, by cell.
 */
export function tooNarrow(
  highs: Highs | null,
  system: AttackSystem,
  truth: readonly number[],
  asked: readonly number[],
  wanted: Wanted,
  onTable: () => void,
): Map<number, Interval> {
  const lows = Float64Array.from(truth);
  const highest = Float64Array.from(truth);
  const widen = (cell: number, value: number) => {
    lows[cell] = Math.min(lows[cell]!, value);
    highest[cell] = Math.max(highest[cell]!, value);
  };
  const falls = (cell: number, direction: 1 | -1) => {
    const want = wanted(cell);
    if (want === null) return lows[cell] === highest[cell];
    return direction === 1 ? highest[cell]! < want.high : lows[cell]! > want.low;
  };
  const need = (cell: number, direction: 1 | -1) => {
    const want = wanted(cell);
    return want === null ? 1 : direction === 1 ? want.high - truth[cell]! : truth[cell]! - want.low;
  };
  const tables = new WholeTables(highs, system, truth, ceilingOf(truth, asked, wanted));
  for (const direction of [1, -1] as const) {
    const falling = asked.filter((cell) => falls(cell, direction));
    tables.search(
      falling.map((cell) => ({ cell, direction, need: need(cell, direction), knows: [] })),
      (table) => {
        for (const [cell, value] of table) widen(cell, value);
        onTable();
      },
      ({ cell }) => falls(cell, direction),
    );
  }
  const short = asked.filter((cell) => falls(cell, 1) || falls(cell, -1));
  return new Map(short.map((cell) => [cell, { low: lows[cell]!, high: highest[cell]! }]));
}

function ceilingOf(truth: readonly number[], asked: readonly number[], wanted: Wanted): number {
  return ceilingAbove(truth) + ceilingAbove(asked.flatMap((cell) => wanted(cell)?.high ?? []));
}

/** Intervals that no table at all goes beyond, by cell: as wide as linear programs say, so never too narrow. None where there is no solver. */
export function widest(
  highs: Highs | null,
  system: AttackSystem,
  truth: readonly number[],
  asked: readonly number[],
  wanted: Wanted,
): Map<number, Interval> {
  const found = new Map<number, Interval>();
  if (highs === null) return found;
  const [most] = sizesFor(system);
  for (const region of attackRegions(system, truth, asked, 'unknown', most)) {
    const model = new AttackModel(
      highs,
      region.system,
      region.cells.map((cell) => truth[cell]!),
      ceilingOf(truth, asked, wanted),
    );
    for (const at of region.core)
      found.set(region.cells[at]!, {
        low: Math.ceil(model.bound(at, -1) - tolerance),
        high: Math.floor(model.bound(at, 1) + tolerance),
      });
    model.dispose();
  }
  return found;
}
