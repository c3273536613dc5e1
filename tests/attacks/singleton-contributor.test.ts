import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { singletonContributor } from './programs/singleton-contributor.ts';
import { aloneIn, attackedTown, leaks } from './town/attacked-town.ts';

// Attack 6 (the singleton of tau-ARGUS): whoever is alone in a hidden cell sees through what was hidden to protect it.

test('finds the cell that a lone contributor was hidden with', () => {
  const held = {
    known: new Map([['street', 13]]),
    facts: [sum('street', ['baker', 'others'])],
    notZero: new Set<string>(),
  };
  expect(singletonContributor(held, new Map([['baker', 1]]))).toEqual(new Map([['others', 12]]));
});

test('is not misled by two names for one unit', () => {
  const facts = [sum('all', ['bought by a firm', 'bought by a person'])];
  const held = { known: new Map([['bought by a person', 0]]), facts, notZero: new Set<string>() };
  expect(singletonContributor(held, new Map([['all', 1]]))).toEqual(new Map());
});

test('nor by two groups that differ by nobody, as told numbers say', () => {
  const facts = [
    sum('all', ['at home', 'away']),
    sum('all', ['thieves', 'others']),
    sum('thieves', ['thieves at home', 'thieves away']),
    sum('at home', ['thieves at home', 'others at home']),
    sum('away', ['thieves away', 'others away']),
  ];
  const told = new Map([
    ['away', 10],
    ['thieves away', 10],
  ]);
  const held = { known: told, facts, notZero: new Set<string>() };
  expect(singletonContributor(held, new Map([['others at home', 1]]))).toEqual(new Map());
  const one = new Map([
    ['away', 11],
    ['thieves away', 10],
  ]);
  expect(singletonContributor({ ...held, known: one }, new Map([['others at home', 1]]))).toEqual(
    new Map([['others', 2]]),
  );
});

test('gives a lone contributor of the town no other cell that had to be hidden', () => {
  const all = attackedTown();
  const town = { ...all, secret: all.sensitive };
  const alone = town.secret.filter((name) => aloneIn(town, name));
  expect(alone.length).toBeGreaterThan(20);
  const found = alone.flatMap((name) => {
    return leaks(town, singletonContributor(town.held, new Map([[name, town.trueValue(name)]]))).map(
      (leak) => `by ${name}: ${leak}`,
    );
  });
  expect(found).toEqual([]);
});
