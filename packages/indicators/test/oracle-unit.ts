import type { RoleContribution } from '../src/index.ts';
import type { Microdata, ObjectRow } from './rows.ts';

/** Contributor keys per role; none known: the unit stands alone. */
export type Roles = Readonly<Record<string, readonly (string | null)[]>>;

/** One thing that is known of a unit: the category it puts the unit in, by breakdown, and who was behind it. */
export interface Trait {
  readonly categories: Readonly<Record<string, string>>;
  readonly roles: Roles;
}

/** A unit with everything needed to place and weigh it; written without a look at the SQL. */
export interface Unit extends Trait {
  readonly quantity: string;
  readonly neighbourhood: string | null;
  readonly value: number;
  /** A unit that stands in several categories: in a cell it is with those traits that put it there. */
  readonly traits?: readonly Trait[];
}

export type PlainCell = { key: string; units: number; value: number; roles: RoleContribution[] };

/** Years and days that the tests ask for; spelled out, so that the period code under test is not its own judge. */
export interface PlainPeriod {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly year: number;
  readonly twentyYearsFrom: string;
}

export type Units = (data: Microdata, period: PlainPeriod) => Unit[];

const files = new WeakMap<readonly ObjectRow[], Map<number, ReadonlyMap<string, ObjectRow>>>();

/** The file of objects of the year of the period, by object; made once of rows that never change. */
export function fileOf(
  { object }: Pick<Microdata, 'object'>,
  { year }: Pick<PlainPeriod, 'year'>,
): ReadonlyMap<string, ObjectRow> {
  const made = files.get(object) ?? new Map<number, ReadonlyMap<string, ObjectRow>>();
  files.set(object, made);
  const file = made.get(year) ?? new Map(object.filter((row) => row.year === year).map((row) => [row.object_key, row]));
  made.set(year, file);
  return file;
}

/** Last day that a date can be, of which the first is given with what is known of it. */
export function lastDayOf(date: string, precision: 'day' | 'month' | 'year'): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  if (precision === 'day') return date;
  return new Date(Date.UTC(year, precision === 'month' ? month : 12, 0)).toISOString().slice(0, 10);
}
