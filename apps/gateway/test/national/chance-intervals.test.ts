import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byar, wilson, z } from '../../src/national/arithmetic/chance-intervals.ts';

/** P(X ≤ count) for a Poisson mean, by adding its terms. */
function poisson(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let k = 0; k <= count; k++) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

describe('the interval of a share', () => {
  test('ends where the share lies 1.96 standard errors off, by the standard error of the end (Wilson)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, part) => {
        const count = Math.round(part * whole);
        for (const end of Object.values(wilson(count, whole))) {
          expect((count / whole - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / whole, 9);
        }
      }),
    );
  });

  test('is that of Newcombe 1998: 81 of 263 gives 0.2553 to 0.3662', () => {
    const { low, high } = wilson(81, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2553', '0.3662']);
  });

  test('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the interval of a count', () => {
  test('leaves 2.5 % on either side by the exact Poisson distribution, within a quarter percent from 10 events', () => {
    for (const count of [10, 25, 60, 150, 400]) {
      const { low, high } = byar(count);
      expect(1 - poisson(count - 1, low)).toBeCloseTo(0.025, 2.4);
      expect(poisson(count, high)).toBeCloseTo(0.025, 2.4);
    }
  });

  test('of no event begins at nothing and ends near 3.69', () => {
    expect(byar(0).low).toBe(0);
    expect(byar(0).high).toBeCloseTo(3.69, 1);
  });
});
