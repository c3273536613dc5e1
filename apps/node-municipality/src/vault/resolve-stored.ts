import { type Dataset, datasets } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { Crosswalk } from './crosswalk.ts';
import { quoted } from './quoted.ts';

/**
 * Give rows of earlier deliveries the keys that are now known, whichever came first. Two of them can then turn out to be about one
 * thing: the earliest stands. How many did not.
 */
export async function resolveStored(
  client: pg.PoolClient,
  crosswalk: Crosswalk,
  municipality: string,
): Promise<number> {
  let merged = 0;
  for (const dataset of datasets) {
    const lead = ['municipality_code', 'delivery_id', 'fact_key'];
    const where = 'rows.municipality_code = $1';
    const changed = await crosswalk.resolve({ dataset, table: `vault.${quoted(dataset.id)}`, where, lead });
    if (changed > 0) merged += await dropSecond(client, dataset, municipality);
  }
  return merged;
}

async function dropSecond(client: pg.PoolClient, { id, unique }: Dataset, municipality: string): Promise<number> {
  const filled = unique.map((name) => `kept.${quoted(name)} IS NOT NULL`).join(' AND ');
  const { rowCount } = await client.query(
    `DELETE FROM vault.${quoted(id)} AS stored USING (SELECT kept.fact_key, row_number() OVER (
        PARTITION BY ${unique.map((name) => `kept.${quoted(name)}`).join(', ')}
        ORDER BY delivery.ingested_at, kept.fact_key COLLATE "C") AS nth
      FROM vault.${quoted(id)} AS kept LEFT JOIN vault.delivery
        ON delivery.municipality_code = kept.municipality_code AND delivery.id = kept.delivery_id
      WHERE kept.municipality_code = $1 AND ${filled}) AS ranked
     WHERE stored.municipality_code = $1 AND stored.fact_key = ranked.fact_key AND ranked.nth > 1`,
    [municipality],
  );
  return rowCount ?? 0;
}
