import { expect, it } from 'vitest';
import { auditPrimes } from '../src/audit-algebra.ts';
import { defaultPolicy, protectTogether } from '../src/index.ts';
import { quick } from './city.ts';
import { type RandomCity, tablesOf } from './random-city.ts';

it('computes in fields of prime size', async () => {
  for (const prime of auditPrimes) {
    expect(prime).toBeLessThan(2 ** 26);
    for (let d = 2; d * d <= prime; d++) if (prime % d === 0) expect(`${prime} = ${d} × …`).toBe('prime');
  }
});

/** A fixed sequence that looks like chance (Lehmer generator). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

it('protects a municipality of 15 wijken and 60 buurten in linked tables', async () => {
  const next = sequence(2026);
  const city: RandomCity = {
    wijk: Array.from({ length: 60 }, (_, b) => b % 15),
    homes: Array.from({ length: 60 }, () =>
      Array.from({ length: 6 }, () => {
        const homes = Math.floor(next() ** 3 * 400);
        return { homes, vacant: Math.floor(homes * next() ** 2) };
      }),
    ),
    districts: [Array.from({ length: 20 }, (_, i) => i * 2), Array.from({ length: 15 }, (_, i) => i * 3)],
    unknown: 4,
  };
  const { report } = await protectTogether(tablesOf(city, 'object'), defaultPolicy, [], quick);
  expect(report.cells).toBeGreaterThan(1500);
  expect(report.published).toBeGreaterThan(report.secondary);
});
