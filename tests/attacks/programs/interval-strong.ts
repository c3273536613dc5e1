import { type LinearFacts, unknowns } from '../outside/linear-facts.ts';
import { feasibleIntervals, type Interval, type WideEnough } from './feasible-intervals.ts';

/** Attack 4: as the weak one, by somebody who also knows that a hidden cell is not zero where zeros are told. */
export function intervalStrong(
  held: LinearFacts,
  targets: Iterable<string> = unknowns(held),
  enough?: WideEnough,
): Promise<Map<string, Interval>> {
  return feasibleIntervals(held, targets, { notZero: true, whole: false }, enough);
}
