import type { LinearFacts } from '../outside/linear-facts.ts';
import { linearSolve } from './linear-solve.ts';
import { singletonContributor } from './singleton-contributor.ts';

/** Attack 7: insiders lay together what each knows; gives what none of them could see alone. */
export function insiderCoalition(
  held: LinearFacts,
  insiders: readonly ReadonlyMap<string, number>[],
): Map<string, number> {
  const alone = new Set(insiders.flatMap((own) => [...singletonContributor(held, own).keys()]));
  const open = new Set(linearSolve(held).keys());
  const together = singletonContributor(held, new Map(insiders.flatMap((own) => [...own])));
  return new Map([...together].filter(([name]) => !alone.has(name) && !open.has(name)));
}
