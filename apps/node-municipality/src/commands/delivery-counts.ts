import type pg from 'pg';

/** What came in of one dataset. Stays inside the node: counts of rows can disclose. */
export interface DeliveryCount {
  readonly dataset: string;
  readonly deliveries: number;
  readonly kept: number;
  readonly repeated: number;
  readonly rejected: number;
  /** Valid rows that no definition can count. */
  readonly outOfScope: number;
  readonly outOfScopeByRule: Readonly<Record<string, number>>;
  readonly rejectedByRule: Readonly<Record<string, number>>;
}

/** Rows per dataset over all deliveries of a municipality. */
export async function deliveryCounts(pool: pg.Pool, municipality: string): Promise<readonly DeliveryCount[]> {
  const { rows } = await pool.query<{
    dataset: string;
    rows_kept: number;
    rows_repeated: number;
    rows_rejected: number;
    rejected_by_rule: Record<string, number>;
    rows_out_of_scope: number;
    out_of_scope_by_rule: Record<string, number>;
  }>(
    `select dataset, rows_kept, rows_repeated, rows_rejected, rejected_by_rule, rows_out_of_scope, out_of_scope_by_rule
     from vault.delivery where municipality_code = $1 order by dataset`,
    [municipality],
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return [...Map.groupBy(rows, ({ dataset }) => dataset)].map(([dataset, of]) => ({
    dataset,
    deliveries: of.length,
    kept: sum(of.map((row) => row.rows_kept)),
    repeated: sum(of.map((row) => row.rows_repeated)),
    rejected: sum(of.map((row) => row.rows_rejected)),
    outOfScope: sum(of.map((row) => row.rows_out_of_scope)),
    outOfScopeByRule: byRule(of.map((row) => row.out_of_scope_by_rule)),
    rejectedByRule: byRule(of.map((row) => row.rejected_by_rule)),
  }));
}

function byRule(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const [rule, rows] of counts.flatMap((one) => Object.entries(one)))
    total.set(rule, (total.get(rule) ?? 0) + rows);
  return Object.fromEntries(total);
}
