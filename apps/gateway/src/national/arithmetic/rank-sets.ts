import type { Interval } from './interval.ts';

/** Which places something can have in an order from high to low, and which others it cannot be told apart from. */
export interface RankSet {
  readonly from: number;
  readonly to: number;
  /** Positions in the list of which the interval overlaps this one. */
  readonly level: readonly number[];
}

/**
 * The places that each of several numbers can have, 1 being the highest: below all that surely are above it, above all that surely are below it. Equal
 * numbers share their places.
 */
export function rankSets(intervals: readonly Interval[]): readonly RankSet[] {
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b);
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b);
  return intervals.map((own, at) => {
    const above = intervals.length - countUpTo(lows, own.high);
    const below = countBelow(highs, own.low);
    const level: number[] = [];
    intervals.forEach((other, position) => {
      if (position !== at && other.low <= own.high && other.high >= own.low) level.push(position);
    });
    return { from: 1 + above, to: intervals.length - below, level };
  });
}

/** How many of a sorted list are not above a number. */
function countUpTo(sorted: readonly number[], bound: number): number {
  const at = sorted.findIndex((number) => number > bound);
  return at === -1 ? sorted.length : at;
}

/** How many of a sorted list are below a number. */
function countBelow(sorted: readonly number[], bound: number): number {
  const at = sorted.findIndex((number) => number >= bound);
  return at === -1 ? sorted.length : at;
}
