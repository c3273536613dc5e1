import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { recovered } from './outsider.ts';
import { randomCity, tablesOf } from './random-city.ts';

// A machine on which WebAssembly does not run. Another file may have loaded the solver before this one in the same process, and
// one after this may want it.
beforeAll(() => {
  vi.resetModules();
  vi.doMock('highs', () => ({ default: () => Promise.reject(new Error('no WebAssembly here')) }));
});
afterAll(() => {
  vi.doUnmock('highs');
  vi.resetModules();
});

it('protects where the solver does not run, or refuses', async () => {
  const { defaultPolicy, ProtectionFault, protectTogether } = await import('../src/index.ts');
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
