import { type ConfidentialTable, defaultPolicy, type EarlierCell, protectTogether } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { type RandomSales, randomSales, salesTable } from '../../packages/disclosure/test/random-sales.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { type Leak, leaksOf, strong } from './leaks-of.ts';
import { type Held, heldBy, told } from './outsider-of-tables.ts';
import { promisedOf } from './promised-of-sales.ts';
import { numRuns, timeout } from './runs.ts';

type Told = ReadonlyMap<string, number | null>;

const published = (table: ConfidentialTable, values: Told): EarlierCell[] =>
  table.cells.flatMap((cell) => {
    const value = values.get(cellName(cell));
    return value === undefined ? [] : [{ ...cell, value }];
  });

const release = async (table: ConfidentialTable, earlier: readonly EarlierCell[] = []) =>
  told(await protectTogether([table], defaultPolicy, [], { ...quick, published: earlier }));

/** What an outsider gets out of what is told of sales: of the numbers in whole numbers, of the money within intervals. */
async function leaks(table: ConfidentialTable, held: Held): Promise<Leak[]> {
  const cells = new Map(table.cells.map((cell) => [cellName(cell), cell]));
  const small = held.secret.filter((name) => promisedOf(cells.get(name)!) !== null);
  const promised = (name: string) => promisedOf(cells.get(name)!)!;
  const of = (quantity: string) => {
    const own = (names: readonly string[]) => names.filter((name) => cells.get(name)!.quantity === quantity);
    return { ...held, secret: own(held.secret), small: own(small), alone: own(held.alone) };
  };
  return [...(await leaksOf(of('sales'), promised)), ...(await leaksOf(of('price'), promised, strong))];
}

/** What a first release told, the second cannot take back: not from whoever knows his own part of a new area either. */
const alsoTold = (before: Held['before'], first: Told): Held['before'] => {
  const told = [...first].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return { ...before, known: new Map([...before.known, ...told]) };
};

const withoutDistricts = (city: RandomSales): RandomSales => ({ ...city, districts: [] });

describe('an outsider gets nothing out of what was paid', () => {
  test('by kind, in areas within areas and across them', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomSales, async (city) => {
        const table = salesTable(city);
        expect(await leaks(table, heldBy([table], await release(table)))).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('in two releases, of which the second has new areas', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomSales, async (city) => {
        const first = salesTable(withoutDistricts(city));
        const before = await release(first);
        const table = salesTable(city);
        const now = await release(table, published(first, before));
        for (const [name, value] of before) expect([name, now.get(name)]).toEqual([name, value]);
        const held = heldBy([table], now);
        expect(await leaks(table, { ...held, before: alsoTold(held.before, before) })).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('and would, were nothing hidden but what rules hide', { timeout }, async () => {
    const found = new Set<string>();
    for (const city of fc.sample(randomSales, { numRuns: 12, seed: 1 })) {
      const table = salesTable(city);
      const values = await release(table);
      const opened = table.cells.filter((cell) => promisedOf(cell) === null);
      const open = new Map([...values, ...opened.map((cell) => [cellName(cell), cell.value] as const)]);
      for (const { how } of await leaks(table, heldBy([table], open))) found.add(how);
    }
    expect([...found].sort()).toEqual([
      'left with one value',
      'solved',
      'solved by the only one in another cell',
      'told too narrowly',
    ]);
  });
});
