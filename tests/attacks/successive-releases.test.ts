import { expect, test } from 'vitest';
import { placedFacts } from './outside/placed-facts.ts';
import { told } from './outside/published-cells.ts';
import { releaseDifference } from './programs/release-difference.ts';
import { setDifference } from './programs/set-difference.ts';
import { publishAgain } from './town/second-release.ts';
import { grown } from './town/write-twin-town.ts';

// Attack 12 (OpenSAFELY, repeated release): the same table again with one person more. The second release keeps the cells that were
// published, so that whoever has both answers has learnt nothing.

test('finds the one who came between two releases, and the cell that only one of them hid', () => {
  const before = new Map([
    ['homes', 412],
    ['flats', null],
  ]);
  const after = new Map([
    ['homes', 413],
    ['flats', 7],
  ]);
  expect(releaseDifference(before, after)).toEqual([
    { name: 'homes', units: 1 },
    { name: 'flats', units: 7 },
  ]);
});

test('learns nothing from a node that was asked before and after a release with one dwelling more', async () => {
  const { before, after, refused } = await publishAgain(grown);
  expect(refused).toBeNull();
  expect(told(before).size).toBeGreaterThan(30);
  expect(releaseDifference(told(before), told(after))).toEqual([]);
  // Nor from what several cells of each say together.
  expect(placedFacts(before).known.size).toBeGreaterThan(10);
  expect(setDifference(placedFacts(before), placedFacts(after))).toEqual([]);
});
