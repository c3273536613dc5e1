import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { defaultPolicy, ProtectionFault, protectTogether } from '../src/index.ts';
import { recovered } from './outsider.ts';
import { randomCity, tablesOf } from './random-city.ts';

/** A machine on which WebAssembly does not run. */
vi.mock('highs', () => ({ default: () => Promise.reject(new Error('no WebAssembly here')) }));

it('protects where the solver does not run, or refuses', async () => {
  let released = 0;
  await fc.assert(
    fc.asyncProperty(randomCity, async (city) => {
      const tables = tablesOf(city, 'object');
      try {
        const protection = await protectTogether(tables, defaultPolicy);
        released++;
        expect(protection.report.byCuts).toBe(0);
        expect(recovered(tables, protection)).toEqual([]);
      } catch (error) {
        if (!(error instanceof ProtectionFault)) throw error;
      }
    }),
    { numRuns: 12, seed: 7 },
  );
  expect(released).toBeGreaterThan(9);
});
