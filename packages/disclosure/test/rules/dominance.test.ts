import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../../src/index.ts';
import { cell, table } from '../city.ts';

const role = (count: number, largest: number, second: number) => [{ role: 'owner', count, largest, second }];

describe('dominance and p %', () => {
  const count = (largest: number) =>
    protect(table([cell(100, { roles: role(20, largest, 1) })]), defaultPolicy).reasons;

  it('shows a count of which one contributor has half', () => expect(count(50)).toEqual([]));
  it('hides a count of which one contributor has more than half', () =>
    expect(count(51)).toMatchObject([{ rule: 'dominance', confStatus: 'O' }]));

  const shape = { kind: 'sum', sum: 'price', count: 'sales' } as const;
  const magnitude = (value: number, largest: number, second: number) => {
    const price = cell(value, { quantity: 'price', units: 20, roles: role(20, largest, second) });
    return protect(table([price, cell(20, { quantity: 'sales' })], { shape }), defaultPolicy);
  };

  it('shows a sum of which the rest is a tenth of the largest', () =>
    expect(magnitude(1000, 480, 472).report.primary).toBe(0));
  it('hides a sum of which the second could compute the largest within 10 %', () =>
    expect(magnitude(1000, 480, 473).reasons).toMatchObject([{ rule: 'p-percent', confStatus: 'T' }]));
  it('judges negative sums by their absolute value', () => {
    expect(magnitude(-1000, 500, 100).report.primary).toBe(0);
    expect(magnitude(-1000, 501, 100).reasons).toMatchObject([{ rule: 'dominance' }]);
  });

  it('shows sum, count and mean together, and only the count when the sum is hidden', () => {
    const values = (p: ReturnType<typeof magnitude>) => p.tables[0]?.cells.map((c) => [c.measure, c.value, c.status]);
    expect(values(magnitude(1000, 100, 100))).toEqual([
      ['sum', 1000, 'A'],
      ['count', 20, 'A'],
      ['mean', 50, 'A'],
    ]);
    expect(values(magnitude(1000, 501, 100))).toEqual([
      ['sum', null, 'Q'],
      ['count', 20, 'A'],
      ['mean', null, 'Q'],
    ]);
  });
});
