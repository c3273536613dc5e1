import { type LinearFacts, unknowns } from '../outside/linear-facts.ts';
import { feasibleIntervals, type Interval, type WideEnough } from './feasible-intervals.ts';

/** Attack 3: the interval of every hidden cell, given all that is published and that nothing is below zero. */
export function intervalWeak(
  held: LinearFacts,
  targets: Iterable<string> = unknowns(held),
  enough?: WideEnough,
): Promise<Map<string, Interval>> {
  return feasibleIntervals(held, targets, { notZero: false, whole: false }, enough);
}
