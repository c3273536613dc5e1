import type pg from 'pg';
import type { JudgedByYear } from '../import/judged-years.ts';

/** What one delivery says it covers and what came of its rows, as it was recorded when it was ingested. Stays inside the node: counts of rows can disclose. */
export interface DeliveredRows {
  readonly dataset: string;
  readonly sourceHolder: string;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly synthetic: boolean;
  readonly read: number;
  readonly kept: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly rejectedByRule: Readonly<Record<string, number>>;
  /** Valid rows that no definition can count. */
  readonly outOfScope: number;
  readonly outOfScopeByRule: Readonly<Record<string, number>>;
  /** Null of a delivery that was taken in before rows were counted by their own year. */
  readonly judgedByYear: JudgedByYear | null;
}

/** The rows of every delivery of a municipality, by dataset and period. */
export async function deliveredRows(pool: pg.Pool, municipality: string): Promise<readonly DeliveredRows[]> {
  const { rows } = await pool.query<DeliveredRows>(
    `select dataset, source_holder as "sourceHolder", to_char(period_from, 'YYYY-MM-DD') as "from",
       to_char(period_to, 'YYYY-MM-DD') as "to", synthetic, rows_read as read, rows_kept as kept, rows_repeated as repeated,
       rows_rejected as rejected, rejected_by_rule as "rejectedByRule", rows_out_of_scope as "outOfScope",
       out_of_scope_by_rule as "outOfScopeByRule", judged_by_year as "judgedByYear"
     from vault.delivery where municipality_code = $1 order by dataset, period_from, period_to, source_holder, id`,
    [municipality],
  );
  return rows;
}
