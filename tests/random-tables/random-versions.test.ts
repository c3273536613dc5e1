import type { ConfidentialTable } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RandomSales, randomSales, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { feasibleIntervals } from '../attacks/programs/feasible-intervals.ts';
import { type LeftOut, leftOut, without } from './left-out.ts';
import { ofTheWholeAlone } from './of-the-whole-alone.ts';
import { numRuns, timeout } from './runs.ts';
import { exactlyKnown, heldOfTwoCounts, type Kind, kinds, leftOutOf } from './two-counts.ts';

/** The numbers of sales, without what was paid. */
function numbersOf(city: RandomSales): ConfidentialTable {
  const { cells, relations, ...whole } = salesTable(city);
  const sales = { quantity: 'homes' } as const;
  return {
    ...whole,
    ...{ indicator: 'test.homes', shape: { kind: 'count', count: 'homes' }, roles: { homes: ['buyer'] } },
    cells: cells.filter(({ quantity }) => quantity === 'sales').map((cell) => ({ ...cell, ...sales })),
    relations: relations
      .filter(({ total }) => total.quantity === 'sales')
      .map(({ kind, total, parts }) => ({
        ...{ kind, total: { ...total, ...sales } },
        parts: parts.map((part) => ({ ...part, ...sales })),
      })),
  };
}

/**
 * What two counts differ by, as whoever has both releases writes it down: both add up, the second is part of the first, and so is what it leaves
 * out. Gives the cells in which it leaves out fewer than ten sales and he knows exactly how many.
 * @param heeded whether the second release knows of the first.
 */
async function smallDifferences(city: RandomSales, left: LeftOut, kind: Kind, heeded = true): Promise<string[]> {
  const first = numbersOf({ ...city, districts: [] });
  const second = numbersOf(without(city, left));
  const all = numbersOf(city).cells;
  const counted = new Map(second.cells.map((cell) => [cellName(cell), cell.value]));
  const differing = all.flatMap((cell) => {
    const out = cell.value - counted.get(cellName(cell))!;
    return out > 0 && out < 10 ? [leftOutOf(cellName(cell))] : [];
  });
  return exactlyKnown(await heldOfTwoCounts(first, second, all.map(cellName), kind, heeded), differing);
}

describe('whoever has two counts of nearly the same sales does not know what a few of them are', () => {
  test.each(kinds)('when the second is %s, in new areas too', { timeout }, async (kind) =>
    fc.assert(
      fc.asyncProperty(randomSales, leftOut, async (city, left) => {
        expect(await smallDifferences(city, left, kind)).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('and would, did the second release not know of the first', { timeout }, async () => {
    let found = 0;
    for (const [city, left] of fc.sample(fc.tuple(randomSales, leftOut), { numRuns: 20, seed: 1 }))
      found += (await smallDifferences(city, left, 'another version', false)).length;
    expect(found).toBeGreaterThan(10);
  });
});

/**
 * Of how many cells in which the second count leaves out a few sales he knows within less than nothing to nine how many, by what adds up and because
 * the one is a part of the other.
 * @param detail whether the second release tells in detail what the first told in detail.
 */
async function boundedDifferences(city: RandomSales, left: LeftOut, detail: boolean): Promise<string[]> {
  const first = numbersOf({ ...city, districts: [] });
  const second = numbersOf({ ...without(city, left), districts: [] });
  const counted = new Map(second.cells.map((cell) => [cellName(cell), cell.value]));
  const few = first.cells.filter((cell) => {
    const out = cell.value - counted.get(cellName(cell))!;
    return out > 0 && out < 10;
  });
  const names = few.map((cell) => leftOutOf(cellName(cell)));
  const all = first.cells.map(cellName);
  const told = detail ? second : ofTheWholeAlone(second, first);
  const held = await heldOfTwoCounts(first, told, all, 'another version', true);
  const found = await feasibleIntervals(held, names, { notZero: false, whole: true });
  return names.filter((name) => found.get(name)!.low > 0 || found.get(name)!.high < 9);
}

describe('whoever knows that one version counts a part of what the other counts', () => {
  test(
    'learns of no cell what it lost, because what was told in detail is told again of the whole alone',
    { timeout },
    async () =>
      fc.assert(
        fc.asyncProperty(randomSales, leftOut, async (city, left) => {
          expect(await boundedDifferences(city, left, false)).toEqual([]);
        }),
        { numRuns },
      ),
  );

  test('and would, were it told in detail', async () => {
    const sales = [40, 5, 6, 7].map((number, buurt) => ({ buurt, kind: 0, number, price: 1, buyer: null }));
    const district = { wijk: [0, 0, 0, 0], sold: sales, districts: [] };
    const gone: LeftOut = Object.entries({ 0: 10, 2: 1, 3: 2 }).map(([which, number]) => [Number(which), number]);
    expect(await boundedDifferences(district, gone, false)).toEqual([]);
    // What is left out of two hidden neighbourhoods is three together.
    expect((await boundedDifferences(district, gone, true)).length).toBeGreaterThanOrEqual(2);
  });
});
