import type { ConfidentialTable } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RandomSales, randomSales, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { type LeftOut, leftOut, without } from './left-out.ts';
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
