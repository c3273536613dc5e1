import { knowing, type LinearFacts, withoutKnown } from '../outside/linear-facts.ts';
import { subtraction } from './subtraction.ts';

/** A set of units that was published nowhere, and how many there are. */
export interface Remainder {
  readonly of: readonly string[];
  readonly units: number;
}

/**
 * Attack 8: a whole less every part that was published is how many are left. Under the threshold that is a cell which nobody was to
 * see, whether or not it can be told apart any further.
 */
export function subPopulation(held: LinearFacts, threshold = 10): readonly Remainder[] {
  const single = subtraction(held);
  const together = withoutKnown(knowing(held, single))
    .filter(({ terms, lower, upper }) => lower === upper && [...terms.values()].every((factor) => factor === 1))
    .map(({ terms, lower }) => ({ of: [...terms.keys()], units: lower }));
  const left = [...single].map(([name, units]) => ({ of: [name], units }));
  return [...left, ...together].filter(({ units }) => units > 0 && units < threshold);
}
