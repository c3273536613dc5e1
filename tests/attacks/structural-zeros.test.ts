import { expect, test } from 'vitest';
import { atMost, sum, unknowns } from './outside/linear-facts.ts';
import { linearSolve } from './programs/linear-solve.ts';
import { structuralZeros } from './programs/structural-zeros.ts';
import { attackedTown, leaks } from './town/attacked-town.ts';
import { emptySpots } from './town/hard-spots.ts';

// Attack 17 (Langsrud, PSD 2024, zeros): a hidden cell that cannot be anything protects nothing.

test('finds that an empty street protects nothing', async () => {
  const facts = [sum('sold', ['sold north', 'sold south']), atMost('sold south', 'homes south')];
  const held = {
    known: new Map([
      ['sold', 6],
      ['homes south', 0],
    ]),
    facts,
    notZero: new Set<string>(),
  };
  expect(linearSolve(held)).toEqual(new Map());
  expect((await structuralZeros(held)).get('sold north')).toBe(6);
});

test('finds that a category which cannot exist protects nothing', async () => {
  const held = {
    known: new Map([['owners', 6]]),
    facts: [sum('owners', ['adults', 'infants'])],
    notZero: new Set<string>(),
  };
  expect((await structuralZeros(held, ['infants'])).get('adults')).toBe(6);
});

test('finds no hidden cell of what is served, knowing also that nobody lives in the empty buurt', async () => {
  const town = attackedTown();
  const empty = unknowns(town.held).filter((name) => name.includes(emptySpots[0]!));
  expect(empty.length).toBeGreaterThan(1);
  expect(leaks(town, await structuralZeros(town.held, empty))).toEqual([]);
});
