import { describe, expect, it } from 'vitest';
import { defaultPolicy, protect } from '../../src/index.ts';
import { leastLoss } from './least-loss.ts';
import { type Contents, severalWays } from './several-ways.ts';

describe('where the least loss is found by trying', () => {
  it.each([
    ['units', [2, 2, 2], 1],
    ['units-of-few', [2, 2, 2], 1],
    ['amounts', [3, 2], 2],
  ] satisfies [Contents, number[], number][])(
    '%s in ways of %j (%i) lose at most a twentieth more by default and a tenth in fast mode, and the bound is never too high',
    async (contents, ways, seed) => {
      const table = severalWays(contents, ways, seed);
      const { cost } = await leastLoss(table);
      expect(cost).toBeGreaterThan(0);
      for (const [engine, most] of [
        ['auto', 1.05],
        ['fast', 1.1],
      ] as const) {
        const { report } = await protect(table, defaultPolicy, [], { cost: 'plain', engine });
        expect(report.cost).toBeGreaterThan(cost - 1e-6);
        expect(report.cost).toBeLessThan(most * cost + 1e-6);
        expect(report.bound).toBeLessThan(cost + 1e-6);
      }
    },
  );
});
