import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { subPopulation } from './programs/sub-population.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 8 (OpenSAFELY, differencing): all patients less the male ones.

test('finds the few who are left when a group is taken from the whole', () => {
  const known = new Map([
    ['owners', 412],
    ['owners who are men', 408],
  ]);
  const held = {
    known,
    facts: [sum('owners', ['owners who are men', 'owners who are not'])],
    notZero: new Set<string>(),
  };
  expect(subPopulation(held)).toEqual([{ of: ['owners who are not'], units: 4 }]);
});

test('finds hidden parts that are few together', () => {
  const known = new Map([
    ['all', 60],
    ['sold', 52],
  ]);
  const held = { known, facts: [sum('all', ['sold', 'given', 'left'])], notZero: new Set<string>() };
  expect(subPopulation(held)).toEqual([{ of: ['given', 'left'], units: 8 }]);
});

test('finds that in two streets together hardly any home was not sold', () => {
  const known = new Map(Object.entries({ sold: 48, 'sold a': 18, homes: 121, 'homes a': 86 }));
  const streets = ['a', 'b', 'c'];
  const facts = [
    ...[
      sum(
        'sold',
        streets.map((at) => `sold ${at}`),
      ),
      sum(
        'homes',
        streets.map((at) => `homes ${at}`),
      ),
    ],
    ...[
      sum(
        'kept',
        streets.map((at) => `kept ${at}`),
      ),
      sum('homes', ['sold', 'kept']),
      sum('homes a', ['sold a', 'kept a']),
    ],
  ];
  expect(subPopulation({ known, facts, notZero: new Set() })).toEqual([{ of: ['kept b', 'kept c'], units: 5 }]);
});

test('finds no few who are left in what is served', () => {
  const { held } = attackedTown();
  expect(subPopulation(held)).toEqual([]);
});
