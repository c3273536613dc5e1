import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { hennepruimingen } from '../src/definitions/hennepruimingen.ts';
import { hennepruimingenPanden } from '../src/definitions/hennepruimingen-panden.ts';
import type { TabulatedCell } from '../src/index.ts';
import { type ClearanceRow, clearance } from './drug-rows.ts';
import { dwelling } from './rows.ts';
import { type Asked, cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const CLEARED = 'drugs.hennepruimingen@1:count';

const counted = (rows: ClearanceRow[], asked: Asked = {}): Promise<TabulatedCell[]> =>
  tabulate(vault, hennepruimingen, { object: [dwelling()], cannabis_clearance: rows }, asked);

const number = async (rows: ClearanceRow[], asked: Asked = {}) => cellValue(await counted(rows, asked), CLEARED);

describe('a cleared cannabis farm', () => {
  test('counts in the period that its day lies in, the first and the last day included', async () => {
    const on = (clearance_date: string) => number([clearance({ clearance_date })]);
    expect(await on('2015-12-31')).toBe(0);
    expect(await on('2016-01-01')).toBe(1);
    expect(await on('2016-12-31')).toBe(1);
    expect(await on('2017-01-01')).toBe(0);
  });

  test('known to the month counts in its year and quarter, known to the year in no quarter', async () => {
    const month = [clearance({ clearance_date: '2016-03-01', clearance_date_precision: 'month' })];
    const year = [clearance({ clearance_date: '2016-01-01', clearance_date_precision: 'year' })];
    expect(await number(month, { period: '2016KW01' })).toBe(1);
    expect(await number(year, { period: '2016KW01' })).toBe(0);
    expect(await number(year)).toBe(1);
  });

  test('counts again when the same object is cleared again, by one object', async () => {
    const rows = ['2016-02-01', '2016-09-01'].map((clearance_date) => clearance({ clearance_date }));
    const total = (await counted(rows)).find(({ quantity, breakdown }) => quantity === CLEARED && breakdown === '_T');
    expect(total).toMatchObject({ value: 2 });
    expect(total?.roles.find(({ role }) => role === 'object')).toMatchObject({ contributors: 1, largest: 2 });
  });

  test('of one raid is of one incident, and without a number all of one day and neighbourhood is', async () => {
    const incidents = async (rows: ClearanceRow[]) => {
      const [total] = (await counted(rows)).filter(
        ({ quantity, breakdown }) => quantity === CLEARED && breakdown === '_T',
      );
      return total?.roles.find(({ role }) => role === 'incident')?.contributors;
    };
    const farms = ['one', 'two', 'three'].map((object_key) => ({ object_key, neighbourhood_code: 'BU9901ZA01' }));
    expect(await incidents(farms.map((farm) => clearance({ ...farm, incident_key: 'raid' })))).toBe(1);
    expect(await incidents(farms.map((farm) => clearance({ ...farm, incident_key: farm.object_key })))).toBe(3);
    expect(await incidents(farms.map((farm) => clearance(farm)))).toBe(1);
    const days = farms.map((farm, at) => clearance({ ...farm, clearance_date: `2016-06-0${at + 1}` }));
    expect(await incidents(days)).toBe(3);
  });

  test('without an address has the neighbourhood it was given, and no use, tenure or year of construction', async () => {
    const barn = [clearance({ object_key: null, neighbourhood_code: 'BU9901ZB01' })];
    const cells = (await counted(barn, { level: 'neighbourhood' })).filter(({ quantity }) => quantity === CLEARED);
    expect(new Set(cells.map(({ area }) => area))).toEqual(new Set(['BU9901ZB01']));
    const told = cells
      .filter(({ breakdown }) => breakdown !== '_T')
      .map(({ breakdown, category }) => [breakdown, category]);
    expect(told.sort()).toEqual([
      ['construction-period', 'buiten_bestand'],
      ['place', 'buiten_bestand'],
      ['tenure', 'buiten_bestand'],
    ]);
  });

  test('is in a dwelling of a type, in a shop, in something of several uses, or in what no file lists', async () => {
    const object = [
      dwelling('house'),
      dwelling('untyped', { dwelling_type: null }),
      dwelling('shop', { use: ['winkel'], dwelling_type: null }),
      dwelling('both', { use: ['woning', 'winkel'] }),
    ];
    const rows = ['house', 'untyped', 'shop', 'both', 'elsewhere'].map((object_key) => clearance({ object_key }));
    const cells = await tabulate(vault, hennepruimingen, { object, cannabis_clearance: rows });
    for (const category of ['woning_eengezins', 'woning_overig', 'winkel', 'gemengd', 'buiten_bestand'])
      expect(cellValue(cells, CLEARED, 'place', category)).toBe(1);
    expect(cellValue(cells, 'context.objecten@1:count')).toBe(4);
  });
});

describe('an object with a cleared farm', () => {
  const OBJECTS = 'drugs.hennepruimingen-panden@1:count';
  const objects = async (rows: ClearanceRow[], asked: Asked = {}) =>
    tabulate(vault, hennepruimingenPanden, { object: [dwelling()], cannabis_clearance: rows }, asked);

  test('counts once in a year in which it was cleared twice, once in each quarter, by both incidents', async () => {
    const rows = ['2016-02-01', '2016-09-01'].map((clearance_date) => clearance({ clearance_date }));
    const total = (await objects(rows)).find(({ quantity, breakdown }) => quantity === OBJECTS && breakdown === '_T');
    expect(total).toMatchObject({ value: 1 });
    expect(total?.roles.find(({ role }) => role === 'incident')).toMatchObject({ contributors: 2, largest: 1 });
    for (const [period, value] of [
      ['2016KW01', 1],
      ['2016KW02', 0],
      ['2016KW03', 1],
    ] as const)
      expect(cellValue(await objects(rows, { period }), OBJECTS)).toBe(value);
  });

  test('is none for a barn, which has no address', async () => {
    const barn = [clearance({ object_key: null, neighbourhood_code: 'BU9901ZB01' })];
    expect(cellValue(await objects(barn), OBJECTS)).toBe(0);
  });

  test('stands in one neighbourhood where its clearances name two and no file lists it', async () => {
    const rows = ['BU9901ZB01', 'BU9901ZA02'].map((neighbourhood_code) =>
      clearance({ object_key: 'elsewhere', neighbourhood_code }),
    );
    const cells = await objects(rows, { level: 'neighbourhood', breakdowns: [] });
    expect(cells.filter(({ quantity }) => quantity === OBJECTS).map(({ area }) => area)).toEqual(['BU9901ZA02']);
  });
});
