import type { LinearFacts } from '../outside/linear-facts.ts';
import { linearSolve } from './linear-solve.ts';

/** A number of a municipality that never published it. */
export interface NeighbourNumber {
  readonly name: string;
  readonly value: number;
}

/**
 * Attack 11 on a merger (design: disclosure, 4.5): what the merged municipality tells of a day before the merger, less what one of those that merged told of the same day,
 * is a number of the other, whatever its size. What either tells without a number of its own, as the sum of others, counts as told.
 * @param one what the one told, under the name of the municipality that it became.
 */
export function mergedNeighbour(one: LinearFacts, merged: LinearFacts): readonly NeighbourNumber[] {
  const then = new Map([...linearSolve(one), ...one.known]);
  const now = new Map([...linearSolve(merged), ...merged.known]);
  return [...now].flatMap(([name, value]): NeighbourNumber[] => {
    const own = then.get(name);
    return own === undefined || name.includes(' _U ') ? [] : [{ name, value: value - own }];
  });
}
