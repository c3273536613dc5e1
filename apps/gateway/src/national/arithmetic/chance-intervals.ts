import type { Interval } from './interval.ts';

/** The 97.5 % point of the standard normal distribution: intervals are of 95 %. */
export const z = 1.959963984540054;

/**
 * What the chance behind a share can be: the 95 % score interval of a proportion (Wilson, *JASA* 22, 1927; recommended for any number of units by
 * Brown, Cai and DasGupta, *Statistical Science* 16, 2001).
 */
export function wilson(part: number, whole: number): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = (z * z) / whole;
  const middle = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  const scale = 1 + spread;
  // At the ends rounding would leave a trace of what is exactly 0 or 1.
  return { low: part === 0 ? 0 : (middle - half) / scale, high: part === whole ? 1 : (middle + half) / scale };
}

/**
 * What the mean behind a count of events can be: 95 %, Byar's approximation of the exact Poisson interval (Breslow and Day, *Statistical Methods in
 * Cancer Research* II, IARC 1987, p. 69).
 */
export function byar(count: number): Interval {
  const next = count + 1;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  if (count === 0) return { low: 0, high };
  return { low: Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3), high };
}
