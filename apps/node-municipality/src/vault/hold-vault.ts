import type pg from 'pg';

/**
 * Let nobody else change what is in the vault until this transaction ends: two ingests at once would each miss the other's repeats,
 * conflicts and aliases, and an ingest beside a rotation would bring keys of the wrong generation.
 */
export async function holdVault(client: pg.PoolClient): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtext('zichtlijn ingest'))");
}
