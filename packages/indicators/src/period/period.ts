import { CodeError } from '../code-error.ts';

/** A CBS period code: `2016JJ00`, `2016KW01`, `2016MM01`, or a block of years `2012JJ00/2016JJ00`. */
export type PeriodCode = string;
export type PeriodKind = 'year' | 'quarter' | 'month' | 'block';

/** A period with its first and last day (ISO 8601). */
export interface Period {
  readonly code: PeriodCode;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

const singleForm = /^([12]\d{3})(JJ00|KW0[1-4]|MM(?:0[1-9]|1[0-2]))$/;

/**
 * Reads a CBS period code.
 * @throws CodeError when it is not one, or when a block does not run from a year to a later year.
 */
export function parsePeriod(code: string): Period {
  const [first, last, ...rest] = code.split('/');
  if (first === undefined || rest.length > 0) throw notAPeriod();
  const start = parseSingle(first);
  if (last === undefined) return start;
  const end = parseSingle(last);
  if (start.kind !== 'year' || end.kind !== 'year' || end.start <= start.start) throw notAPeriod();
  return { code, kind: 'block', start: start.start, end: end.end };
}

function parseSingle(code: string): Period {
  const [, year, part] = singleForm.exec(code) ?? [];
  if (year === undefined || part === undefined) throw notAPeriod();
  const number = Number(part.slice(2));
  if (part.startsWith('KW')) return months(code, 'quarter', Number(year), number * 3 - 2, number * 3);
  if (part.startsWith('MM')) return months(code, 'month', Number(year), number, number);
  return months(code, 'year', Number(year), 1, 12);
}

function months(code: string, kind: PeriodKind, year: number, first: number, last: number): Period {
  const end = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
  return { code, kind, start: `${year}-${String(first).padStart(2, '0')}-01`, end };
}

function notAPeriod(): CodeError {
  return new CodeError({
    nl: 'Dit is geen periodecode van het CBS; gebruik bijvoorbeeld 2016JJ00, 2016KW01 of 2012JJ00/2016JJ00.',
    en: 'This is not a CBS period code; use for instance 2016JJ00, 2016KW01 or 2012JJ00/2016JJ00.',
  });
}

/** First day of a period, ISO 8601. @throws CodeError */
export function periodStart(code: PeriodCode): string {
  return parsePeriod(code).start;
}

/** Last day of a period, ISO 8601. @throws CodeError */
export function periodEnd(code: PeriodCode): string {
  return parsePeriod(code).end;
}
