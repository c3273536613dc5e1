import type { dateForms } from './mapping.ts';

/** The first day a date can be, and how precisely it is known. */
export interface KnownDate {
  readonly first: string;
  readonly precision: 'day' | 'month' | 'year';
}

const patterns: Readonly<Record<(typeof dateForms)[number], RegExp>> = {
  'yyyy-mm-dd': /^(?<y>\d{4})(-(?<m>\d{2})(-(?<d>\d{2}))?)?$/,
  'yyyy-mm': /^(?<y>\d{4})-(?<m>\d{2})$/,
  yyyy: /^(?<y>\d{4})$/,
  'dd-mm-yyyy': /^(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})$/,
  'dd/mm/yyyy': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  yyyymmdd: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

/**
 * Read a date in one form. Zeros for month or day (BRP: `19650000`) mean unknown and lower the precision; all zeros mean no
 * date at all. Null when it is no date of the calendar.
 */
export function isoDate(text: string, form: (typeof dateForms)[number]): KnownDate | 'unknown' | null {
  // Registers add a midnight that says nothing.
  const bare = text.replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '');
  const found = patterns[form].exec(bare)?.groups;
  if (found === undefined) return null;
  const year = Number(found['y']);
  const month = Number(found['m'] ?? 0);
  const day = Number(found['d'] ?? 0);
  if (year === 0) return month === 0 && day === 0 ? 'unknown' : null;
  if (year < 1000 || month > 12 || (month === 0 && day > 0)) return null;
  const write = (m: number, d: number): string => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (month === 0) return { first: write(1, 1), precision: 'year' };
  if (day === 0) return { first: write(month, 1), precision: 'month' };
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { first: write(month, day), precision: 'day' };
}
