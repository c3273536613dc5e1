import type { Dataset, Key } from '@zichtlijn/indicators';
import { quoted } from './quoted.ts';

/** Rows that are to get the keys that are now known. Their columns are those of the dataset, behind `lead`. */
export interface KeyedRows {
  readonly dataset: Dataset;
  /** Quoted name, with schema. */
  readonly table: string;
  /** SQL that picks the rows, over `rows`; it uses `$1`, the municipality. */
  readonly where: string;
  readonly lead: readonly string[];
}

/** The day a row is about, as SQL. */
export function dayOf({ columns, periodColumn }: Dataset): string {
  const column = `rows.${quoted(periodColumn)}`;
  const isYear = columns.some(({ name, type }) => name === periodColumn && type.kind === 'year');
  return isYear ? `make_date(${column}::int, 1, 1)` : column;
}

/**
 * SQL for what each alias in use among the rows stood for on their day, as `alias_key`, `day` and `key`; `$1` is the municipality
 * and `$2` what it must turn out to be. Of several, the one whose days are nearest.
 *
 * @param only `one`: aliases of lesser keys, and none where two things are equally near. `all`: every thing that is nearest.
 */
export function nearestAlias({ dataset, table, where }: KeyedRows, key: Key, only: 'one' | 'all'): string {
  const graded = only === 'one' ? `AND rows.${quoted(`${key.name}_grade`)} > 0` : '';
  return `SELECT alias_key, day, ${only === 'one' ? 'min(key) AS key' : 'key'} FROM (
      SELECT asked.alias_key, asked.day, known.key, rank() OVER (PARTITION BY asked.alias_key, asked.day
        ORDER BY greatest(known.first_day - asked.day, asked.day - known.last_day, 0)) AS distance
      FROM (SELECT DISTINCT rows.${quoted(key.name)} AS alias_key, ${dayOf(dataset)} AS day
        FROM ${table} AS rows WHERE ${where} ${graded} AND rows.${quoted(key.name)} IN (SELECT alias_key FROM vault.alias
          WHERE municipality_code = $1 AND target = $2)) AS asked
      JOIN vault.alias AS known ON known.municipality_code = $1 AND known.target = $2
        AND known.alias_key = asked.alias_key) AS ranked
    WHERE distance = 1 GROUP BY alias_key, day${only === 'one' ? ' HAVING count(DISTINCT key) = 1' : ', key'}`;
}
