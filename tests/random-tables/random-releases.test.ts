import {
  type CellAddress,
  type ConfidentialTable,
  defaultPolicy,
  type EarlierCell,
  protectTogether,
  type Relation,
} from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quick } from '../../packages/disclosure/test/city.ts';
import { type RandomCity, randomCity, tablesOf } from '../../packages/disclosure/test/random-city.ts';
import { peopleTable, randomPeople, residence } from '../../packages/disclosure/test/random-people.ts';
import { cellName } from '../attacks/outside/linear-facts.ts';
import { leaksOf, type Promised } from './leaks-of.ts';
import { heldBy, told } from './outsider-of-tables.ts';
import { numRuns, timeout } from './runs.ts';

/** What a release told of every quantity, as the next one has to know it. */
const published = (tables: readonly ConfidentialTable[], values: ReadonlyMap<string, number | null>): EarlierCell[] =>
  [...new Map(tables.flatMap(({ cells }) => cells).map((cell) => [cellName(cell), cell]))].flatMap(([name, cell]) => {
    const value = values.get(name);
    return value === undefined ? [] : [{ ...cell, value }];
  });

/** Some homes more in the first buurt. */
const grown = (city: RandomCity, more: number): RandomCity => ({
  ...city,
  homes: city.homes.map((kinds, b) => kinds.map((x, k) => (b + k === 0 ? { ...x, homes: x.homes + more } : x))),
});

/** A release without the areas that cut across others, and one with them after a recount. */
async function inTwo(city: RandomCity, more: number) {
  const first = tablesOf({ ...city, districts: [] }, 'object');
  const before = told(await protectTogether(first, defaultPolicy, [], quick));
  const tables = tablesOf(grown(city, more), 'object');
  const options = { ...quick, published: published(first, before) };
  const second = await protectTogether(tables, defaultPolicy, [], options);
  return { tables, before, second, now: told(second) };
}

const isEarly = ({ period }: CellAddress) => period === '2023JJ00';
const isAllEarly = ({ total, parts }: Relation) => [total, ...parts].every(isEarly);

/** The one home that was built since stands beside ten that were told: who lives there knows how far the recount lies from what was told, and that it is his own. */
const oneMoreBesideTold: RandomCity = {
  wijk: [2, 0, 0, 2],
  homes: [0, 1, 8, 10].map((homes) => [{ homes, vacant: homes === 10 ? 2 : 0 }]),
  districts: [],
  unknown: 2,
};

describe('an outsider with two releases gets nothing out of them', () => {
  test('when nothing was counted otherwise, and totals were added', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomCity, async (city) => {
        const { tables, before, now } = await inTwo(city, 0);
        for (const [name, value] of before) expect([name, now.get(name)]).toEqual([name, value]);
        expect(await leaksOf(heldBy(tables, now))).toEqual([]);
      }),
      { numRuns },
    ),
  );

  test('when a year was added, in which the same people may stand, and the block of both', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomPeople, residence, async (people, lives) => {
        const table = peopleTable(people, 'person', lives);
        const first = { ...table, cells: table.cells.filter(isEarly), relations: table.relations.filter(isAllEarly) };
        const before = told(await protectTogether([first], defaultPolicy, [], quick));
        const options = { ...quick, published: published([first], before) };
        const now = told(await protectTogether([table], defaultPolicy, [], options));
        for (const [name, value] of before) expect([name, now.get(name)]).toEqual([name, value]);
        expect(await leaksOf(heldBy([table], now))).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    ),
  );

  test('about how far a recount lies from what was told, nor about any hidden cell', { timeout }, async () =>
    fc.assert(
      fc.asyncProperty(randomCity, fc.integer({ min: 1, max: 12 }), async (city, more) => {
        const { tables, before, now } = await inTwo(city, more);
        const counted = new Map(tables.flatMap(({ cells }) => cells).map((cell) => [cellName(cell), cell.value]));
        const differs = (name: string) =>
          typeof before.get(name) === 'number' && counted.get(name) !== before.get(name);
        // Of every cell that counts as it was told he even knows that it does; what is told otherwise is not hidden, so it may be zero.
        const seen = heldBy(tables, new Map([...now].map(([name, value]) => [name, differs(name) ? null : value])));
        const notZero = new Set([...seen.facts.notZero].filter((name) => !differs(name)));
        // The second release cannot take back what the first one told.
        const told = [...before].flatMap(([name, value]) =>
          value === null || differs(name) ? [] : [[name, value] as const],
        );
        const known = new Map([...seen.before.known, ...told]);
        const held = { ...seen, facts: { ...seen.facts, notZero }, before: { ...seen.before, notZero, known } };
        const small = more < 10 ? [...before.keys()].filter(differs) : [];
        const others = seen.small.filter((name) => !differs(name));
        const secret = [...seen.secret.filter((name) => !differs(name)), ...small];
        const promised: Promised = (name) => {
          const was = differs(name) ? before.get(name)! : null;
          return was === null ? { low: 1, high: 9 } : { low: was, high: was + 9 };
        };
        expect(await leaksOf({ ...held, secret, small: [...others, ...small] }, promised)).toEqual([]);
      }),
      { numRuns, examples: [[oneMoreBesideTold, 1]] },
    ),
  );
});
