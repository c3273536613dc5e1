import { expect, it } from 'vitest';
import { benchSizes, benchTable } from '../src/disclosure/bench-table.ts';
import { coreEngine } from '../src/disclosure/core-engine.ts';

const small = benchSizes.filter(({ name }) => /-year$|-s[125]-three-way$/.test(name));

it('what is chosen by default loses at most 5% more than the least loss, where that is proven', async () => {
  const proven: string[] = [];
  for (const size of small) {
    const table = benchTable(size);
    const { report: exact } = await coreEngine(table, 'exact');
    if (exact.cost > exact.bound * (1 + 1e-6)) continue;
    proven.push(size.name);
    const { report: chosen } = await coreEngine(table, 'auto');
    expect([size.name, chosen.cost >= exact.cost - 1e-6, chosen.cost <= 1.05 * exact.cost]).toEqual([
      size.name,
      true,
      true,
    ]);
  }
  expect(proven.filter((name) => name.endsWith('year')).length).toBeGreaterThan(2);
  expect(proven.filter((name) => name.endsWith('three-way')).length).toBeGreaterThan(1);
});
