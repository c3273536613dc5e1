import { expect, it } from 'vitest';
import { benchSizes, benchTable } from '../src/disclosure/bench-table.ts';
import { coreEngine } from '../src/disclosure/core-engine.ts';

const small = benchSizes.filter(({ name }) => /-year$|-s[125]-three-way$/.test(name));

it('what is chosen loses at most 5% more than the least loss by default and 10% in fast mode, where that is proven', async () => {
  const proven: string[] = [];
  for (const size of small) {
    const table = benchTable(size);
    const { report: exact } = await coreEngine(table, 'exact');
    if (exact.cost > exact.bound * (1 + 1e-6)) continue;
    proven.push(size.name);
    for (const [engine, most] of [
      ['auto', 1.05],
      ['fast', 1.1],
    ] as const) {
      const { report } = await coreEngine(table, engine);
      const isWithin = report.cost >= exact.cost - 1e-6 && report.cost <= most * exact.cost;
      expect([size.name, engine, isWithin]).toEqual([size.name, engine, true]);
    }
  }
  expect(proven.filter((name) => name.endsWith('year')).length).toBeGreaterThan(2);
  expect(proven.filter((name) => name.endsWith('three-way')).length).toBeGreaterThan(1);
});
