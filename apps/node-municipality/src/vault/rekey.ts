import { datasets, storedColumns } from '@zichtlijn/indicators';
import type pg from 'pg';
import { quoted } from './quoted.ts';

/** A table of the vault and the columns of it that hold keyed hashes. */
interface KeyedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly keyed: readonly string[];
}

/** Keys in one round trip: large enough that it does not count, small enough to hold. */
const batchSize = 5000;

/**
 * Replace every keyed hash in the vault by what `carry` makes of it, inside the transaction of `client`. Each table is written anew
 * and the old file let go of, so that no earlier row lies behind in it. How many different hashes there were.
 */
export async function rekey(
  client: pg.PoolClient,
  carry: (key: string) => string,
  onProgress: (keys: number) => void,
): Promise<number> {
  const tables = await keyedTables(client);
  await client.query('CREATE TEMPORARY TABLE rekeyed (old text, new text) ON COMMIT DROP');
  const every = tables.flatMap(({ table, keyed }) =>
    keyed.map((name) => `SELECT ${quoted(name)} AS key FROM ${table} WHERE ${quoted(name)} IS NOT NULL`),
  );
  await client.query(`DECLARE known_key NO SCROLL CURSOR FOR ${every.join(' UNION ')}`);
  let keys = 0;
  for (;;) {
    const { rows } = await client.query<{ key: string }>(`FETCH ${batchSize} FROM known_key`);
    if (rows.length === 0) break;
    const old = rows.map(({ key }) => key);
    await client.query('INSERT INTO rekeyed SELECT * FROM unnest($1::text[], $2::text[])', [old, old.map(carry)]);
    keys += rows.length;
    onProgress(keys);
  }
  await client.query('CLOSE known_key');
  await client.query('CREATE INDEX ON rekeyed (old)');
  await client.query('ANALYZE rekeyed');
  for (const table of tables) await rewrite(client, table);
  return keys;
}

async function rewrite(client: pg.PoolClient, { table, columns, keyed }: KeyedTable): Promise<void> {
  const at = (name: string): number => keyed.indexOf(name);
  const selected = columns.map((name) =>
    at(name) < 0 ? `kept.${quoted(name)}` : `k${at(name)}.new AS ${quoted(name)}`,
  );
  const joined = keyed.map((name, index) => `LEFT JOIN rekeyed AS k${index} ON k${index}.old = kept.${quoted(name)}`);
  await client.query(
    `CREATE TEMPORARY TABLE rewritten ON COMMIT DROP AS SELECT ${selected.join(', ')} FROM ${table} AS kept ${joined.join(' ')}`,
  );
  await client.query(`TRUNCATE ${table}`);
  await client.query(`INSERT INTO ${table} (${columns.map(quoted).join(', ')}) SELECT * FROM rewritten`);
  await client.query('DROP TABLE rewritten');
}

async function keyedTables(client: pg.PoolClient): Promise<readonly KeyedTable[]> {
  const kept = datasets.map((dataset): KeyedTable => {
    const keyed = ['fact_key', ...dataset.keys.map(({ name }) => name)];
    const columns = ['municipality_code', 'delivery_id', 'fact_key', ...storedColumns(dataset).map(({ name }) => name)];
    return { table: `vault.${quoted(dataset.id)}`, columns, keyed };
  });
  const others = [
    { id: 'alias', keyed: ['alias_key', 'key'] },
    { id: 'delivery', keyed: ['fingerprint'] },
  ];
  for (const { id, keyed } of others) {
    const { rows } = await client.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'vault' AND table_name = $1
       ORDER BY ordinal_position`,
      [id],
    );
    kept.push({ table: `vault.${quoted(id)}`, columns: rows.map(({ name }) => name), keyed });
  }
  return kept;
}
