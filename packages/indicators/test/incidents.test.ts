import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { plaatsVanIncidenten } from '../src/definitions/plaats-van-incidenten.ts';
import { linkQuery, links } from '../src/index.ts';
import { type SuspectRow, suspect } from './drug-rows.ts';
import { MUNICIPALITY } from './rows.ts';
import { type Asked, cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const INCIDENTS = 'drugs.plaats-van-incidenten@1:count';

const counted = (drug_suspect: SuspectRow[], asked: Asked = {}) =>
  tabulate(vault, plaatsVanIncidenten, { drug_suspect }, asked);

describe('an incident', () => {
  const raid = { incident_key: 'raid' };

  test('with several suspects is one, with the suspects behind it', async () => {
    const cells = await counted(['p', 'q', 'r'].map((key) => suspect(key, raid)));
    expect(cellValue(cells, INCIDENTS)).toBe(1);
    const [total] = cells.filter(({ breakdown }) => breakdown === '_T');
    expect(total?.roles).toMatchObject([
      { role: 'incident', contributors: 1 },
      { role: 'person', contributors: 3 },
    ]);
  });

  test('counts wherever its suspects live', async () => {
    expect(cellValue(await counted([suspect('stranger', raid)]), INCIDENTS)).toBe(1);
  });

  test('of several offences stands in each of them, with the suspects of that offence', async () => {
    const rows = [suspect('p', raid), suspect('q', raid), suspect('r', { ...raid, offence: 'voorbereiding' })];
    const cells = await counted(rows);
    expect(cellValue(cells, INCIDENTS)).toBe(1);
    const behind = (offence: string) =>
      cells.find(({ category }) => category === offence)?.roles.find(({ role }) => role === 'person')?.contributors;
    expect([behind('handel_harddrugs'), behind('voorbereiding')]).toEqual([2, 1]);
  });

  test('of possession alone is none', async () => {
    expect(cellValue(await counted([suspect('p', { ...raid, offence: 'bezit_softdrugs' })]), INCIDENTS)).toBe(0);
  });

  test('lies in one place, the most particular that its registrations name', async () => {
    const at = (...places: (string | null)[]) =>
      counted(places.map((incident_location, index) => suspect(`p${index}`, { ...raid, incident_location })));
    const location = async (...places: (string | null)[]) =>
      (await at(...places)).filter(({ breakdown }) => breakdown === 'location').map(({ category }) => category);
    expect(await location('openbare_weg', 'woning', null)).toEqual(['woning']);
    expect(await location('onbekend', 'openbare_weg')).toEqual(['openbare_weg']);
    expect(await location(null)).toEqual(['onbekend']);
  });

  test('in two neighbourhoods by its registrations lies in one', async () => {
    const rows = ['BU9901ZB01', 'BU9901ZA01'].map((neighbourhood_code, at) =>
      suspect(`p${at}`, { ...raid, neighbourhood_code }),
    );
    const cells = (await counted(rows, { level: 'neighbourhood' })).filter(({ breakdown }) => breakdown === '_T');
    expect(cells.map(({ area, value }) => [area, value])).toEqual([['BU9901ZA01', 1]]);
  });

  test('without a number is all of one date and neighbourhood', async () => {
    const on = (registration_date: string, neighbourhood_code: string) =>
      suspect(`p ${registration_date} ${neighbourhood_code}`, { registration_date, neighbourhood_code });
    const rows = [on('2016-06-01', 'BU9901ZA01'), on('2016-06-02', 'BU9901ZA01'), on('2016-06-01', 'BU9901ZA02')];
    expect(cellValue(await counted(rows), INCIDENTS)).toBe(3);
    const again = suspect('q', { registration_date: '2016-06-01', neighbourhood_code: 'BU9901ZA01' });
    expect(cellValue(await counted([...rows, again]), INCIDENTS)).toBe(3);
  });

  test('is told of by the share of registrations that have a number', async () => {
    await counted([suspect('p', raid), suspect('q'), suspect('r', { registration_date: '2015-06-01' })]);
    const { text, params } = linkQuery(links.find(({ id }) => id === 'suspect-incident')!, MUNICIPALITY);
    const { rows } = await vault.query(text, [...params]);
    expect(rows).toEqual([
      { year: 2015, linked: 0, total: 1 },
      { year: 2016, linked: 1, total: 2 },
    ]);
  });
});
