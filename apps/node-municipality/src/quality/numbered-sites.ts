import { definition, numberedSitesQuery, unitSets } from '@zichtlijn/indicators';
import type pg from 'pg';

/** A site of waste water: the code under which it is served, and what the deliveries call it. The names stay inside the node (decision 0026). */
export interface NumberedSite {
  readonly number: number;
  readonly code: string;
  /** Names with a sample in common are one site. */
  readonly names: readonly string[];
}

/** Every site of a municipality that is told of, by number. */
export async function numberedSites(pool: pg.Pool, municipality: string): Promise<readonly NumberedSite[]> {
  const [measurements] = unitSets(definition('drugs.rioolwater')!);
  const { text, params } = numberedSitesQuery(measurements!, municipality);
  return (await pool.query<NumberedSite>({ text, values: [...params] })).rows;
}
