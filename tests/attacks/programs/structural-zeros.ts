import { knowing, type LinearFacts } from '../outside/linear-facts.ts';
import { feasibleIntervals } from './feasible-intervals.ts';
import { linearSolve } from './linear-solve.ts';

/**
 * Attack 17: zeros that nobody published. A cell of which nothing can be left (no dwellings, so no sold dwellings), or that cannot exist,
 * is zero; with those zeros everything is solved again.
 * @param impossible cells that cannot be anything else, as whoever knows the subject knows.
 */
export async function structuralZeros(
  held: LinearFacts,
  impossible: readonly string[] = [],
): Promise<Map<string, number>> {
  const told = new Map(impossible.map((name) => [name, 0]));
  const more = knowing(held, told);
  const targets = new Set(more.facts.flatMap(({ terms }) => [...terms.keys()]).filter((name) => !more.known.has(name)));
  const intervals = await feasibleIntervals(
    more,
    targets,
    { notZero: false, whole: false },
    (_, { high }) => high > 0.5,
  );
  const zeros = [...intervals].filter(([, { high }]) => high === 0).map(([name]) => [name, 0] as const);
  return new Map([...zeros, ...linearSolve(knowing(more, zeros))]);
}
