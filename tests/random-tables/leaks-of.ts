import { knowing } from '../attacks/outside/linear-facts.ts';
import { feasibleIntervals, type Interval, pinned, type Reasoning } from '../attacks/programs/feasible-intervals.ts';
import { linearSolve } from '../attacks/programs/linear-solve.ts';
import { singletonContributor } from '../attacks/programs/singleton-contributor.ts';
import type { Held } from './outsider-of-tables.ts';

/** He knows which cells are not zero, and takes no cell for a whole number. */
export const strong: Reasoning = { notZero: true, whole: false };
const inWholeNumbers = { notZero: true, whole: true };
const slack = 1e-3;

/** A secret that an outsider gets out of a release, and how. */
export interface Leak {
  readonly cell: string;
  readonly how: 'solved' | 'told too narrowly' | 'left with one value' | 'solved by the only one in another cell';
}

/** What must stay possible of a cell under the threshold: any number under it, unless said otherwise. */
export type Promised = (cell: string) => Interval;
const oneToNine: Promised = () => ({ low: 1, high: 9 });

/**
 * Lets the programs of an outsider loose on a release: exact solving, intervals in whole numbers, single values, and the only contributor to another cell. What
 * they get from structure and zeros alone is no leak.
 * @param promised of `held.small`.
 * @param reasoning how he gets intervals: of money not in whole numbers, which changes nothing and takes long.
 */
export async function leaksOf(
  held: Held,
  promised: Promised = oneToNine,
  reasoning: Reasoning = inWholeNumbers,
): Promise<Leak[]> {
  const { facts, before, truth, secret, small, alone } = held;
  const structural = linearSolve(before);
  const solved = [...linearSolve(facts).keys()].filter((cell) => secret.includes(cell) && !structural.has(cell));
  const one = await pinned(facts, strong, secret);
  const was = await pinned(before, strong, one.keys());
  const told = alone.flatMap((cell) => {
    const own = new Map([[cell, truth.get(cell)!]]);
    const found = [...singletonContributor(facts, own).keys()].filter((other) => small.includes(other));
    // Of two releases, what he had from the first is no news either.
    const already = found.length > 0 ? linearSolve(knowing(before, own)) : new Map();
    return found.filter((other) => !already.has(other));
  });
  return [
    ...solved.map((cell): Leak => ({ cell, how: 'solved' })),
    ...(await tooNarrow(held, promised, reasoning)).map((cell): Leak => ({ cell, how: 'told too narrowly' })),
    ...[...one.keys()].filter((cell) => !was.has(cell)).map((cell): Leak => ({ cell, how: 'left with one value' })),
    ...told.map((cell): Leak => ({ cell, how: 'solved by the only one in another cell' })),
  ];
}

async function tooNarrow({ facts, before, small }: Held, promised: Promised, reasoning: Reasoning): Promise<string[]> {
  const reaches = (cell: string, { low, high }: Interval, possible: Interval) =>
    low < Math.max(promised(cell).low, possible.low) + slack &&
    high > Math.min(promised(cell).high, possible.high) - slack;
  const anything = { low: 0, high: Number.POSITIVE_INFINITY };
  const narrow = await feasibleIntervals(facts, small, reasoning, (cell, seen) => reaches(cell, seen, anything));
  const given = await feasibleIntervals(before, narrow.keys(), reasoning);
  return [...narrow].filter(([cell, seen]) => !reaches(cell, seen, given.get(cell) ?? anything)).map(([cell]) => cell);
}
