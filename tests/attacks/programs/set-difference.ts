import type { LinearFacts } from '../outside/linear-facts.ts';
import { linearSolve } from './linear-solve.ts';
import type { Difference } from './release-difference.ts';

/**
 * Attacks 11, 12 and 13 over several cells: two releases about nearly the same units (a recount, another version of a definition, a
 * municipality before and after a merger). What either tells without a number of its own, as the sum of others, counts as told; two
 * such numbers under the threshold apart are about those few.
 */
export function setDifference(before: LinearFacts, after: LinearFacts, threshold = 10): readonly Difference[] {
  const then = new Map([...linearSolve(before), ...before.known]);
  const now = new Map([...linearSolve(after), ...after.known]);
  return [...now].flatMap(([name, value]): Difference[] => {
    const old = then.get(name);
    const units = old === undefined ? 0 : Math.abs(value - old);
    return units > 0 && units < threshold ? [{ name, units }] : [];
  });
}
