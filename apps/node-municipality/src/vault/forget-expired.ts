import { datasets } from '@zichtlijn/indicators';
import type pg from 'pg';
import { quoted } from './quoted.ts';

/** A delivery whose date is over. Dates are ISO 8601. */
export interface ExpiredDelivery {
  readonly municipality: string;
  readonly id: string;
  readonly dataset: string;
  readonly sourceHolder: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly retainUntil: string;
}

const day = (column: string, name: string): string => `to_char(${column}, 'YYYY-MM-DD') AS "${name}"`;

/** The deliveries that may not be kept on a day: their last day was before it. */
export async function expiredDeliveries(client: pg.Pool | pg.PoolClient, on: string): Promise<ExpiredDelivery[]> {
  const { rows } = await client.query<ExpiredDelivery>(
    `SELECT municipality_code AS municipality, id, dataset, source_holder AS "sourceHolder", ${day('period_from', 'periodFrom')},
       ${day('period_to', 'periodTo')}, ${day('retention_until', 'retainUntil')}
     FROM vault.delivery WHERE retention_until < $1::date ORDER BY municipality_code, dataset, period_from, id`,
    [on],
  );
  return rows;
}

/** Every table of the vault that holds something of a delivery, and its column that says of which. */
const tables: readonly (readonly [string, string])[] = [
  ...datasets.map(({ id }) => [id, 'delivery_id'] as const),
  ['alias', 'delivery_id'],
  ['delivery', 'id'],
];

/**
 * Remove deliveries and all that was learnt from them, inside the transaction of `client`: each table is written anew and its old file let go of, so that no
 * row lies behind in it. What is staged of their municipalities goes too: it was made from them.
 */
export async function forgetDeliveries(client: pg.PoolClient, gone: readonly ExpiredDelivery[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  for (const [table, column] of tables) {
    const { rowCount } = await client.query(
      `SELECT FROM vault.${quoted(table)} WHERE ${quoted(column)} = ANY($1) LIMIT 1`,
      [ids],
    );
    if (rowCount !== 0) await rewrite(client, table, `${quoted(column)} <> ALL($1)`, ids);
  }
  const { rows } = await client.query<{ staged: string | null }>(
    `SELECT to_regclass('vault.staged_release') AS staged`,
  );
  if (rows[0]?.staged === null) return;
  const municipalities = [...new Set(gone.map(({ municipality }) => municipality))];
  await rewrite(client, 'staged_release', 'municipality_code <> ALL($1)', municipalities);
}

async function rewrite(client: pg.PoolClient, table: string, kept: string, gone: readonly string[]): Promise<void> {
  const name = `vault.${quoted(table)}`;
  await client.query(`CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM ${name} WITH NO DATA`);
  await client.query(`INSERT INTO kept SELECT * FROM ${name} WHERE ${kept}`, [gone]);
  await client.query(`TRUNCATE ${name}`);
  await client.query(`INSERT INTO ${name} SELECT * FROM kept`);
  await client.query('DROP TABLE kept');
}

/** Rows of these deliveries that are in any table of the vault: none, after a purge. */
export async function rowsLeft(client: pg.Pool | pg.PoolClient, ids: readonly string[]): Promise<number> {
  let left = 0;
  for (const [table, column] of tables) {
    const { rows } = await client.query<{ n: string }>(
      `SELECT count(*) AS n FROM vault.${quoted(table)} WHERE ${quoted(column)} = ANY($1)`,
      [ids],
    );
    left += Number(rows[0]?.n);
  }
  return left;
}
