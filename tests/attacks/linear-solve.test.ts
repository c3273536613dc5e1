import { expect, test } from 'vitest';
import { type LinearFacts, sum } from './outside/linear-facts.ts';
import { linearSolve } from './programs/linear-solve.ts';
import { subtraction } from './programs/subtraction.ts';
import { attackedTown, leaks } from './town/attacked-town.ts';

// Attack 2: everything published at once, solved exactly.

/** Every row and column has two hidden cells or more, and yet c = columns A + B − rows 1 − 2. */
const bridge: LinearFacts = {
  known: new Map(Object.entries({ row1: 9, row2: 11, row3: 8, row4: 7, colA: 6, colB: 18, colC: 11 })),
  facts: [
    ...[sum('row1', ['a1', 'b1']), sum('row2', ['a2', 'b2']), sum('row3', ['b3', 'c3']), sum('row4', ['c4', 'd4'])],
    ...[sum('colA', ['a1', 'a2']), sum('colB', ['b1', 'b2', 'b3']), sum('colC', ['c3', 'c4'])],
  ],
  notZero: new Set(),
};

test('finds a cell that no subtraction finds', () => {
  expect(subtraction(bridge)).toEqual(new Map());
  expect(linearSolve(bridge)).toEqual(new Map(Object.entries({ b3: 4, c3: 4, c4: 7, d4: 0 })));
});

test('all it holds about the town is true', () => {
  const { held, trueValue } = attackedTown();
  for (const [name, value] of held.known) expect(value, name).toBe(trueValue(name));
  for (const { terms, lower, upper } of held.facts) {
    const total = [...terms].reduce((all, [name, factor]) => all + factor * trueValue(name), 0);
    expect(total, [...terms.keys()].join(' + ')).toBeGreaterThanOrEqual(lower);
    expect(total, [...terms.keys()].join(' + ')).toBeLessThanOrEqual(upper);
  }
});

test('finds no hidden cell of what is served', () => {
  const town = attackedTown();
  expect(leaks(town, linearSolve(town.held))).toEqual([]);
});

test('nor when it guesses that nobody stands in two parts, and is right', () => {
  const town = attackedTown();
  const guessed = town.held.facts.map((fact) => {
    const total = [...fact.terms].reduce((all, [name, factor]) => all + factor * town.trueValue(name), 0);
    return fact.terms.size > 2 && total === fact.lower ? { ...fact, upper: fact.lower } : fact;
  });
  expect(leaks(town, linearSolve({ ...town.held, facts: guessed }))).toEqual([]);
});
