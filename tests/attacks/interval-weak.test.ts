import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { intervalWeak } from './programs/interval-weak.ts';
import { investments } from './programs/investments.ts';
import { attackedTown, oneToNine, tooNarrow } from './town/attacked-town.ts';

// Attack 3: two linear programs a cell, knowing that nothing is below zero.

test('bounds the hidden cells of the published example', async () => {
  const intervals = await intervalWeak(investments);
  expect(intervals.get('IIC')).toEqual({ low: 5, high: 30 });
  expect(intervals.get('IIIA')).toEqual({ low: 0, high: 25 });
});

test('finds a hidden pair that adds up to little, and a cell squeezed by what others can hold', async () => {
  const facts = [sum('both', ['one', 'other']), sum('homes', ['sold', 'kept']), sum('sold and one', ['sold', 'one'])];
  const known = new Map(Object.entries({ both: 3, homes: 20, 'sold and one': 21 }));
  const intervals = await intervalWeak({ known, facts, notZero: new Set() });
  expect(intervals.get('one')).toEqual({ low: 1, high: 3 });
  expect(intervals.get('kept')).toEqual({ low: 0, high: 2 });
});

test('leaves every small cell of what is served anything from one to nine', async () => {
  const town = attackedTown();
  expect(town.small.length).toBeGreaterThan(100);
  expect(await tooNarrow(town, await intervalWeak(town.held, town.small, oneToNine))).toEqual([]);
});
