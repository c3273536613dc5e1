import type pg from 'pg';
import { deliveredRows } from '../quality/delivered-rows.ts';

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
  const delivered = await deliveredRows(pool, municipality);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return [...Map.groupBy(delivered, ({ dataset }) => dataset)].map(([dataset, of]) => ({
    dataset,
    deliveries: of.length,
    kept: sum(of.map((row) => row.kept)),
    repeated: sum(of.map((row) => row.repeated)),
    rejected: sum(of.map((row) => row.rejected)),
    outOfScope: sum(of.map((row) => row.outOfScope)),
    outOfScopeByRule: byRule(of.map((row) => row.outOfScopeByRule)),
    rejectedByRule: byRule(of.map((row) => row.rejectedByRule)),
  }));
}

function byRule(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total = new Map<string, number>();
  for (const [rule, rows] of counts.flatMap((one) => Object.entries(one)))
    total.set(rule, (total.get(rule) ?? 0) + rows);
  return Object.fromEntries(total);
}
