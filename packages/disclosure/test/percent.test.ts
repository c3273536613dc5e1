import { expect, it } from 'vitest';
import { type ConfidentialTable, defaultPolicy, protect } from '../src/index.ts';
import { percentOf } from '../src/rules/percent.ts';

const table = (value: number, units: number): ConfidentialTable => ({
  ...{ indicator: 'linkage', version: 1, sensitivity: 'object', shape: { kind: 'percent', share: 'linked' } },
  roles: { linked: ['object'] },
  relations: [],
  cells: [
    {
      ...{ quantity: 'linked', area: 'GM9901', period: '2021JJ00', breakdown: '_T', category: '_T', units, value },
      ...{ contributors: [{ role: 'object', count: units, largest: 1, second: 1 }], publishable: true },
    },
  ],
});

it.each([-1, 101, 1000])('a percent of %i is refused: it is no share', async (value) => {
  await expect(protect(table(value, 50), defaultPolicy)).rejects.toThrow(
    expect.objectContaining({ code: 'cell-invalid' }),
  );
});

it.each([0, 100])('a percent of %i is a share', async (value) => {
  const { tables } = await protect(table(value, 50), defaultPolicy);
  expect(tables[0]!.cells[0]!.value).toBe(value / 100);
});

it('tells the share alone: no numerator, no denominator', async () => {
  const { tables } = await protect(table(29, 50), defaultPolicy);
  expect(tables.flatMap(({ cells }) => cells.map(({ measure, value }) => [measure, value]))).toEqual([['share', 0.29]]);
});

it('reads a whole percent back from every share, and nothing from a finer one', () => {
  for (let percent = 0; percent <= 100; percent++) expect(percentOf(percent / 100)).toBe(percent);
  expect([0.905, 0.290_000_1, 1 / 3].map(percentOf)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
