import { type ConfidentialTable, defaultPolicy, protectTogether, type Sensitivity } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { randomCity, tablesOf } from '../../packages/disclosure/test/random-city.ts';
import { peopleTable, randomPeople, residence } from '../../packages/disclosure/test/random-people.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { leaksOf } from './leaks-of.ts';
import { heldBy, told } from './outsider-of-tables.ts';
import { numRuns, timeout } from './runs.ts';

const sensitivity = fc.constantFrom<Sensitivity>('context', 'object', 'person');

/** Categories at the municipality alone: what the ladder of releases shows below it are totals. */
const onLadder = (tables: readonly ConfidentialTable[]): ConfidentialTable[] =>
  tables.map((table) => {
    const stays = ({ area, breakdown }: { area: string; breakdown: string }) =>
      breakdown === '_T' || area === 'GM9901' || area === '_U';
    const relations = table.relations.filter(({ total, parts }) => [total, ...parts].every(stays));
    return { ...table, cells: table.cells.filter(stays), relations };
  });

/** As many dwellings as the table counts homes. */
const sizesOf = ([homes]: readonly ConfidentialTable[]) =>
  homes!.cells
    .filter(({ breakdown }) => breakdown === '_T')
    .map(({ area, value }) => ({ area, dwellings: value, inhabitants: null }));

describe('an outsider gets nothing out of', () => {
  test('numbers and shares by category, in areas within areas and across them', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomCity, sensitivity, async (city, kind) => {
        const tables = tablesOf(city, kind);
        const protection = await protectTogether(tables, defaultPolicy, [], quick);
        expect(await leaksOf(heldBy(tables, told(protection)))).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('shares on the ladder of releases, in areas of which some are too small', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomCity, sensitivity, async (city, kind) => {
        const tables = onLadder(tablesOf(city, kind));
        const sizes = sizesOf(tables);
        const tooSmall = new Set(sizes.filter(({ dwellings }) => dwellings < 20).map(({ area }) => area));
        const protection = await protectTogether(tables, defaultPolicy, sizes, quick);
        expect(await leaksOf(heldBy(tables, told(protection), tooSmall))).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('numbers of people who stand in several categories, years and areas', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomPeople, sensitivity, residence, async (people, kind, lives) => {
        const table = peopleTable(people, kind, lives);
        const protection = await protectTogether([table], defaultPolicy, [], quick);
        expect(await leaksOf(heldBy([table], told(protection)))).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('and would, were nothing hidden but what rules hide', { timeout }, async () => {
    const found = new Set<string>();
    for (const city of fc.sample(randomCity, { numRuns: 6, seed: 1 })) {
      const tables = tablesOf(city, 'object');
      const protection = await protectTogether(tables, defaultPolicy, [], quick);
      const truth = new Map(tables.flatMap(({ cells }) => cells).map((cell) => [cellName(cell), cell.value]));
      const secondary = protection.reasons.filter(({ rule }) => rule === 'secondary').map(({ address }) => address);
      const opened = new Map([
        ...told(protection),
        ...secondary.map(cellName).map((at) => [at, truth.get(at)!] as const),
      ]);
      for (const { how } of await leaksOf(heldBy(tables, opened))) found.add(how);
    }
    expect([...found].sort()).toEqual([
      'left with one value',
      'solved',
      'solved by the only one in another cell',
      'told too narrowly',
    ]);
  });
});
