import type { Window } from '../definition/formula.ts';
import { type PeriodCode, parsePeriod } from './period.ts';

/** The days a window spans (ISO 8601, both included) and the year whose state of 1 January is the reference. */
export interface WindowBounds {
  readonly start: string;
  readonly end: string;
  readonly referenceYear: number;
}

/**
 * Where a window begins and ends for a period; a stock's value for a block of years is its value at the end of the block. The reference year
 * is always that of end(P).
 * @throws CodeError when the period is not a CBS period code.
 */
export function windowBounds(window: Window, code: PeriodCode): WindowBounds {
  const { start, end } = parsePeriod(code);
  const referenceYear = Number(end.slice(0, 4));
  const days = (from: string, to: string): WindowBounds => ({ start: from, end: to, referenceYear });
  switch (window.kind) {
    case 'years-to-end':
      return days(dayMoved(monthsBefore(end, window.years * 12), 1), end);
    case 'months-to-end':
      return days(dayMoved(monthsBefore(end, window.months), 1), end);
    case 'years-before-start':
      return days(monthsBefore(start, window.years * 12), dayMoved(start, -1));
    case 'months-before-start':
      return days(monthsBefore(start, window.months), dayMoved(start, -1));
    case 'at-end':
      return days(end, end);
    case 'reference-year':
      return days(`${referenceYear}-01-01`, `${referenceYear}-12-31`);
    case 'period':
      return days(start, end);
  }
}

/** The same day of the month so many months before; the last day of the month where it has no such day, or where the day given is a last. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = (of: number) => new Date(Date.UTC(year, of, 0)).getUTCDate();
  const last = lastDay(month - months);
  const target = day === lastDay(month) ? last : Math.min(day, last);
  return new Date(Date.UTC(year, month - months - 1, target)).toISOString().slice(0, 10);
}

/** A day, so many days later. */
export function dayMoved(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
