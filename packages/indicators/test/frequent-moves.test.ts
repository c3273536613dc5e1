import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { frequenteVerhuizingen } from '../src/definitions/frequente-verhuizingen.ts';
import { hennepBijFrequenteVerhuizingen } from '../src/definitions/hennep-bij-frequente-verhuizingen.ts';
import { type ClearanceRow, clearance, type MoveRow, moveIn } from './drug-rows.ts';
import { dwelling } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const OFTEN = 'drugs.frequente-verhuizingen@1:count';
const CLEARED = 'drugs.hennep-bij-frequente-verhuizingen@1:count';
const DWELLINGS = 'context.woningen@1:count';

const on = (...days: string[]) => days.map((day, at) => moveIn(`p${at}`, day));

describe('a dwelling with frequent moves', () => {
  const often = async (residence_move: MoveRow[], object = [dwelling()]) =>
    cellValue(await tabulate(vault, frequenteVerhuizingen, { object, residence_move }), OFTEN);

  test('was moved in to on three different days, not two', async () => {
    expect(await often(on('2015-03-01', '2015-09-01'))).toBe(0);
    expect(await often(on('2015-03-01', '2015-09-01', '2016-09-01'))).toBe(1);
  });

  test('is not one where a family of three moves in on one day', async () => {
    expect(await often(on('2015-03-01', '2015-03-01', '2015-03-01'))).toBe(0);
  });

  test('has the first day of the 24 months inside, and the day before outside', async () => {
    expect(await often(on('2015-01-01', '2016-03-01', '2016-12-31'))).toBe(1);
    expect(await often(on('2014-12-31', '2016-03-01', '2016-12-31'))).toBe(0);
    expect(await often(on('2015-01-01', '2016-03-01', '2017-01-01'))).toBe(0);
  });

  test('is not made by moves out, nor by a move known to the month', async () => {
    const two = on('2015-03-01', '2015-09-01');
    expect(await often([...two, moveIn('q', '2016-09-01', { direction: 'uit' })])).toBe(0);
    expect(await often([...two, moveIn('q', '2016-09-01', { move_date_precision: 'month' })])).toBe(0);
  });

  test('is a dwelling: a shop that people register at is none', async () => {
    const moves = on('2015-03-01', '2015-09-01', '2016-09-01');
    expect(await often(moves, [dwelling('house', { use: ['winkel'] })])).toBe(0);
    expect(await often(moves, [dwelling('house', { use: ['winkel', 'woning'] })])).toBe(1);
  });

  test('tells who moved in: one person behind three dwellings is one mover', async () => {
    const homes = ['one', 'two', 'three'];
    const days = ['2015-03-01', '2015-09-01', '2016-09-01'];
    const residence_move = homes.flatMap((object_key) => days.map((day) => moveIn('p', day, { object_key })));
    const cells = await tabulate(vault, frequenteVerhuizingen, {
      object: homes.map((home) => dwelling(home)),
      residence_move,
    });
    const roles = cells.find(({ quantity }) => quantity === OFTEN)?.roles;
    expect(roles?.find(({ role }) => role === 'mover')).toMatchObject({ contributors: 1, largest: 3 });
  });
});

describe('cannabis and frequent moves', () => {
  const before = on('2014-01-01', '2015-06-01', '2015-12-31');
  const count = async (cannabis_clearance: ClearanceRow[], residence_move: MoveRow[] = before) => {
    const object = [dwelling(), dwelling('flat')];
    const cells = await tabulate(vault, hennepBijFrequenteVerhuizingen, { object, cannabis_clearance, residence_move });
    const of = (quantity: string) =>
      ['vaak', 'niet_vaak'].map((code) => cellValue(cells, quantity, 'moves-before', code));
    return { dwellings: of(DWELLINGS), cleared: of(CLEARED) };
  };

  test('sets every dwelling in a group by the 24 months before P, whatever happens in P', async () => {
    expect((await count([])).dwellings).toEqual([1, 1]);
    expect((await count([], on('2013-12-31', '2015-06-01', '2015-12-31'))).dwellings).toEqual([0, 2]);
    expect((await count([], on('2014-01-01', '2015-06-01', '2016-01-01'))).dwellings).toEqual([0, 2]);
  });

  test('counts a dwelling that is cleared twice in P once', async () => {
    const twice = ['2016-02-01', '2016-11-01'].map((clearance_date) => clearance({ clearance_date }));
    expect((await count(twice)).cleared).toEqual([1, 0]);
    expect((await count([clearance({ object_key: 'flat' })])).cleared).toEqual([0, 1]);
  });

  test('counts first clearances: none where one went before within 24 months', async () => {
    const earlier = (clearance_date: string) => count([clearance(), clearance({ clearance_date })]);
    expect((await earlier('2014-01-01')).cleared).toEqual([0, 0]);
    expect((await earlier('2013-12-31')).cleared).toEqual([1, 0]);
    const vague = clearance({ clearance_date: '2015-01-01', clearance_date_precision: 'year' });
    expect((await count([clearance(), vague])).cleared).toEqual([0, 0]);
  });

  test('counts no clearance without an address', async () => {
    expect((await count([clearance({ object_key: null })])).cleared).toEqual([0, 0]);
  });
});
