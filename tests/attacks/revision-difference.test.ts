import { expect, test } from 'vitest';
import { told } from './outside/published-cells.ts';
import { releaseDifference } from './programs/release-difference.ts';
import { publishAgain } from './town/second-release.ts';
import { twins } from './town/write-twin-town.ts';

// Attack 13: a correction of the same year. A second release shows the corrected cells as they were, and tells nowhere what changed.

test('finds the few whom a correction moved from one category to another', () => {
  const before = new Map([
    ['sold to people', 120],
    ['sold to firms', 44],
    ['sold', 164],
  ]);
  const after = new Map([
    ['sold to people', 117],
    ['sold to firms', 47],
    ['sold', 164],
  ]);
  expect(releaseDifference(before, after).map(({ units }) => units)).toEqual([3, 3]);
});

test('learns nothing from a node whose hidden cells were corrected', async () => {
  const { before, after, refused } = await publishAgain(twins.second);
  expect(refused).toBeNull();
  expect(releaseDifference(told(before), told(after))).toEqual([]);
});

test('learns nothing from a node whose shown cells were corrected by a few', async () => {
  const { dwellings } = twins.first;
  const corrected = { ...dwellings, BU9902ZB01: dwellings['BU9902ZB01']! + 3 };
  const { before, after, refused } = await publishAgain({ ...twins.first, dwellings: corrected });
  expect(refused).toBeNull();
  expect(releaseDifference(told(before), told(after))).toEqual([]);
});
