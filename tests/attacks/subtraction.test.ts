import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { subtraction } from './programs/subtraction.ts';
import { attackedTown, leaks } from './town/attacked-town.ts';

// Attack 1 (SDC Handbook, chapter 4): a total less the parts that were published.

test('finds the one hidden cell of a row, and then the one that is left in its column', () => {
  const facts = [sum('north', ['north men', 'north women']), sum('women', ['north women', 'south women'])];
  const known = new Map(Object.entries({ north: 47, 'north men': 45, women: 60 }));
  expect(subtraction({ known, facts, notZero: new Set() })).toEqual(
    new Map([
      ['north women', 2],
      ['south women', 58],
    ]),
  );
});

test('finds no hidden cell of what is served', () => {
  const town = attackedTown();
  expect(town.secret.length).toBeGreaterThan(100);
  expect(leaks(town, subtraction(town.held))).toEqual([]);
});
