import { type ConfidentialTable, defaultPolicy, type EarlierCell, protectTogether } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { type RandomSales, randomSales, type Sold, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName, type LinearFact, sum } from '../attacks/outside/linear-facts.ts';
import { pinned } from '../attacks/programs/feasible-intervals.ts';
import { linearSolve } from '../attacks/programs/linear-solve.ts';
import { told } from './outsider-of-tables.ts';
import { numRuns, timeout } from './runs.ts';

/** How many sales of each kind of them the second count leaves out. */
const fewer = fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 4 });

const without = (sold: readonly Sold[], left: readonly (readonly [number, number])[]): Sold[] =>
  sold.map((one, at) => {
    const out = left.find(([which]) => which === at)?.[1] ?? 0;
    return { ...one, number: Math.max(1, one.number - out) };
  });

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
async function smallDifferences(
  city: RandomSales,
  left: readonly (readonly [number, number])[],
  kind: Kind,
  heeded = true,
): Promise<string[]> {
  const first = numbersOf({ ...city, districts: [] });
  const second = numbersOf({ ...city, sold: without(city.sold, left) });
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
        fc.asyncProperty(randomSales, fewer, async (city, left) => {
          expect(await smallDifferences(city, left, kind)).toEqual([]);
        }),
        { numRuns },
      ),
  );

  test('and would, did the second release not know of the first', { timeout }, async () => {
    let found = 0;
    for (const [city, left] of fc.sample(fc.tuple(randomSales, fewer), { numRuns: 20, seed: 1 }))
      found += (await smallDifferences(city, left, 'another version', false)).length;
    expect(found).toBeGreaterThan(10);
  });
});
