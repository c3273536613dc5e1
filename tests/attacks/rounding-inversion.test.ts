import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { roundingInversion } from './programs/rounding-inversion.ts';
import { attackedTown, nameOf } from './town/attacked-town.ts';

// Attack 22 (SDC Handbook, chapter 5): conventional rounding. Nothing that is served is rounded; when a rounding to five comes, the
// rounded cells go into the same program.

test('finds both parts exactly when total and parts were rounded apart', async () => {
  const values = new Map([
    ['total', 20],
    ['men', 5],
    ['women', 5],
  ]);
  const held = { known: new Map(), facts: [sum('total', ['men', 'women', 'unknown'])], notZero: new Set<string>() };
  const tight = { ...held, facts: [...held.facts, { terms: new Map([['unknown', 1]]), lower: 0, upper: 4 }] };
  // Fewest in the total 18, most in men, women and unknown 7 + 7 + 4.
  expect(await roundingInversion(tight, { values, base: 5 })).toEqual(
    new Map([
      ['total', { low: 18, high: 18 }],
      ['men', { low: 7, high: 7 }],
      ['women', { low: 7, high: 7 }],
    ]),
  );
});

test('is served no rounded number: counts of every last digit are shown', () => {
  const { cells } = attackedTown();
  const counts = cells.filter((cell) => nameOf(cell) !== null && cell.measure !== 'sum' && (cell.value ?? 0) > 0);
  expect(new Set(counts.map(({ value }) => value! % 10)).size).toBe(10);
  for (const cell of counts) expect(Number.isInteger(cell.value)).toBe(true);
});
