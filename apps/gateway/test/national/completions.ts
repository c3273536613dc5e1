import fc from 'fast-check';
import type { Interval } from '../../src/national/arithmetic/interval.ts';

/** Stands for what nothing public bounds, in a world small enough to try every number. */
export const most = 4;

/** A number as the public knows it: itself, or hidden and anything up to a bound. */
export const known: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

/** Every way in which hidden numbers can be: one whole number in each interval. */
export function completions(intervals: readonly Interval[]): number[][] {
  let all: number[][] = [[]];
  for (const { low, high } of intervals) {
    const next: number[][] = [];
    for (const before of all) for (let value = low; value <= high; value++) next.push([...before, value]);
    all = next;
  }
  return all;
}

/** The least and the most of some numbers. */
export function extremes(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}
