import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { insiderCoalition } from './programs/insider-coalition.ts';
import { singletonContributor } from './programs/singleton-contributor.ts';
import { aloneIn, attackedTown, leaks } from './town/attacked-town.ts';

// Attack 7: insiders who lay what they know together. Promised is safety against one insider, whatever that one knows (design:
// disclosure, 4.2, t = 1). Against totals over municipalities the same program will be given all cells of one municipality, and of two;
// no such totals are served yet.

test('finds what two insiders can see together and neither alone', () => {
  const held = { known: new Map([['town', 30]]), facts: [sum('town', ['a', 'b', 'c'])], notZero: new Set<string>() };
  const [first, second] = [new Map([['a', 4]]), new Map([['b', 7]])];
  expect(insiderCoalition(held, [first])).toEqual(new Map());
  expect(insiderCoalition(held, [first, second])).toEqual(new Map([['c', 19]]));
});

test('gives one who is alone at a place, in several quantities and breakdowns, no other cell that had to be hidden', () => {
  const all = attackedTown();
  const town = { ...all, secret: all.sensitive };
  const alone = town.secret.filter((name) => aloneIn(town, name));
  const place = (name: string) => name.split(' ').slice(1, 3).join(' ');
  const insiders = [...Map.groupBy(alone, place)].map(([at, names]) => ({
    at,
    own: new Map(names.map((name) => [name, town.trueValue(name)] as const)),
  }));
  expect(insiders.some(({ own }) => own.size > 1)).toBe(true);
  // Lone contributors of one municipality and year are not one person: there only each by itself is promised.
  const found = insiders
    .filter(({ at }) => !at.startsWith('GM'))
    .flatMap(({ at, own }) => leaks(town, singletonContributor(town.held, own)).map((leak) => `at ${at}: ${leak}`));
  expect(found).toEqual([]);
});
