import { expect, it } from 'vitest';
import { attackRegions, type Outside } from '../../src/attack/attack-region.ts';
import type { AttackSystem } from '../../src/attack/attack-system.ts';

/** A district of eight in two neighbourhoods; of the five in the first anybody knows that they are nine at most. */
const truth = [8, 5, 3];
const system: AttackSystem = {
  ...{ positions: [70, 71, 72], areas: ['WK1', 'BU1', 'BU2'], floor: [2, 1, 0], ceiling: [99, 9, 50] },
  lying: [
    ['BU1', 'WK1'],
    ['BU2', 'WK1'],
  ],
  rows: [
    { cells: [0, 1, 2], signs: [-1, 1, 1], low: 0, high: 0 },
    { cells: [1], signs: [1], low: 1, high: 9 },
  ],
};
const regions = (outside: Outside, most: number, asked = [0, 1, 2]) => [
  ...attackRegions(system, truth, asked, outside, most),
];

it('is the whole where that is no larger than may be', () => {
  expect(regions('true', 3, [0, 2])).toEqual([{ system, cells: [0, 1, 2], core: [0, 2] }]);
  expect(regions('true', 2).length).toBeGreaterThan(1);
});

it('is an area at a time where it is, and asks each cell once', () => {
  expect(regions('true', 1).map(({ cells, core }) => [cells, core])).toEqual([
    [[0], [0]],
    [[1], [0]],
    [[2], [0]],
  ]);
  expect(regions('true', 1, [1]).map(({ cells }) => cells)).toEqual([[1]]);
});

it('leaves all others as they are, so that a table of the part is one of the whole', () => {
  const [only] = regions('true', 1, [1]);
  expect(only!.system).toEqual({
    ...{ positions: [71], areas: ['BU1'], lying: system.lying, floor: [1], ceiling: [9] },
    rows: [
      // Five are what is left of the eight beside three.
      { cells: [0], signs: [1], low: 5, high: 5 },
      { cells: [0], signs: [1], low: 1, high: 9 },
    ],
  });
});

it('knows nothing of others nor of what they stand in, so that the whole leaves no more', () => {
  const [only] = regions('unknown', 1, [1]);
  expect(only!.system.rows).toEqual([{ cells: [0], signs: [1], low: 1, high: 9 }]);
  const [pair] = regions('unknown', 2, [1]);
  expect([pair!.cells, pair!.system.rows]).toEqual([[1, 0], [{ cells: [0], signs: [1], low: 1, high: 9 }]]);
});
