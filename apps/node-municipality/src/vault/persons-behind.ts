import { type Key, storedColumns } from '@zichtlijn/indicators';
import type pg from 'pg';
import { dayOf, type KeyedRows, nearestAlias } from './nearest-alias.ts';
import { quoted } from './quoted.ts';

/**
 * Put the persons behind an entity that is no legal person (eenmanszaak, vof) in its place as a party: one row each, its share
 * dealt equally. Where rows carry no share, a party with several persons behind it stays one party, so that no amount is doubled.
 * How many rows there were.
 */
export async function putPersons(
  client: pg.PoolClient,
  municipality: string,
  rows: KeyedRows,
  key: Key,
): Promise<number> {
  const { dataset, table, where, lead } = rows;
  const [name, grade] = [quoted(key.name), quoted(`${key.name}_grade`)];
  const dealt = dataset.columns.some((column) => column.name === 'share');
  await client.query('DROP TABLE IF EXISTS pg_temp.behind');
  await client.query(
    `CREATE TEMPORARY TABLE behind ON COMMIT DROP AS SELECT * FROM (SELECT *,
       count(*) OVER (PARTITION BY alias_key, day) AS persons,
       row_number() OVER (PARTITION BY alias_key, day ORDER BY key COLLATE "C") AS nth
     FROM (${nearestAlias(rows, key, 'all')}) AS nearest) AS numbered WHERE ${dealt} OR persons = 1`,
    [municipality, 'person'],
  );
  const isTheirs = `${where} AND rows.${name} = behind.alias_key AND ${dayOf(dataset)} = behind.day`;
  const share = 'rows."share" / behind.persons';
  const columns = [...lead, ...storedColumns(dataset).map((column) => column.name)];
  const given: Readonly<Record<string, string>> = {
    fact_key: `rows.fact_key || '.' || behind.nth`,
    [key.name]: 'behind.key',
    [`${key.name}_grade`]: '0',
    share,
  };
  await client.query(
    `INSERT INTO ${table} (${columns.map(quoted).join(', ')})
     SELECT ${columns.map((column) => given[column] ?? `rows.${quoted(column)}`).join(', ')}
     FROM ${table} AS rows, behind WHERE ${isTheirs} AND behind.nth > 1`,
    [municipality],
  );
  const { rowCount } = await client.query(
    `UPDATE ${table} AS rows SET ${name} = behind.key, ${grade} = 0${dealt ? `, "share" = ${share}` : ''}
     FROM behind WHERE ${isTheirs} AND behind.nth = 1`,
    [municipality],
  );
  return rowCount ?? 0;
}
