import { knowing } from '../attacks/outside/linear-facts.ts';
import { feasibleIntervals, type Interval, pinned } from '../attacks/programs/feasible-intervals.ts';
import { linearSolve } from '../attacks/programs/linear-solve.ts';
import { singletonContributor } from '../attacks/programs/singleton-contributor.ts';
import type { Held } from './outsider-of-tables.ts';

const strong = { notZero: true, whole: false };
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
 */
export async function leaksOf(held: Held, promised: Promised = oneToNine): Promise<Leak[]> {
  const { facts, before, truth, secret, small } = held;
  const structural = linearSolve(before);
  const solved = [...linearSolve(facts).keys()].filter((cell) => secret.includes(cell) && !structural.has(cell));
  const one = await pinned(facts, strong, secret);
  const was = await pinned(before, strong, one.keys());
  const told = secret
    .filter((cell) => truth.get(cell) === 1)
    .flatMap((cell) => {
      const own = new Map([[cell, 1]]);
      const found = [...singletonContributor(facts, own).keys()].filter((other) => small.includes(other));
      const already = found.length > 0 ? linearSolve(knowing(before, own)) : new Map();
      return found.filter((other) => !already.has(other));
    });
  return [
    ...solved.map((cell): Leak => ({ cell, how: 'solved' })),
    ...(await tooNarrow(held, promised)).map((cell): Leak => ({ cell, how: 'told too narrowly' })),
    ...[...one.keys()].filter((cell) => !was.has(cell)).map((cell): Leak => ({ cell, how: 'left with one value' })),
    ...told.map((cell): Leak => ({ cell, how: 'solved by the only one in another cell' })),
  ];
}

async function tooNarrow({ facts, before, small }: Held, promised: Promised): Promise<string[]> {
  const reaches = (cell: string, { low, high }: Interval, possible: Interval) =>
    low < Math.max(promised(cell).low, possible.low) + slack &&
    high > Math.min(promised(cell).high, possible.high) - slack;
  const anything = { low: 0, high: Number.POSITIVE_INFINITY };
  const narrow = await feasibleIntervals(facts, small, inWholeNumbers, (cell, seen) => reaches(cell, seen, anything));
  const given = await feasibleIntervals(before, narrow.keys(), inWholeNumbers);
  return [...narrow].filter(([cell, seen]) => !reaches(cell, seen, given.get(cell) ?? anything)).map(([cell]) => cell);
}
