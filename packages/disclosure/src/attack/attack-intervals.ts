import type { Highs } from 'highs';
import type { CellSystem } from '../cell-system.ts';
import type { View } from '../engine/view.ts';
import { attackSystems } from './attack-system.ts';
import { type Interval, tooNarrow, type Wanted, widest } from './intervals.ts';

/** What an attack by intervals found. */
export interface Attacked {
  /** By position. */
  readonly narrow: ReadonlyMap<number, Interval>;
  /** Whether there is a cell of which no second value was found, given by structure or not. */
  readonly single: boolean;
}

/**
 * The hidden cells of a system that a release leaves fewer values than are promised, with what it leaves them; of a cell of which nothing is
 * promised, those that have one value left. What structure and public zeros alone give away is not held against a release.
 * @param hidden positions that are not released nor known.
 * @param guarded whether a hidden cell must not be computable at all.
 * @param onTable is told of each table that is found, about one for each guarded cell and direction.
 */
export function attackIntervals(
  highs: Highs | null,
  system: CellSystem,
  view: View,
  hidden: ReadonlySet<number>,
  guarded: (position: number) => boolean,
  onTable: () => void = () => {},
): Attacked {
  const value = (position: number) => system.variables[position]!.cell.value;
  const attack = (
    program: typeof tooNarrow,
    seen: (position: number) => number | undefined,
    isAsked: (position: number) => boolean,
  ) => {
    const short = new Map<number, Interval>();
    for (const own of attackSystems(system, seen, view)) {
      const asked = [...own.positions.keys()].filter((cell) => isAsked(own.positions[cell]!));
      if (asked.length === 0) continue;
      const wanted: Wanted = (cell) => view.promises.get(own.positions[cell]!) ?? null;
      const found = program(highs, own, own.positions.map(value), asked, wanted, onTable);
      for (const [cell, interval] of found) short.set(own.positions[cell]!, interval);
    }
    return short;
  };
  const short = attack(tooNarrow, (position) => (hidden.has(position) ? undefined : value(position)), guarded);
  const single = [...short].some(([, { low, high }]) => low === high);
  if (short.size === 0) return { narrow: short, single };
  const given = attack(
    widest,
    (position) => (view.certain[position] ? value(position) : undefined),
    (position) => short.has(position),
  );
  const narrow = new Map(
    [...short].filter(([position, interval]) => {
      const promise = view.promises.get(position) ?? nothing;
      return !isGiven(interval, given.get(position), promise);
    }),
  );
  return { narrow, single };
}

/** In place of a promise where a second value is enough: no interval of one value reaches it. */
const nothing: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** Whether nothing at all had to be released for a cell to fall short of its promise where it does. */
function isGiven(interval: Interval, given: Interval | undefined, promise: Interval): boolean {
  if (given === undefined) return false;
  const below = interval.low <= promise.low || given.low >= interval.low;
  return below && (interval.high >= promise.high || given.high <= interval.high);
}
