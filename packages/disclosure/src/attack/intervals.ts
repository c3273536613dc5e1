import type { Highs } from 'highs';
import { AttackModel } from './attack-model.ts';
import type { AttackSystem } from './attack-system.ts';

/** From the lowest to the highest value that a hidden cell is shown to be able to have. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Values that must be possible of a cell; null when it is enough that another value than its own is. */
export type Wanted = (cell: number) => Interval | null;

const tolerance = 1e-6;

/**
 * Attacks hidden cells: the interval that whole tables, each verified exactly, leave them. A cell whose interval reaches what is wanted is not
 * asked further, so that it may be wider than is told.
 * @param truth the true value by cell.
 * @param asked the cells to attack.
 * @returns intervals of those that fall short of what is wanted, by cell.
 */
export function tooNarrow(
  highs: Highs,
  system: AttackSystem,
  truth: readonly number[],
  asked: readonly number[],
  wanted: Wanted,
): Map<number, Interval> {
  const lows = Float64Array.from(truth);
  const highest = Float64Array.from(truth);
  const model = new AttackModel(highs, system, ceilingOf(truth, asked, wanted));
  const ask = (cell: number, direction: 1 | -1) => {
    const table = model.extreme(cell, direction);
    table?.forEach((value, i) => {
      if (value < lows[i]!) lows[i] = value;
      if (value > highest[i]!) highest[i] = value;
    });
  };
  const short = new Map<number, Interval>();
  for (const cell of asked) {
    const want = wanted(cell);
    const [up, down] = want === null ? [0, 0] : [want.high, want.low];
    const falls = (direction: 1 | -1) =>
      want === null ? lows[cell] === highest[cell] : direction > 0 ? highest[cell]! < up : lows[cell]! > down;
    for (const direction of [1, -1] as const) if (falls(direction)) ask(cell, direction);
    if (falls(1) || falls(-1)) short.set(cell, { low: lows[cell]!, high: highest[cell]! });
  }
  model.dispose();
  return short;
}

/** A cell that nothing bounds has to stop somewhere, well above anything that is asked. */
function ceilingOf(truth: readonly number[], asked: readonly number[], wanted: Wanted): number {
  const largest = (values: Iterable<number>) => [...values].reduce((a, b) => Math.max(a, Math.abs(b)), 1);
  return 8 * (largest(truth) + largest(asked.map((cell) => wanted(cell)?.high ?? 0)));
}

/** Intervals that no table at all goes beyond, by cell: as wide as linear programs say, so never too narrow. */
export function widest(
  highs: Highs,
  system: AttackSystem,
  truth: readonly number[],
  asked: readonly number[],
  wanted: Wanted,
): Map<number, Interval> {
  const model = new AttackModel(highs, system, ceilingOf(truth, asked, wanted));
  const found = new Map(
    asked.map((cell) => [
      cell,
      { low: Math.ceil(model.bound(cell, -1) - tolerance), high: Math.floor(model.bound(cell, 1) + tolerance) },
    ]),
  );
  model.dispose();
  return found;
}
