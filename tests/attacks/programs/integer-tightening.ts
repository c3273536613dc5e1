import { type LinearFacts, unknowns } from '../outside/linear-facts.ts';
import { feasibleIntervals, type Interval, type WideEnough } from './feasible-intervals.ts';

/** Attack 5: as the strong one, by somebody who also knows that people and dwellings come whole. */
export function integerTightening(
  held: LinearFacts,
  targets: Iterable<string> = unknowns(held),
  enough?: WideEnough,
): Promise<Map<string, Interval>> {
  return feasibleIntervals(held, targets, { notZero: true, whole: true }, enough);
}
