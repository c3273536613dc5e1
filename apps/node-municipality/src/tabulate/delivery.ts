import { dataset } from '@zichtlijn/indicators';
import type pg from 'pg';

/** What a delivery says it covers; the facts themselves are in the vault. */
export interface Delivery {
  readonly dataset: string;
  readonly sourceHolder: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly synthetic: boolean;
  readonly columns: ReadonlySet<string>;
}

/** Every accepted delivery of a municipality, in a fixed order. */
export async function deliveries(pool: pg.Pool, municipality: string): Promise<readonly Delivery[]> {
  const { rows } = await pool.query<Record<string, string> & { synthetic: boolean; provided_columns: string[] }>(
    `select dataset, source_holder, to_char(period_from, 'YYYY-MM-DD') as period_from,
       to_char(period_to, 'YYYY-MM-DD') as period_to, synthetic, provided_columns
     from vault.delivery where municipality_code = $1 order by dataset, period_from, period_to, id`,
    [municipality],
  );
  return rows.map((row) => ({
    dataset: row['dataset'] ?? '',
    sourceHolder: row['source_holder'] ?? '',
    from: row['period_from'] ?? '',
    to: row['period_to'] ?? '',
    synthetic: row.synthetic,
    columns: new Set([...row.provided_columns, ...standingIn(row['dataset'] ?? '')]),
  }));
}

/** Columns for which the contract itself says what their absence means. */
function standingIn(id: string): string[] {
  const columns = dataset(id)?.columns ?? [];
  return columns.filter(({ absentMeans }) => absentMeans !== undefined).map(({ name }) => name);
}
