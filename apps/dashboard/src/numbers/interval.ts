/** An interval, both ends included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the standard normal distribution: intervals are of 95 %. */
const z = 1.959963984540054;

/** What the chance behind a share can be: 95 % score interval of a proportion (Wilson, *JASA* 22, 1927), as the gateway makes it. */
export function shareInterval(part: number, whole: number): Interval {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const spread = (z * z) / whole;
  const middle = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole));
  return {
    low: part === 0 ? 0 : (middle - half) / (1 + spread),
    high: part === whole ? 1 : (middle + half) / (1 + spread),
  };
}

/** What the rate per 10 000 behind a count of events can be: 95 %, Byar's approximation of the Poisson interval (Breslow and Day, IARC 1987, p. 69). */
export function rateInterval(count: number, base: number): Interval | null {
  if (base === 0) return null;
  const next = count + 1;
  const high = next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3;
  const low = count === 0 ? 0 : Math.max(0, count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3);
  return { low: (low / base) * 10_000, high: (high / base) * 10_000 };
}
