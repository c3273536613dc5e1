import { describe, expect, test } from 'vitest';
import { rateInterval, shareInterval } from '../src/numbers/interval.ts';

describe('95 % intervals', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29, by the score method without continuity correction.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of a share: %i of %i', (part, whole, low, high) => {
    const interval = shareInterval(part, whole);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  // The exact Poisson interval of 10 events is 4.795 to 18.39; of none 0 to 3.689. Byar's approximation is near it.
  test.each([
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('of a rate: %i events', (count, low, high) => {
    const interval = rateInterval(count, 10_000)!;
    expect(interval.low).toBeCloseTo(low, 1);
    expect(interval.high).toBeCloseTo(high, 1);
  });

  test('of no events reaches up, and of no base there is none', () => {
    expect(rateInterval(0, 10_000)).toMatchObject({ low: 0 });
    expect(rateInterval(0, 10_000)!.high).toBeGreaterThan(3);
    expect(rateInterval(0, 0)).toBeNull();
    expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
