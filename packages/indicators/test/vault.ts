import { PGlite } from '@electric-sql/pglite';
import { type Dataset, datasets, storedColumns } from '../src/index.ts';

/** An empty vault in a real PGlite: one table per dataset of the contract. */
export async function openVault(): Promise<PGlite> {
  const database = await PGlite.create();
  await database.exec('create schema vault');
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
