import type { Query } from './query.ts';

/** A table of the session with a row per thing and year, looked up by its year. */
export interface YearlyTable {
  readonly name: string;
  readonly select: string;
}

/** The statements that make such a table for a municipality, which is `$1`. Its rows lie by year, so that one year is read without the others. */
export function yearlyTable({ name, select }: YearlyTable, municipality: string): readonly Query[] {
  const plain = (text: string): Query => ({ text, params: [] });
  const bound = select.includes('$1') ? [municipality] : [];
  return [
    plain(`drop table if exists pg_temp.${name}`),
    { text: `create temporary table ${name} as ${select} order by year`, params: bound },
    plain(`create index on pg_temp.${name} (year)`),
    plain(`analyze pg_temp.${name}`),
  ];
}
