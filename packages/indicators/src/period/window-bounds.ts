import type { Window } from '../definition/formula.ts';
import { type PeriodCode, parsePeriod } from './period.ts';

/** The days a window spans (ISO 8601, both included) and the year whose state of 1 January is the reference. */
export interface WindowBounds {
  readonly start: string;
  readonly end: string;
  readonly referenceYear: number;
}

/** Where a window begins and ends for a period; a stock's value for a block of years is its value at the end of the block. */
export function windowBounds(window: Window, code: PeriodCode): WindowBounds {
  const { start, end } = parsePeriod(code);
  const referenceYear = Number(end.slice(0, 4));
  if (window.kind === 'years-to-end') return { start: dayAfterYearsBefore(end, window.years), end, referenceYear };
  return { start, end, referenceYear };
}

function dayAfterYearsBefore(end: string, years: number): string {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year - years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - years, month - 1, Math.min(day, lastOfMonth) + 1)).toISOString().slice(0, 10);
}
