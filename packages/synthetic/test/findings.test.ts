import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nineCities } from '../src/index.ts';
import { inventCity, rowsOf } from './deliveries.ts';

type Rows = Record<string, string>[];
const cities = nineCities.filter(({ municipality }) => ['GM0363', 'GM0758'].includes(municipality));

/** A count per key, straight from the files and by other code than the generator's. */
function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe.each(cities)('what the partners saw shows in $name', (city) => {
  let objects: Rows = [];
  let parties: Rows = [];
  let sales: Rows = [];
  let directory = '';
  const address = (row: Record<string, string>) => `${row['Postcode']} ${row['Huisnummer']}`;
  beforeAll(async () => {
    directory = (await inventCity(city, '1')).directory;
    objects = await rowsOf(join(directory, 'object', 'object.csv'));
    parties = await rowsOf(join(directory, 'property_transfer', 'property_transfer.csv'));
    sales = [...new Map(parties.map((row) => [row['Aktenummer'], row])).values()].filter(
      (row) => row['Soort verkrijging'] === 'KO',
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  const dwellings = () =>
    objects.filter((row) => row['Peiljaar'] === '2021' && row['Gebruiksdoel']!.includes('woning'));
  const passThrough = () => {
    const recent = sales.filter((row) => Number(row['Datum akte']!.slice(-4)) >= 2002);
    const counts = tally(recent.map(address));
    return dwellings().filter((row) => (counts.get(address(row)) ?? 0) >= 5);
  };

  test('it has the dwellings that were asked for', () => {
    expect(dwellings()).toHaveLength(city.dwellings);
  });

  test('some dwellings were sold five times or more in twenty years, one at least a dozen times', () => {
    const share = passThrough().length / city.dwellings;
    expect(share).toBeGreaterThan(0.008);
    expect(share).toBeLessThan(0.03);
    expect(Math.max(...tally(sales.map(address)).values())).toBeGreaterThanOrEqual(12);
  });

  test('of the neighbourhoods 30–70 % hold ten of them or more; one is too small, one has none', () => {
    const sizes = tally(dwellings().map((row) => row['Buurtcode']!));
    const counts = tally(passThrough().map((row) => row['Buurtcode']!));
    const safe = [...sizes.keys()].filter((code) => (counts.get(code) ?? 0) >= 10).length / sizes.size;
    expect(safe).toBeGreaterThanOrEqual(0.3);
    expect(safe).toBeLessThanOrEqual(0.7);
    const none = [...sizes].filter(([code]) => !counts.has(code)).map(([, size]) => size);
    expect(none.some((size) => size < 20)).toBe(true);
    expect(none.some((size) => size > 300)).toBe(true);
  });

  test('dwellings are resold on one day, and within half a year', () => {
    expect([...tally(sales.map((row) => `${address(row)} ${row['Datum akte']}`)).values()].some((n) => n >= 2)).toBe(
      true,
    );
    const days = new Map<string, number[]>();
    for (const row of sales) {
      const [day, month, year] = row['Datum akte']!.split('-').map(Number);
      const list = days.get(address(row)) ?? [];
      list.push(Date.UTC(year!, month! - 1, day!) / 86_400_000);
      days.set(address(row), list);
    }
    const gaps = [...days.values()].flatMap((list) => list.sort((a, b) => a - b).map((d, i) => d - (list[i - 1] ?? d)));
    expect(gaps.filter((gap) => gap >= 1 && gap <= 183).length).toBeGreaterThan(20);
  });

  test('couples, collectors, companies and foundations buy and sell', () => {
    const bought = parties.filter((row) => row['Hoedanigheid'] === 'KP');
    const holdings = tally(bought.filter((row) => row['BSN'] !== '').map((row) => row['BSN']!));
    expect([...holdings.values()].filter((n) => n >= 3).length).toBeGreaterThan(10);
    expect(bought.some((row) => row['Aandeel'] === '0,5')).toBe(true);
    expect(new Set(bought.map((row) => row['Soort partij']))).toEqual(new Set(['NP', 'BV', 'ST', 'VR', 'WC']));
  });

  test('who sells is who bought before', () => {
    const deeds = new Map<string, Rows>();
    for (const row of parties) deeds.set(row['Aktenummer']!, [...(deeds.get(row['Aktenummer']!) ?? []), row]);
    const owners = new Map<string, string>();
    const names = (rows: Rows, role: string) =>
      rows
        .filter((row) => row['Hoedanigheid'] === role)
        .map((row) => `${row['BSN']}${row['RSIN']}`)
        .join('+');
    for (const rows of deeds.values()) {
      const key = address(rows[0]!);
      if (owners.has(key)) expect(names(rows, 'VK')).toBe(owners.get(key));
      owners.set(key, names(rows, 'KP'));
    }
  });
});
