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
  'dd.mm.yyyy': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
  'yyyy/mm/dd': /^(?<y>\d{4})\/(?<m>\d{1,2})\/(?<d>\d{1,2})$/,
  'dd-mmm-yyyy': /^(?<d>\d{1,2})[- ](?<m>[a-z]{3,9})\.?[- ](?<y>\d{4})$/i,
  yyyymmdd: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
};

/** How registers begin the name of a month, Dutch and English, January first. */
const months = ['jan', 'feb', 'mrt|maa|mar', 'apr', 'mei|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dec'];

/** The number of a month, written in digits or by its name; NaN for a word that is no month. */
function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const start = text.slice(0, 3).toLowerCase();
  const at = months.findIndex((starts) => starts.split('|').includes(start));
  return at < 0 ? Number.NaN : at + 1;
}

/**
 * Read a date in one form. Zeros for month or day (BRP: `19650000`) mean unknown and lower the precision; all zeros mean no
 * date at all. Null when it is no date of the calendar.
 */
export function isoDate(text: string, form: (typeof dateForms)[number]): KnownDate | 'unknown' | null {
  // Registers add a time. A midnight says nothing, in whatever zone; of another one the zone can move the day, so that only local time is passed over.
  const bare = text.replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, '').replace(/[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?$/, '');
  const found = patterns[form].exec(bare)?.groups;
  if (found === undefined) return null;
  const year = Number(found['y']);
  const month = monthOf(found['m'] ?? '0');
  if (Number.isNaN(month)) return null;
  const day = Number(found['d'] ?? 0);
  if (year === 0) return month === 0 && day === 0 ? 'unknown' : null;
  if (year < 1000 || month > 12 || (month === 0 && day > 0)) return null;
  const write = (m: number, d: number): string => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  if (month === 0) return { first: write(1, 1), precision: 'year' };
  if (day === 0) return { first: write(month, 1), precision: 'month' };
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return { first: write(month, day), precision: 'day' };
}
