import type { Interval } from './interval.ts';

/**
 * Fewer municipalities than this have no quartiles: two in each quarter, so that a quartile is not just the number of the one municipality that is
 * in it (our rule, November 2026).
 */
export const leastForQuartiles = 8;

export const quarters = [0.25, 0.5, 0.75] as const;

/** A quantile of numbers in ascending order, by linear interpolation (type 7 of Hyndman and Fan, *The American Statistician* 50, 1996). */
export function quantile(ascending: readonly number[], at: number): number {
  const position = (ascending.length - 1) * at;
  const below = Math.floor(position);
  const lower = ascending[below]!;
  const fraction = position - below;
  return fraction === 0 ? lower : lower + fraction * (ascending[below + 1]! - lower);
}

/** What the quartiles can be of numbers that are known within bounds: none moves down when a number moves up. Empty for too few. */
export function quartilesOf(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length < leastForQuartiles) return [];
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b);
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b);
  return quarters.map((at) => ({ low: quantile(lows, at), high: bounded(highs, at) }));
}

function bounded(ascending: readonly number[], at: number): number {
  const high = quantile(ascending, at);
  // Between two unbounded numbers there is no difference to interpolate.
  return Number.isNaN(high) ? Number.POSITIVE_INFINITY : high;
}
