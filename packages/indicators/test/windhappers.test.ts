import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { windhappers } from '../src/definitions/windhappers.ts';
import { windhappersHuishouden } from '../src/definitions/windhappers-huishouden.ts';
import type { IndicatorDefinition } from '../src/index.ts';
import { type IncomeRow, income, livesIn, type OwnershipRow, owns } from './property-rows.ts';
import { dwelling, type Microdata, person } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const OWN = ['vastgoed.windhappers@1:count', 'vastgoed.woningeigenaren-met-bekend-inkomen@1:count'];
const TOGETHER = [
  'vastgoed.windhappers-huishouden@1:count',
  'vastgoed.woningeigenaren-met-bekend-huishoudinkomen@1:count',
];

/** The number without income and the number of whom it is known. */
async function numbers(definition: IndicatorDefinition, quantities: string[], data: Partial<Microdata>) {
  const object = [dwelling(), dwelling('flat'), dwelling('loft'), dwelling('shop', { use: ['winkel'] })];
  const cells = await tabulate(vault, definition, { object, ownership: [owns('a')], ...data });
  return { cells, told: quantities.map((quantity) => cellValue(cells, quantity)) };
}

const own = async (...person_year_income: IncomeRow[]) =>
  (await numbers(windhappers, OWN, { person_year_income })).told;

describe('an owner without visible income', () => {
  test('has six incomes that are all known and all 0', async () => {
    expect(await own(income('a'))).toEqual([1, 1]);
    for (const column of [
      'employment_income',
      'benefit_income',
      'self_employed_income',
      'pension_income',
      'rental_income',
      'other_income',
    ]) {
      expect(await own(income('a', { [column]: 1 }))).toEqual([0, 1]);
      expect(await own(income('a', { [column]: -1 }))).toEqual([0, 1]);
      expect(await own(income('a', { [column]: null }))).toEqual([0, 0]);
    }
  });

  test('is neither that nor its opposite without a row in the year: not linked', async () => {
    expect(await own()).toEqual([0, 0]);
    expect(await own(income('a', { year: 2015 }))).toEqual([0, 0]);
  });

  test('whose incomes are partly unknown is unknown, whatever the others are', async () => {
    expect(await own(income('a', { employment_income: 50_000, other_income: null }))).toEqual([0, 0]);
  });

  test('owns a dwelling: a shop is none', async () => {
    const shop = { ownership: [owns('a', 'shop')], person_year_income: [income('a')] };
    expect((await numbers(windhappers, OWN, shop)).told).toEqual([0, 0]);
  });

  test('is free of mortgage when every dwelling is, and with one when any dwelling has one', async () => {
    const free = async (...told: (boolean | null)[]) => {
      const ownership = told.map(
        (mortgage_free, at): OwnershipRow => owns('a', ['house', 'flat', 'loft'][at], { mortgage_free }),
      );
      const { cells } = await numbers(windhappers, OWN, { ownership, person_year_income: [income('a')] });
      return cells
        .filter((cell) => cell.quantity === OWN[0] && cell.breakdown !== '_T')
        .map(({ category }) => category)
        .sort();
    };
    expect(await free(true)).toEqual(['1', 'ja']);
    expect(await free(true, null)).toEqual(['2', 'onbekend']);
    expect(await free(true, null, false)).toEqual(['3+', 'nee']);
  });
});

describe('an owner in a household without visible income', () => {
  const couple = { person_year_household: [livesIn('a', 'home'), livesIn('b', 'home')] };
  const together = async (data: Partial<Microdata>) => (await numbers(windhappersHuishouden, TOGETHER, data)).told;

  test('lives with nobody who has any income', async () => {
    expect(await together({ ...couple, person_year_income: [income('a'), income('b')] })).toEqual([1, 1]);
    const partner = income('b', { pension_income: 900 });
    expect(await together({ ...couple, person_year_income: [income('a'), partner] })).toEqual([0, 1]);
    expect(await own(income('a'), partner)).toEqual([1, 1]);
  });

  test('is unknown where a member of the household is, and without a household', async () => {
    expect(await together({ ...couple, person_year_income: [income('a')] })).toEqual([0, 0]);
    const partly = income('b', { other_income: null });
    expect(await together({ ...couple, person_year_income: [income('a'), partly] })).toEqual([0, 0]);
    expect(await together({ person_year_income: [income('a')] })).toEqual([0, 0]);
  });

  test('may live with a child without a row, not with a grown-up without one', async () => {
    const withBorn = (birth_year: number | null) =>
      together({ ...couple, person_year_income: [income('a')], person_year: [person('b', { birth_year })] });
    expect(await withBorn(1999)).toEqual([1, 1]);
    expect(await withBorn(1998)).toEqual([0, 0]);
    expect(await withBorn(null)).toEqual([0, 0]);
  });
});
