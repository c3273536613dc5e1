import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { windhappersArmoede } from '../src/definitions/windhappers-armoede.ts';
import { oracle } from './oracle.ts';
import { livesIn, owns, type WealthRow, wealth } from './property-rows.ts';
import { randomMicrodata } from './random-microdata.ts';
import { dwelling, type Microdata } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const POOR = 'vastgoed.windhappers-armoede@1:count';
const KNOWN = 'vastgoed.woningeigenaren-met-bekend-vermogen@1:count';
const period = { code: '2021JJ00', start: '2021-01-01', end: '2021-12-31', year: 2021, twentyYearsFrom: '2002-01-01' };

/** The same town five years on: in the years that limits are known of. */
function fiveYearsOn(data: Microdata): Microdata {
  const later = <R extends { year: number }>(rows: readonly R[]): R[] =>
    rows.map((row) => ({ ...row, year: row.year + 5 }));
  return {
    ...data,
    object: later(data.object),
    ownership: later(data.ownership),
    person_year: later(data.person_year),
    person_year_household: later(data.person_year_household),
  };
}

const holders = ['p', 'q', 'r', 's', 't', 'stranger'];
const wealthRows = fc.uniqueArray(
  fc.record({
    person_key: fc.constantFrom(...holders),
    year: fc.constantFrom(2020, 2021, 2021, 2021),
    household_income: fc.constantFrom(-500, 0, 13_499, 13_500, null),
    household_wealth: fc.constantFrom(-20_000, 6_294, 6_295, 12_589, 12_590, null),
  }),
  { selector: ({ person_key, year }) => `${person_key} ${year}`, maxLength: 8, size: 'max' },
);

describe('a dwelling owner in poverty', () => {
  test('agrees with an independent count on random microdata', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(randomMicrodata, wealthRows, async (data, rows) => {
      const town = { ...fiveYearsOn(data), person_year_wealth: rows.map((row) => wealth(row.person_key, row)) };
      const cells = await tabulate(vault, windhappersArmoede, town, { period: period.code });
      const plain = cells.map(({ quantity, area, breakdown, category, units, value, roles }) => ({
        key: [quantity, area, breakdown, category].join(' '),
        ...{ units, value, roles: [...roles] },
      }));
      expect(plain.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
        oracle(windhappersArmoede.id, town, period, 'municipality'),
      );
      for (const { quantity, breakdown } of cells) seen.add(`${quantity} ${breakdown}`);
    });
    await fc.assert(property, { numRuns: 150 });
    expect(seen.size).toBe(6);
  });

  const told = async (rows: WealthRow[], alone = true, year = 2021) => {
    const households = [livesIn('a', 'home'), ...(alone ? [] : [livesIn('b', 'home')])];
    const cells = await tabulate(
      vault,
      windhappersArmoede,
      {
        object: [dwelling('house', { year })],
        ownership: [owns('a', 'house', { year })],
        person_year_household: households.map((row) => ({ ...row, year })),
        person_year_wealth: rows.map((row) => ({ ...row, year })),
      },
      { period: `${year}JJ00` },
    );
    return [cellValue(cells, POOR), cellValue(cells, KNOWN)];
  };

  test('has an income under the line, and not on it', async () => {
    expect(await told([wealth('a', { household_income: 13_499 })])).toEqual([1, 1]);
    expect(await told([wealth('a', { household_income: 13_500 })])).toEqual([0, 1]);
    expect(await told([wealth('a', { household_income: -2_000 })])).toEqual([1, 1]);
  });

  test('has wealth under the limit of who lives alone, or of a household of more', async () => {
    const of = (household_wealth: number, alone: boolean) => told([wealth('a', { household_wealth })], alone);
    expect([await of(6_294, true), await of(6_295, true)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect([await of(12_589, false), await of(12_590, false)]).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('is held against the limits of the year itself', async () => {
    const row = wealth('a', { household_income: 13_199, household_wealth: 6_200 });
    expect(await told([row], true, 2020)).toEqual([1, 1]);
    expect(await told([row], true, 2019)).toEqual([0, 1]);
  });

  test('of whom either is not known, or no household, is neither poor nor the opposite', async () => {
    expect(await told([wealth('a', { household_income: null })])).toEqual([0, 0]);
    expect(await told([wealth('a', { household_wealth: null })])).toEqual([0, 0]);
    expect(await told([])).toEqual([0, 0]);
  });

  test('is told of nobody in a year without limits', async () => {
    expect(await told([wealth('a')], true, 2016)).toEqual([0, 0]);
  });
});
