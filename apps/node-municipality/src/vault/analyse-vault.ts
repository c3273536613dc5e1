import { datasets } from '@zichtlijn/indicators';
import type pg from 'pg';
import { quoted } from './quoted.ts';

/**
 * Fresh statistics of what is counted: the embedded engine has no autovacuum, and a plan without statistics is many times slower. By name: without names the
 * catalogue of the engine would be gone over too, which in a small vault is nearly all of the work.
 */
export async function analyseVault(pool: pg.Pool): Promise<void> {
  const tables = [...datasets.map(({ id }) => id), 'alias', 'delivery'];
  await pool.query(`analyze ${tables.map((table) => `vault.${quoted(table)}`).join(', ')}`);
}
