import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { verdachten } from '../src/definitions/verdachten.ts';
import type { TabulatedCell } from '../src/index.ts';
import { type SuspectRow, suspect } from './drug-rows.ts';
import { dwelling, type PersonRow, person } from './rows.ts';
import { type Asked, cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const SUSPECTS = 'drugs.verdachten@1:count';
const BASE = 'context.inwoners-van-12-en-ouder@1:count';

const counted = (drug_suspect: SuspectRow[], person_year: PersonRow[] = [person('p')], asked: Asked = {}) =>
  tabulate(vault, verdachten, { person_year, drug_suspect }, asked);

const number = async (rows: SuspectRow[], persons?: PersonRow[], asked?: Asked) =>
  cellValue(await counted(rows, persons, asked), SUSPECTS);

const incidents = (cells: readonly TabulatedCell[], category = '_T') =>
  cells
    .find((cell) => cell.quantity === SUSPECTS && cell.category === category)
    ?.roles.find(({ role }) => role === 'incident')?.contributors;

describe('a drug suspect', () => {
  test('counts in the period of the registration, its first and last day included', async () => {
    const on = (registration_date: string) => number([suspect('p', { registration_date })]);
    expect(await on('2015-12-31')).toBe(0);
    expect(await on('2016-01-01')).toBe(1);
    expect(await on('2016-12-31')).toBe(1);
    expect(await on('2017-01-01')).toBe(0);
  });

  test('registered in a month counts in its quarter, in a year in no quarter', async () => {
    const month = suspect('p', { registration_date: '2016-02-01', registration_date_precision: 'month' });
    const year = suspect('p', { registration_date: '2016-01-01', registration_date_precision: 'year' });
    expect(await number([month], undefined, { period: '2016KW01' })).toBe(1);
    expect(await number([year], undefined, { period: '2016KW01' })).toBe(0);
    expect(await number([year])).toBe(1);
  });

  test('of several offences stands in each, and once in the total', async () => {
    const offences = ['handel_harddrugs', 'vervaardiging_softdrugs'];
    const cells = await counted(offences.map((offence) => suspect('p', { offence })));
    expect(cellValue(cells, SUSPECTS)).toBe(1);
    for (const offence of offences) {
      expect(cellValue(cells, SUSPECTS, 'offence', offence)).toBe(1);
      expect(cellValue(cells, SUSPECTS, 'offence-age', `${offence}.25-44`)).toBe(1);
    }
    expect(cellValue(cells, SUSPECTS, 'age', '25-44')).toBe(1);
  });

  test('of possession alone is none', async () => {
    const possession = suspect('p', { offence: 'bezit_harddrugs' });
    expect(await number([possession])).toBe(0);
    const cells = await counted([possession, suspect('p')]);
    expect(cells.filter(({ category }) => category.startsWith('bezit'))).toEqual([]);
    expect(cellValue(cells, SUSPECTS)).toBe(1);
  });

  test('who moved counts where they lived on 1 January, and not where nobody had them registered', async () => {
    const areas = async (persons: PersonRow[]) => {
      const cells = await counted([suspect('p', { neighbourhood_code: 'BU9901ZA02' })], persons, {
        level: 'neighbourhood',
      });
      return cells.filter((cell) => cell.quantity === SUSPECTS && cell.breakdown === '_T').map(({ area }) => area);
    };
    const lived = (year: number, neighbourhood_code: string) => person('p', { year, neighbourhood_code });
    expect(await areas([lived(2015, 'BU9901ZA02'), lived(2016, 'BU9901ZB01')])).toEqual(['BU9901ZB01']);
    expect(await areas([lived(2015, 'BU9901ZA02')])).toEqual([]);
  });

  test('over several years counts once, where they lived in the year of the latest registration, also who has left since', async () => {
    const period = '2012JJ00/2016JJ00';
    const rows = ['2014-06-01', '2015-06-01'].map((registration_date) => suspect('p', { registration_date }));
    const lived = (year: number, neighbourhood_code: string) => person('p', { year, neighbourhood_code });
    const persons = [lived(2014, 'BU9901ZA02'), lived(2015, 'BU9901ZB01')];
    const cells = (await counted(rows, persons, { level: 'neighbourhood', period })).filter(
      (cell) => cell.quantity === SUSPECTS && cell.breakdown === '_T',
    );
    expect(cells.map(({ area, value }) => [area, value])).toEqual([['BU9901ZB01', 1]]);
    for (const [year, expected] of [
      ['2014JJ00', 1],
      ['2015JJ00', 1],
      ['2016JJ00', 0],
    ] as const)
      expect(await number(rows, persons, { period: year })).toBe(expected);
  });

  test('is not lost because another municipality of the vault lists the home, and is not placed by that list', async () => {
    const object = [dwelling('house', { municipality_code: 'GM9902', neighbourhood_code: 'BU9902ZA01' })];
    const data = { object, person_year: [person('p')], drug_suspect: [suspect('p')] };
    const cells = await tabulate(vault, verdachten, data, { level: 'neighbourhood' });
    const total = cells.filter((cell) => cell.quantity === SUSPECTS && cell.breakdown === '_T');
    expect(total.map(({ area, value }) => [area, value])).toEqual([['_U', 1]]);
  });

  test('is twelve or over by the end of the year, and of an age that is not known counts', async () => {
    const born = (birth_year: number | null) => counted([suspect('p')], [person('p', { birth_year })]);
    expect(cellValue(await born(2005), SUSPECTS)).toBe(0);
    expect(cellValue(await born(2005), BASE)).toBe(0);
    for (const [birth_year, group] of [
      [2004, '12-17'],
      [1999, '12-17'],
      [1998, '18-24'],
      [1992, '18-24'],
      [1991, '25-44'],
      [1972, '25-44'],
      [1971, '45+'],
      [null, 'onbekend'],
    ] as const) {
      const cells = await born(birth_year);
      expect([cellValue(cells, SUSPECTS, 'age', group), cellValue(cells, BASE, 'age', group)]).toEqual([1, 1]);
    }
  });
});

describe('the incidents behind suspects', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => `p${at}`);
  const persons = twelve.map((key) => person(key));

  test('are one for twelve suspects of one raid, with or without a number', async () => {
    const raid = (fields: (key: string) => Partial<SuspectRow>) =>
      counted(
        twelve.map((key) => suspect(key, fields(key))),
        persons,
      );
    expect(incidents(await raid(() => ({ incident_key: 'raid' })))).toBe(1);
    expect(incidents(await raid(() => ({})))).toBe(1);
    expect(incidents(await raid((key) => ({ incident_key: key })))).toBe(12);
    expect(
      incidents(
        await raid((key) => ({ registration_date: `2016-06-${key.slice(1).padStart(2, '0').replace('00', '30')}` })),
      ),
    ).toBe(12);
  });

  test('of an offence are those of that offence, not what its suspects did besides', async () => {
    const raided = twelve.map((key) => suspect(key, { incident_key: 'raid' }));
    const besides = twelve.map((key) => suspect(key, { incident_key: key, offence: 'voorbereiding' }));
    const cells = await counted([...raided, ...besides], persons);
    expect(incidents(cells, 'handel_harddrugs')).toBe(1);
    expect(incidents(cells, 'voorbereiding')).toBe(12);
    expect(incidents(cells)).toBe(13);
  });
});
