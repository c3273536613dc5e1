import { beforeAll, describe, expect, test } from 'vitest';
import { type Row, tally } from './deliveries.ts';
import { type LargeTown, largeTown } from './large-town.ts';
import { riskAmong } from './risk-ratio.ts';

const boards = new Set(['Stichting', 'Vereniging']);

describe('what the partners saw of owners and directors shows', () => {
  let town: LargeTown;
  let entities = new Map<string, Row>();
  let seats = new Map<string, Set<string>>();
  let recorded = new Set<string>();
  let adults: readonly string[] = [];
  let held: readonly Row[] = [];
  beforeAll(async () => {
    town = await largeTown();
    const all = town.rows('legal_entity').filter((row) => row['RSIN'] !== '');
    entities = new Map(all.map((row) => [row['RSIN']!, row]));
    const sitting = town
      .rows('directorship')
      .filter((row) => boards.has(entities.get(row['RSIN']!)?.['Rechtsvorm'] ?? ''));
    seats = new Map();
    for (const row of sitting) seats.set(row['BSN']!, (seats.get(row['BSN']!) ?? new Set()).add(row['RSIN']!));
    recorded = new Set(town.rows('criminal_record').map((row) => row['BSN']!));
    const people = town.rows('person_year', 2021).filter((row) => Number(row['Geboortejaar']) <= 2003);
    adults = people.map((row) => row['BSN']!);
    held = town.rows('ownership').filter((row) => row['Peiljaar'] === '2021');
  });

  /** Persons by how many dwellings they have a share in. */
  function holdings(): readonly number[] {
    const objects = town.rows('object').filter((row) => row['Gebruiksdoel']!.includes('woning'));
    const homes = new Set(objects.map((row) => `${row['Postcode']} ${row['Huisnummer']}`));
    const own = held.filter((row) => row['BSN'] !== '' && homes.has(`${row['Postcode']} ${row['Huisnummer']}`));
    return [...tally(own.map((row) => row['BSN']!)).values()].toSorted((a, b) => b - a);
  }

  test('the one per cent of private owners with most dwellings hold three or more each', () => {
    const counts = holdings();
    expect(counts[Math.floor(counts.length / 100)]).toBeGreaterThanOrEqual(3);
    const collectors = counts.filter((count) => count >= 3).length / counts.length;
    expect(collectors).toBeGreaterThan(0.01);
    expect(collectors).toBeLessThan(0.025);
    expect(counts[0]).toBeGreaterThanOrEqual(10);
  });

  test('there are owners without any visible income', () => {
    const owners = new Set(held.map((row) => row['BSN']));
    const known = town.rows('person_year_income', 2021).filter((row) => owners.has(row['BSN']));
    const sums = ['Arbeid', 'Uitkeringen', 'Eigen onderneming', 'Pensioen', 'Verhuur', 'Overig'];
    const none = known.filter((row) => sums.every((column) => row[column] === '0')).length / known.length;
    expect(none).toBeGreaterThan(0.01);
    expect(none).toBeLessThan(0.08);
    expect(known.some((row) => row['Overig'] === '')).toBe(true);
  });

  test('directors of five foundations or more exist, and are few', () => {
    const most = [...seats.values()].filter((all) => all.size >= 5).length;
    expect(most).toBeGreaterThanOrEqual(10);
    expect(most / seats.size).toBeLessThan(0.06);
  });

  test('directors in certain branches, and of who holds property, have records more often than other adults', () => {
    const holders = new Set(held.map((row) => row['RSIN']));
    const exposed = [...seats].filter(([, all]) =>
      [...all].some((rsin) => holders.has(rsin) || 'ILN'.includes(entities.get(rsin)!['SBI-sectie']!)),
    );
    const { ratio, low } = riskAmong(adults, new Set(exposed.map(([bsn]) => bsn)), recorded);
    expect(ratio).toBeGreaterThan(1.5);
    expect(low).toBeGreaterThan(1);
  });

  test('the three kinds of record exist, and traffic, which counts in no definition, among the offences', () => {
    const rows = town.rows('criminal_record');
    expect(new Set(rows.map((row) => row['Soort registratie']))).toEqual(new Set(['POL', 'JDS', 'VON']));
    expect(rows.some((row) => row['Delictgroep'] === 'Verkeersmisdrijven')).toBe(true);
  });

  test('drug suspects have earlier records far more often than others', () => {
    const suspects = new Set(town.rows('drug_suspect').map((row) => row['BSN']!));
    expect(riskAmong(adults, suspects, recorded).low).toBeGreaterThan(1.5);
  });
});
