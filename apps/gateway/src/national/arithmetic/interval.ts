/** What a number that is never below zero can be: anything from `low` up to `high`. `Infinity`: nothing public bounds it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Nothing is known but that it is not below zero. A hidden cell may be large: it is never taken to be under a threshold. */
export const unknown: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

/** A number that is known. */
export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** Whether there is only one number that it can be. */
export function isExact({ low, high }: Interval): boolean {
  return low === high;
}

/** What both say. One that contradicts the other, as numbers of different releases may, says nothing. */
export function both(one: Interval, other: Interval): Interval {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low <= high ? { low, high } : one;
}
