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

const release = async (table: ConfidentialTable, published: readonly EarlierCell[] = []) =>
  told(await protectTogether([table], defaultPolicy, [], { ...quick, published }));

type Kind = 'another version' | 'a recount';

/**
 * What two counts differ by, as whoever has both releases writes it down: both add up, the second is part of the first, and so is what it leaves
 * out. Gives the cells in which it leaves out fewer than ten sales and he knows exactly how many.
 * @param heeded whether the second release knows of the first.
 */
async function smallDifferences(city: RandomSales, left: LeftOut, kind: Kind, heeded = true): Promise<string[]> {
  const first = numbersOf({ ...city, districts: [] });
  const second = numbersOf(without(city, left));
  const before = await release(first);
  const earlier = first.cells.flatMap((cell): EarlierCell[] => {
    const value = before.get(cellName(cell));
    if (value === undefined || !heeded) return [];
    return [kind === 'a recount' ? { ...cell, value } : { ...cell, value, ofOther: true }];
  });
  const after = await release(second, earlier);
  const facts = second.relations.flatMap(({ total, parts }): LinearFact[] => {
    const [whole, inside] = [cellName(total), parts.map(cellName)];
    const all = ['', 'first ', 'left out '];
    return all.map((prefix) =>
      sum(
        `${prefix}${whole}`,
        inside.map((name) => `${prefix}${name}`),
      ),
    );
  });
  const known = new Map<string, number>(
    [...before].flatMap(([name, value]) => (value === null ? [] : [[`first ${name}`, value] as const])),
  );
  // What was told is told again as it was, and says nothing of the recount.
  for (const [name, value] of after)
    if (value !== null && !(kind === 'a recount' && heeded && before.has(name))) known.set(name, value);
  const counted = new Map(second.cells.map((cell) => [cellName(cell), cell.value]));
  const differing = numbersOf(city).cells.flatMap((cell) => {
    const name = cellName(cell);
    facts.push(sum(`first ${name}`, [name, `left out ${name}`]));
    const out = cell.value - counted.get(name)!;
    return out > 0 && out < 10 ? [`left out ${name}`] : [];
  });
  const held = { known, facts, notZero: new Set<string>() };
  const solved = linearSolve(held);
  const one = await pinned(held, { notZero: false, whole: false }, differing);
  return differing.filter((name) => solved.has(name) || one.has(name));
}

describe('whoever has two counts of nearly the same sales does not know what a few of them are', () => {
  test.each<Kind>(['another version', 'a recount'])(
    'when the second is %s, in new areas too',
    { timeout },
    async (kind) =>
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
