import { type ConfidentialTable, defaultPolicy, type EarlierCell, protectTogether } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { type RandomSales, randomSales, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName, type LinearFact, sum } from '../attacks/outside/linear-facts.ts';
import { pinned } from '../attacks/programs/feasible-intervals.ts';
import { linearSolve } from '../attacks/programs/linear-solve.ts';
import { type LeftOut, leftOut, without } from './left-out.ts';
import { told } from './outsider-of-tables.ts';
import { numRuns, timeout } from './runs.ts';

type Kind = 'another version' | 'a recount';

const release = async (table: ConfidentialTable, published: readonly EarlierCell[] = []) =>
  told(await protectTogether([table], defaultPolicy, [], { ...quick, published }));

/**
 * Of the money of two counts, as whoever has both releases writes it down: both add up, the second is part of the first, and so is what it leaves out.
 * Gives the cells of which he knows exactly what was paid for fewer than ten sales that the second leaves out.
 * @param heeded whether the second release knows of the first.
 */
async function toldOfLeftOut(city: RandomSales, left: LeftOut, kind: Kind, heeded = true): Promise<string[]> {
  const first = salesTable({ ...city, districts: [] });
  const second = salesTable(without(city, left));
  const before = await release(first);
  const earlier = first.cells.flatMap((cell): EarlierCell[] => {
    const value = before.get(cellName(cell));
    if (value === undefined || !heeded) return [];
    return [kind === 'a recount' ? { ...cell, value } : { ...cell, value, ofOther: true }];
  });
  const after = await release(second, earlier);
  const facts = second.relations.flatMap(({ total, parts }): LinearFact[] =>
    ['', 'first ', 'left out '].map((prefix) =>
      sum(
        `${prefix}${cellName(total)}`,
        parts.map((part) => `${prefix}${cellName(part)}`),
      ),
    ),
  );
  const known = new Map<string, number>(
    [...before].flatMap(([name, value]) => (value === null ? [] : [[`first ${name}`, value] as const])),
  );
  // What was told is told again as it was, and says nothing of the recount.
  for (const [name, value] of after)
    if (value !== null && !(kind === 'a recount' && heeded && before.has(name))) known.set(name, value);
  const counted = new Map(second.cells.map((cell) => [cellName(cell), cell]));
  const few = salesTable(city).cells.flatMap((cell) => {
    const name = cellName(cell);
    const now = counted.get(name)!;
    facts.push(sum(`first ${name}`, [name, `left out ${name}`]));
    if (cell.quantity !== 'price') return [];
    const [units, money] = [cell.units - now.units, cell.value - now.value];
    return units > 0 && units < 10 && money > 0 ? [`left out ${name}`] : [];
  });
  const held = { known, facts, notZero: new Set<string>() };
  const solved = linearSolve(held);
  const one = await pinned(held, { notZero: false, whole: false }, few);
  return few.filter((name) => solved.has(name) || one.has(name));
}

describe('whoever has what was paid by two counts does not know what was paid for a few sales', () => {
  test.each<Kind>(['another version', 'a recount'])(
    'when the second is %s, in new areas too',
    { timeout },
    async (kind) =>
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
