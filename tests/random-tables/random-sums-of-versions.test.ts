import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RandomSales, randomSales, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { type LeftOut, leftOut, without } from './left-out.ts';
import { numRuns, timeout } from './runs.ts';
import { exactlyKnown, heldOfTwoCounts, type Kind, kinds, leftOutOf } from './two-counts.ts';

/**
 * Of the money of two counts, as whoever has both releases writes it down: both add up, the second is part of the first, and so is what it leaves out.
 * Gives the cells of which he knows exactly what was paid for fewer than ten sales that the second leaves out.
 * @param heeded whether the second release knows of the first.
 */
async function toldOfLeftOut(city: RandomSales, left: LeftOut, kind: Kind, heeded = true): Promise<string[]> {
  const first = salesTable({ ...city, districts: [] });
  const second = salesTable(without(city, left));
  const all = salesTable(city).cells;
  const counted = new Map(second.cells.map((cell) => [cellName(cell), cell]));
  const few = all.flatMap((cell) => {
    const now = counted.get(cellName(cell))!;
    if (cell.quantity !== 'price') return [];
    const [units, money] = [cell.units - now.units, cell.value - now.value];
    return units > 0 && units < 10 && money > 0 ? [leftOutOf(cellName(cell))] : [];
  });
  return exactlyKnown(await heldOfTwoCounts(first, second, all.map(cellName), kind, heeded), few);
}

describe('whoever has what was paid by two counts does not know what was paid for a few sales', () => {
  test.each(kinds)('when the second is %s, in new areas too', { timeout }, async (kind) =>
    fc.assert(
      fc.asyncProperty(randomSales, leftOut, async (city, left) => {
        expect(await toldOfLeftOut(city, left, kind)).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('and would, did the second release not know of the first', { timeout }, async () => {
    let found = 0;
    for (const [city, left] of fc.sample(fc.tuple(randomSales, leftOut), { numRuns: 20, seed: 1 }))
      found += (await toldOfLeftOut(city, left, 'another version', false)).length;
    expect(found).toBeGreaterThan(5);
  });
});
