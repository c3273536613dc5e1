import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  audit,
  defaultPolicy,
  type Protection,
  ProtectionFault,
  type ProtectOptions,
  protectTogether,
} from '../../src/index.ts';
import { key, recovered } from '../outsider.ts';
import { type RandomCity, randomCity, tablesOf } from '../random-city.ts';

const engine = fc.constantFrom<'auto' | 'nearby'>('auto', 'nearby');
/** No more than this is taken beyond the cap: the program that is running ends. */
const oneProgram = 20_000;

const protectedOr = async (city: RandomCity, options: ProtectOptions): Promise<Protection | string> => {
  try {
    return await protectTogether(tablesOf(city, 'object'), defaultPolicy, [], options);
  } catch (error) {
    if (error instanceof ProtectionFault) return error.code;
    throw error;
  }
};
const hidden = ({ reasons }: Protection) => reasons.map(({ address, rule }) => `${key(address)} ${rule}`).sort();

describe('the work of all engines together is counted and capped', () => {
  it('ends at the cap in a pattern that the audit proves, or in a refusal that says so', async () => {
    const ends = { released: 0, refused: 0, capped: 0 };
    await fc.assert(
      fc.asyncProperty(randomCity, engine, fc.constantFrom(0, 20, 100, 400), async (city, one, mostWork) => {
        const ended = await protectedOr(city, { engine: one, mostWork });
        if (typeof ended === 'string') {
          expect(ended).toBe('work-used-up');
          ends.refused++;
          return;
        }
        const tables = tablesOf(city, 'object');
        expect(ended.report.work).toBeLessThan(mostWork + oneProgram);
        expect(recovered(tables, ended)).toEqual([]);
        expect(await audit(tables, ended)).toEqual([]);
        ends.released++;
        if (ended.report.work >= mostWork) ends.capped++;
      }),
      { numRuns: 40, seed: 3 },
    );
    expect(ends.capped).toBeGreaterThan(10);
    expect(ends.released).toBeGreaterThan(ends.refused);
  });

  it('is the same work, and the same pattern, each time; and the cap changes nothing where it is not reached', async () =>
    fc.assert(
      fc.asyncProperty(randomCity, engine, async (city, one) => {
        const first = await protectedOr(city, { engine: one, effort: 500 });
        const again = await protectedOr(city, { engine: one, effort: 500 });
        if (typeof first === 'string' || typeof again === 'string') return expect(again).toBe(first);
        expect(again.report).toEqual(first.report);
        expect(hidden(again)).toEqual(hidden(first));
        const room = await protectedOr(city, { engine: one, effort: 500, mostWork: first.report.work + 1 });
        if (typeof room === 'string') throw new Error(`refused below the cap: ${room}`);
        expect(hidden(room)).toEqual(hidden(first));
      }),
      { numRuns: 15 },
    ));

  it('counts what movements nearby take as well as what the solver does', async () => {
    const homes = [[{ homes: 4, vacant: 0 }], [{ homes: 30, vacant: 0 }], [{ homes: 50, vacant: 0 }]];
    const city = { wijk: [0, 0, 0], homes, districts: [], unknown: 0 };
    for (const one of ['auto', 'nearby'] as const) {
      const { report } = await protectTogether(tablesOf(city, 'object'), defaultPolicy, [], { engine: one });
      expect(report.work).toBeGreaterThan(0);
      expect(report.work).toBeLessThan(report.mostWork);
    }
  });
});
