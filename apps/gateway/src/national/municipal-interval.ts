import { byar, wilson } from './arithmetic/chance-intervals.ts';
import { type Interval, isExact, unknown } from './arithmetic/interval.ts';
import type { MeasuredCells } from './folded-measures.ts';
import type { MunicipalNumber } from './municipal-number.ts';

/**
 * What the main measure of a municipality can be, to tell it apart from others: for a share and a rate the chance behind it, with 95 % (`wilson`,
 * `byar`), widened by what is hidden; for anything else the number itself.
 */
export function municipalInterval({ first, second }: MunicipalNumber, { main, isPart, per }: MeasuredCells): Interval {
  if (main.of !== 'quotient' || second === null) return first.interval;
  if (isPart) return ofShare(first.interval, second.interval);
  const isKnown = isExact(first.interval) && isExact(second.interval) && second.interval.low > 0;
  if (main.measure !== 'rate') return isKnown ? scaled(first.interval, second.interval, per) : unknown;
  const low = byar(first.interval.low).low;
  const high = Number.isFinite(first.interval.high) ? byar(first.interval.high).high : Number.POSITIVE_INFINITY;
  return scaled({ low, high }, second.interval, per);
}

/** The value as published; null when either part is not. */
export function publishedValue({ first, second }: MunicipalNumber, { main, per }: MeasuredCells): number | null {
  if (first.state !== 'PUBLISHED' || !isExact(first.interval)) return null;
  if (main.of !== 'quotient' || second === null) return first.interval.low;
  if (second.state !== 'PUBLISHED' || !isExact(second.interval) || second.interval.low === 0) return null;
  return (first.interval.low * per) / second.interval.low;
}

function ofShare(part: Interval, whole: Interval): Interval {
  const low = Number.isFinite(whole.high) ? wilson(Math.min(part.low, whole.high), whole.high).low : 0;
  const high = whole.low > 0 ? wilson(Math.min(part.high, whole.low), whole.low).high : 1;
  return { low, high };
}

function scaled({ low, high }: Interval, base: Interval, per: number): Interval {
  return {
    low: Number.isFinite(base.high) && base.high > 0 ? (low * per) / base.high : 0,
    high: base.low > 0 ? (high * per) / base.low : Number.POSITIVE_INFINITY,
  };
}
