import { PGlite } from '@electric-sql/pglite';
import { type Dataset, datasets, storedColumns } from '../src/index.ts';

let engine: Promise<PGlite> | undefined;

/**
 * An empty vault in a real PGlite: one table per dataset of the contract. All tests of a process have the engine from each other, because to start one takes longer than
 * most of them do, and none has anything else: whoever asks for a vault ends the one before.
 */
export async function openVault(): Promise<PGlite> {
  engine ??= PGlite.create();
  const database = await engine;
  await database.exec('discard temporary; drop schema if exists vault cascade; create schema vault');
  for (const dataset of datasets) await database.exec(tableOf(dataset));
  return database;
}

function tableOf(dataset: Dataset): string {
  const columns = storedColumns(dataset).map(
    ({ name, sql, nullable }) => `"${name}" ${sql}${nullable ? '' : ' not null'}`,
  );
  return `create table vault."${dataset.id}" (municipality_code text not null, delivery_id text not null,
    fact_key text not null, ${columns.join(', ')}, unique (municipality_code, fact_key))`;
}

/** Puts rows into a vault table, replacing what it held. */
export async function fill(database: PGlite, table: string, rows: readonly object[]): Promise<void> {
  await database.exec(`delete from vault."${table}"`);
  await database.query(
    `insert into vault."${table}" select * from json_populate_recordset(null::vault."${table}", $1)`,
    [JSON.stringify(rows)],
  );
}
