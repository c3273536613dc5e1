import { beforeAll, describe, expect, test } from 'vitest';
import { tally } from './deliveries.ts';
import { type LargeTown, largeTown } from './large-town.ts';

/** Spearman's rank correlation of two lists of equal length; equal values share their mean rank. */
function rankCorrelation(left: readonly number[], right: readonly number[]): number {
  const ranks = (list: readonly number[]): readonly number[] =>
    list.map(
      (one) => list.filter((other) => other < one).length + (list.filter((other) => other === one).length + 1) / 2,
    );
  const [a, b] = [ranks(left), ranks(right)];
  const mean = (a.length + 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, one, at) => sum + (one - mean) * (y[at]! - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe('what the partners saw of areas shows', () => {
  let town: LargeTown;
  let property: readonly number[] = [];
  let drugs: readonly number[] = [];
  let dwellings = new Map<string, number>();
  let passThrough = new Map<string, number>();
  const districtOf = (neighbourhood: string): string => neighbourhood.slice(2, 8);
  beforeAll(async () => {
    town = await largeTown();
    const homes = town
      .rows('object')
      .filter((row) => row['Peiljaar'] === '2021' && row['Gebruiksdoel']!.includes('woning'));
    const addressOf = (row: Readonly<Record<string, string>>): string => `${row['Postcode']} ${row['Huisnummer']}`;
    const sales = new Map(
      town
        .rows('property_transfer')
        .filter((row) => row['Soort verkrijging'] === 'KO' && row['Datum akte']!.slice(-4) >= '2002')
        .map((row) => [row['Aktenummer'], addressOf(row)]),
    );
    const times = tally(sales.values());
    dwellings = tally(homes.map((row) => districtOf(row['Buurtcode']!)));
    passThrough = tally(
      homes.filter((row) => (times.get(addressOf(row)) ?? 0) >= 5).map((row) => districtOf(row['Buurtcode']!)),
    );
    const home = new Map(town.rows('person_year', 2021).map((row) => [row['BSN'], districtOf(row['Buurt']!)]));
    const suspects = town.rows('drug_suspect').flatMap((row) => home.get(row['BSN']) ?? []);
    const farms = town.rows('cannabis_clearance').map((row) => districtOf(row['Buurt']!));
    const crime = tally([...suspects, ...farms]);
    const rate = (counts: ReadonlyMap<string, number>): readonly number[] =>
      [...dwellings].map(([district, homesThere]) => (counts.get(district) ?? 0) / homesThere);
    [property, drugs] = [rate(passThrough), rate(crime)];
  });

  test('property and drug profiles coincide in the same districts', () => {
    expect(dwellings.size).toBeGreaterThan(12);
    expect(rankCorrelation(property, drugs)).toBeGreaterThan(0.4);
  });

  test('districts fall into risk clusters: their shares of pass-through dwellings differ far beyond chance', () => {
    const share = [...passThrough.values()].reduce((sum, one) => sum + one, 0) / town.dwellings;
    const chiSquare = [...dwellings].reduce((sum, [district, count]) => {
      const expected = count * share;
      return sum + ((passThrough.get(district) ?? 0) - expected) ** 2 / expected;
    }, 0);
    expect(chiSquare).toBeGreaterThan(2 * (dwellings.size - 1));
  });
});
