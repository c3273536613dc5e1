import { expect, test } from 'vitest';
import { sum } from './outside/linear-facts.ts';
import { pinned } from './programs/feasible-intervals.ts';
import { intervalStrong } from './programs/interval-strong.ts';
import { investments } from './programs/investments.ts';
import { attackedTown, leaks, oneToNine, tooNarrow } from './town/attacked-town.ts';
import { attackedTwin } from './town/attacked-twin.ts';

// Attack 4: the same, by somebody who knows that a zero would have been told.

test('bounds the published example one tighter on either side', async () => {
  expect((await intervalStrong(investments)).get('IIC')).toEqual({ low: 6, high: 29 });
});

test('finds that two hidden cells with sum two are one each', async () => {
  const held = {
    known: new Map([['both', 2]]),
    facts: [sum('both', ['one', 'other'])],
    notZero: new Set(['one', 'other']),
  };
  expect(await pinned(held, { notZero: true, whole: false })).toEqual(
    new Map([
      ['one', 1],
      ['other', 1],
    ]),
  );
});

test('leaves every small cell of what is served anything from one to nine', async () => {
  const town = attackedTown();
  expect(await tooNarrow(town, await intervalStrong(town.held, town.small, oneToNine))).toEqual([]);
});

test('leaves no hidden cell of what is served with one value', async () => {
  const town = attackedTown();
  expect(leaks(town, await pinned(town.held, { notZero: true, whole: false }, town.secret))).toEqual([]);
});

test('leaves three rare types of dwelling of the twin town, ten together, anything from one to nine', async () => {
  const twin = await attackedTwin();
  expect(twin.small.length).toBeGreaterThan(5);
  expect(await tooNarrow(twin, await intervalStrong(twin.held, twin.small, oneToNine))).toEqual([]);
  expect(leaks(twin, await pinned(twin.held, { notZero: true, whole: false }, twin.secret))).toEqual([]);
});
