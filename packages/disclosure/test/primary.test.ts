import { describe, expect, it } from 'vitest';
import { byCodeUnit } from '../src/address-key.ts';
import { isAlone } from '../src/cell.ts';
import { type ConfidentialTable, defaultPolicy, protect, protectTogether, roundQuantile } from '../src/index.ts';
import { riskRatio } from '../src/rules/risk-ratio.ts';
import { cell, sum, table } from './city.ts';

describe('a hidden cell', () => {
  it('has outside no value, and no reason but Q', async () => {
    const { tables, reasons } = await protect(table([cell(9)]), defaultPolicy);
    expect(tables[0]?.cells).toEqual([
      {
        area: 'GM9901',
        period: '2024JJ00',
        breakdown: '_T',
        category: '_T',
        measure: 'count',
        value: null,
        status: 'Q',
        flags: [],
      },
    ]);
    expect(reasons).toMatchObject([{ rule: 'small-count', confStatus: 'A' }]);
  });
});

describe('what is inside', () => {
  it('is not counted among what is published, though everybody may know that it is nothing', async () => {
    const parts = [cell(40, { area: 'WK990101' }), cell(0, { area: '_U', publishable: false })];
    const given = table([cell(40), ...parts], { relations: [sum(cell(40), parts)] });
    expect((await protect(given, defaultPolicy)).report).toMatchObject({ cells: 3, published: 2 });
  });

  it('is one contributor’s where one unit is all there is, or one contributor of a role', () => {
    const of = (units: number, ...counts: readonly number[]) =>
      isAlone(cell(units, { roles: counts.map((count, i) => ({ role: `role ${i}`, count, largest: 1, second: 1 })) }));
    expect([of(1, 2), of(5, 1), of(5, 5, 1)]).toEqual([true, true, true]);
    expect([of(2, 2), of(2), of(5, 5, 2), of(0, 0)]).toEqual([false, false, false, false]);
  });

  it('has its place by code unit, the same in every locale', () => {
    expect(['b', 'é', 'B', 'a', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'a', 'b', 'é']);
    expect([byCodeUnit('a', 'b'), byCodeUnit('a', 'a'), byCodeUnit('b', 'a')]).toEqual([-1, 0, 1]);
  });
});

describe('a number beside which its base is missing', () => {
  it.each(['share', 'rate'] as const)('is no %s', async (kind) => {
    const shape = { kind, numerator: 'part', denominator: 'whole', ...(kind === 'rate' ? { per: 1000 } : {}) };
    const alone = table([cell(40, { quantity: 'part' })], { shape: shape as ConfidentialTable['shape'] });
    await expect(protect(alone, defaultPolicy)).rejects.toMatchObject({ code: 'cell-missing' });
  });
});

describe('rounding a percentile', () => {
  it.each([
    [0, 2, 0],
    [7, 2, 7],
    [99, 2, 99],
    [312_345, 2, 310_000],
    [315_000, 2, 320_000],
    [995, 2, 1000],
    [-312_345, 2, -310_000],
    [312_345, 1, 300_000],
  ])('%i in %i digits is %i', (value, digits, rounded) => expect(roundQuantile(value, digits)).toBe(rounded));
});

describe('a cell that several tables give', () => {
  const rules = async (...tables: ConfidentialTable[]) =>
    (await protectTogether(tables, defaultPolicy)).reasons.map(({ address, rule }) => [address.category, rule]);
  const other = { indicator: 'test.other' };

  it('is sensitive when one of them says so', async () => {
    const kinds = [950, 50].map((n, i) => cell(n, { breakdown: 'kind', category: `k${i}` }));
    const cells = [cell(1000), ...kinds];
    const relations = [sum(cell(1000), kinds)];
    const sensitive = table(cells, { ...other, relations, sensitiveBreakdowns: ['kind'] });
    expect(await rules(table(cells, { relations }))).toEqual([]);
    expect(await rules(table(cells, { relations }), sensitive)).toContainEqual(['k0', 'group']);
    expect(await rules(sensitive, table(cells, { relations }))).toContainEqual(['k0', 'group']);
  });

  it('has its zeros hidden when one of them is about persons', async () => {
    const persons = table([cell(0)], { ...other, sensitivity: 'person' });
    expect(await rules(table([cell(0)]), persons)).toEqual([['_T', 'small-count']]);
  });

  it('stays protected while unknown when one of them declares a role that is not told', async () => {
    const parts = [cell(40, { area: 'WK990101' }), cell(50, { area: '_U', publishable: false })];
    const given = table([cell(90), ...parts], { relations: [sum(cell(90), parts)] });
    const roles = { homes: ['owner', 'buyer'] };
    const demanding = table([parts[1]!], { ...other, roles });
    expect(await rules(given)).toEqual([]);
    expect(await rules(given, demanding)).toContainEqual(['_T', 'unknown']);
  });
});

describe('a ratio', () => {
  it('stands at the category that is compared and nowhere else', async () => {
    const at = (breakdown: string, category: string, numerator: number) => [
      cell(numerator, { quantity: 'part', breakdown, category }),
      cell(100, { quantity: 'whole', breakdown, category }),
    ];
    const cells = [
      ...at('moves', 'many', 20),
      ...at('moves', 'few', 10),
      ...at('tenure', 'many', 30),
      ...at('_T', '_T', 30),
    ];
    const compare = { breakdown: 'moves', category: 'many', against: 'few' };
    const shape = { kind: 'share', numerator: 'part', denominator: 'whole', compare } as const;
    const released = (await protect(table(cells, { shape }), defaultPolicy)).tables[0]!.cells;
    const found = released.filter(({ measure }) => ['ratio', 'low', 'high'].includes(measure));
    expect(found.map(({ breakdown, category, measure }) => [breakdown, category, measure])).toEqual([
      ['moves', 'many', 'ratio'],
      ['moves', 'many', 'low'],
      ['moves', 'many', 'high'],
    ]);
  });

  it('is not there where one group has nobody with the trait, or nobody without it', () => {
    const [some, none, all] = [10, 0, 100].map((numerator) => ({ numerator, denominator: 100 }));
    expect(riskRatio(some!, some!)?.ratio).toBe(1);
    for (const one of [none!, all!]) expect([riskRatio(one, some!), riskRatio(some!, one)]).toEqual([null, null]);
  });
});
