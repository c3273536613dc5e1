import { knowing, type LinearFacts } from '../outside/linear-facts.ts';
import { feasibleIntervals, type Interval } from './feasible-intervals.ts';

/** Numbers that were each rounded to a multiple of `base`, the conventional way. */
export interface Rounded {
  readonly values: ReadonlyMap<string, number>;
  readonly base: number;
}

/** Attack 22: total and parts were rounded each for itself; together they leave less room than each rounding does. */
export function roundingInversion(held: LinearFacts, { values, base }: Rounded): Promise<Map<string, Interval>> {
  const room = Math.floor((base - 1) / 2);
  const near = [...values].map(([name, value]) => {
    return { terms: new Map([[name, 1]]), lower: Math.max(0, value - room), upper: value + room };
  });
  const facts = { ...knowing(held, []), facts: [...held.facts, ...near] };
  return feasibleIntervals(facts, values.keys(), { notZero: false, whole: true });
}
