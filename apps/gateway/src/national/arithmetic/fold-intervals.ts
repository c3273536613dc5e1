import type { Interval } from './interval.ts';

/** A numerator and its denominator in one municipality. */
export interface Quotient {
  readonly numerator: Interval;
  readonly denominator: Interval;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The sum over municipalities of what belongs to one of them only. */
export function addedUp(parts: readonly Interval[]): Interval {
  return { low: total(parts.map(({ low }) => low)), high: total(parts.map(({ high }) => high)) };
}

/**
 * How many different units there are in municipalities that may have units in common: as many as in the largest at least, and as many as in all
 * together at most (inclusion and exclusion; Fréchet, *Fundamenta Mathematicae* 25, 1935, for the bounds of a union).
 */
export function united(parts: readonly Interval[]): Interval {
  return { low: Math.max(0, ...parts.map(({ low }) => low)), high: total(parts.map(({ high }) => high)) };
}

/** The quotient of two numbers: so many per `per`. Undefined where the denominator can be nothing but zero. */
export function quotientOf(numerator: Interval, denominator: Interval, per: number): Interval | undefined {
  if (denominator.high === 0) return undefined;
  const low = denominator.high === Number.POSITIVE_INFINITY ? 0 : (numerator.low * per) / denominator.high;
  // A denominator counts units: where there is a quotient it is 1 at least.
  return { low, high: (numerator.high * per) / Math.max(1, denominator.low) };
}

/**
 * The share of all parts in all wholes, each part being a part of its own whole. The lowest has every part at its least and every whole at its
 * most; the highest has every part at its most, in a whole no larger than that takes: as long as a whole grows with its part, the share does not fall.
 */
export function shareOf(quotients: readonly Quotient[]): Interval | undefined {
  const least = quotientOf(
    addedUp(quotients.map(({ numerator }) => numerator)),
    addedUp(quotients.map(({ denominator }) => denominator)),
    1,
  );
  if (least === undefined) return undefined;
  let [part, whole] = [0, 0];
  for (const { numerator, denominator } of quotients) {
    const held = Math.min(denominator.high, Math.max(denominator.low, numerator.high));
    part += Math.min(numerator.high, held);
    whole += held;
  }
  if (whole === Number.POSITIVE_INFINITY) return { low: least.low, high: 1 };
  return { low: least.low, high: whole === 0 ? 0 : part / whole };
}
