import type { LinearFacts } from '../outside/linear-facts.ts';
import { feasibleIntervals, type WideEnough } from './feasible-intervals.ts';

/** A question about a set of people, and the answer, which may be a little off. */
export interface SubsetAnswer {
  readonly people: ReadonlySet<string>;
  readonly count: number;
}

/**
 * Attack 24 (Dinur and Nissim, PODS 2003): enough counts over sets of one's own choice, each off by at most `error`, give the trait of
 * everybody. Each person is a number from 0 to 1; who can only be near one end is reconstructed.
 */
export async function reconstruction(answers: readonly SubsetAnswer[], error: number): Promise<Map<string, boolean>> {
  const people = [...new Set(answers.flatMap((answer) => [...answer.people]))];
  const held: LinearFacts = {
    known: new Map(),
    facts: [
      ...people.map((person) => ({ terms: new Map([[person, 1]]), lower: 0, upper: 1 })),
      ...answers.map((answer) => ({
        terms: new Map([...answer.people].map((person) => [person, 1])),
        lower: answer.count - error,
        upper: answer.count + error,
      })),
    ],
    notZero: new Set(),
  };
  const half = 0.5;
  const open: WideEnough = (_, { low, high }) => low < half && high > half;
  const intervals = await feasibleIntervals(held, people, { notZero: false, whole: true }, open);
  return new Map(
    [...intervals]
      .filter(([, { low, high }]) => low > half || high < half)
      .map(([person, { low }]) => [person, low > half]),
  );
}
