import type { Vault } from './open-vault.ts';

/**
 * Rows up to which the embedded database is recommended: the largest municipality that was measured on it, 40,000 dwellings
 * (docs/build-measurements.md, November 2026).
 */
export const embeddedUpTo = 1_200_000;

/** Rows of all deliveries in an embedded vault that holds more than is recommended; null on a server, and below that. */
export async function tooManyEmbedded({ engine, pool }: Pick<Vault, 'engine' | 'pool'>): Promise<number | null> {
  if (engine !== 'pglite') return null;
  const { rows } = await pool.query<{ kept: string }>(
    'SELECT coalesce(sum(rows_kept), 0)::bigint AS kept FROM vault.delivery',
  );
  const kept = Number(rows[0]?.kept);
  return kept > embeddedUpTo ? kept : null;
}
