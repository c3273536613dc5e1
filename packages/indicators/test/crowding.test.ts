import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, expect, test } from 'vitest';
import { overbewoning } from '../src/definitions/overbewoning.ts';
import { livesIn, owns } from './property-rows.ts';
import { dwelling, person } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const homes = ['house', 'flat', 'loft'];

/** Crowded dwellings and all of them, of a collector with three, of which one houses people of the households given. */
async function counted(households: readonly (string | null)[], born: number | null = 1980, owned = homes) {
  const names = households.map((_, at) => `p${at}`);
  const cells = await tabulate(vault, overbewoning, {
    object: homes.map((home) => dwelling(home)),
    ownership: owned.map((home) => owns('landlord', home)),
    person_year: names.map((name) => person(name, { birth_year: born })),
    person_year_household: names.map((name, at) => livesIn(name, households[at] ?? null)),
  });
  return ['overbewoning', 'woningen-van-verzamelaars'].map((name) => cellValue(cells, `vastgoed.${name}@1:count`));
}

test('five adults of three households crowd a dwelling; four adults or two households do not', async () => {
  expect(await counted(['a', 'b', 'c', 'c', 'c'])).toEqual([1, 3]);
  expect(await counted(['a', 'b', 'c', 'c'])).toEqual([0, 3]);
  expect(await counted(['a', 'b', 'b', 'b', 'b'])).toEqual([0, 3]);
});

test('who is not known to be an adult on 1 January, or in which household, is not counted for it', async () => {
  const five = ['a', 'b', 'c', 'c', 'c'];
  expect(await counted(five, 1997)).toEqual([1, 3]);
  expect(await counted(five, 1998)).toEqual([0, 3]);
  expect(await counted(five, null)).toEqual([0, 3]);
  expect(await counted(['a', 'b', null, null, null])).toEqual([0, 3]);
});

test('only dwellings of collectors count', async () => {
  expect(await counted(['a', 'b', 'c', 'c', 'c'], 1980, ['house', 'flat'])).toEqual([0, 0]);
});
