import { beforeAll, describe, expect, test } from 'vitest';
import { type Row, tally } from './deliveries.ts';
import { type LargeTown, largeTown } from './large-town.ts';

describe('files tell of the same people', () => {
  let town: LargeTown;
  let residents = new Map<string, Row>();
  const numbers = (rows: readonly Row[], column = 'BSN'): Set<string> =>
    new Set(rows.map((row) => row[column]!).filter((number) => number !== ''));
  const share = (some: Iterable<string>, among: { readonly has: (number: string) => boolean }): number => {
    const all = [...some];
    return all.filter((number) => among.has(number)).length / all.length;
  };
  beforeAll(async () => {
    town = await largeTown();
    residents = new Map(town.rows('person_year', 2021).map((row) => [row['BSN']!, row]));
  });

  test('an inhabitant has one row a year, one address and one birth date', () => {
    const rows = town.rows('person_year', 2021);
    expect(residents.size).toBe(rows.length);
    const then = new Map(town.rows('person_year', 2019).map((row) => [row['BSN']!, row]));
    const both = [...residents].filter(([bsn]) => then.has(bsn));
    expect(both.length).toBeGreaterThan(residents.size / 2);
    for (const [bsn, row] of both) expect(row['Geboortedatum']).toBe(then.get(bsn)!['Geboortedatum']);
    expect(both.some(([bsn, row]) => row['Adresobject'] !== then.get(bsn)!['Adresobject'])).toBe(true);
  });

  test('every group of columns is of inhabitants of that year and of nobody else', () => {
    const groups = ['household', 'income', 'wealth', 'debt', 'education'] as const;
    for (const group of groups) {
      const rows = town.rows(`person_year_${group}`, 2021);
      expect(rows.length, group).toBeGreaterThan(residents.size * 0.7);
      for (const row of rows) if (!residents.has(row['BSN']!)) expect.fail(`${group} tells of a stranger`);
    }
  });

  test('who lives in a home of their own is its owner, by the same number', () => {
    const held = town.rows('ownership').filter((row) => row['Peiljaar'] === '2021' && row['BSN'] !== '');
    const here = numbers(held.filter((row) => row['Woonplaats houder'] === 'G'));
    expect(share(here, residents)).toBeGreaterThan(0.9);
    const elsewhere = numbers(held.filter((row) => row['Woonplaats houder'] === 'N'));
    expect(share(elsewhere, residents)).toBe(0);
    const homes = new Map([...residents.values()].map((row) => [row['BSN']!, row['Adresobject']]));
    expect(held.filter((row) => homes.get(row['BSN']!) === row['Object-id']).length).toBeGreaterThan(
      town.dwellings / 3,
    );
  });

  test('the owner of 1 January is who the last deed before it names', () => {
    const deeds = Map.groupBy(
      town.rows('property_transfer').filter((row) => row['Object-id'] !== ''),
      (row) => row['Object-id']!,
    );
    const party = (row: Row): string => `${row['BSN']}${row['RSIN']}`;
    const holders = Map.groupBy(
      town.rows('ownership').filter((row) => row['Peiljaar'] === '2021'),
      (row) => row['Object-id']!,
    );
    let checked = 0;
    for (const [object, rows] of deeds) {
      const before = rows.filter((row) => row['Datum akte']!.slice(-4) < '2021' && row['Hoedanigheid'] === 'KP');
      const last = before.at(-1);
      if (last === undefined || !holders.has(object)) continue;
      const buyers = before.filter((row) => row['Aktenummer'] === last['Aktenummer']).map(party);
      expect(holders.get(object)!.map(party).toSorted()).toEqual(buyers.toSorted());
      checked += 1;
    }
    expect(checked).toBeGreaterThan(10_000);
  });

  test('suspects, directors and the recorded are people who live or lived here, but for those from elsewhere', () => {
    const moved = numbers(town.rows('residence_move'));
    const known = { has: (number: string) => residents.has(number) || moved.has(number) };
    expect(share(numbers(town.rows('drug_suspect')), known)).toBeGreaterThan(0.75);
    expect(share(numbers(town.rows('drug_suspect')), known)).toBeLessThan(1);
    expect(share(numbers(town.rows('directorship')), known)).toBeGreaterThan(0.85);
    expect(share(numbers(town.rows('criminal_record')), known)).toBeGreaterThan(0.85);
    expect(share(numbers(town.rows('suspicious_transaction')), known)).toBeGreaterThan(0.95);
  });

  test('boards, deeds and property are of entities that the register knows', () => {
    const entities = numbers(town.rows('legal_entity'), 'RSIN');
    expect(share(numbers(town.rows('directorship'), 'RSIN'), entities)).toBeGreaterThan(0.97);
    expect(share(numbers(town.rows('ownership'), 'RSIN'), entities)).toBe(1);
    expect(
      share(numbers(town.rows('permit_or_subsidy'), 'KVK-nummer'), numbers(town.rows('legal_entity'), 'KVK-nummer')),
    ).toBeGreaterThan(0.9);
  });

  test('an eenmanszaak names its owner, a vof its partners, and neither has an RSIN', () => {
    const businesses = town.rows('legal_entity').filter((row) => ['Eenmanszaak', 'VOF'].includes(row['Rechtsvorm']!));
    expect(businesses.length).toBeGreaterThan(1_000);
    for (const row of businesses) expect([row['RSIN'], row['BSN eigenaar'] === '']).toEqual(['', false]);
    const partners = tally(businesses.map((row) => `${row['KVK-nummer']} ${row['Peiljaar']} ${row['Rechtsvorm']}`));
    const inVof = [...partners].filter(([business]) => business.endsWith('VOF')).map(([, count]) => count);
    // A partner who retires leaves the other alone.
    expect(new Set(inVof)).toEqual(new Set([1, 2]));
    expect([...partners].filter(([business, count]) => business.endsWith('Eenmanszaak') && count > 1)).toEqual([]);
  });

  test('who moves out of one home and into another does so in that order', () => {
    const moves = Map.groupBy(town.rows('residence_move'), (row) => row['BSN']!);
    const iso = (row: Row): string => row['Datum']!.split('-').toReversed().join('-');
    let within = 0;
    for (const rows of moves.values()) {
      const sorted = rows.toSorted((a, b) =>
        iso(a) < iso(b) ? -1 : iso(a) > iso(b) ? 1 : a['Richting'] === 'U' ? -1 : 1,
      );
      const homes = new Set<string>();
      for (const row of sorted) {
        if (row['Richting'] === 'I') homes.add(row['Adresobject']!);
        else homes.delete(row['Adresobject']!);
        expect(homes.size).toBeLessThanOrEqual(1);
      }
      if (new Set(rows.map((row) => row['Adresobject'])).size > 1) within += 1;
    }
    expect(within).toBeGreaterThan(500);
  });
});
