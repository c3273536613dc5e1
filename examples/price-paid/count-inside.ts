import { openDatabase } from '@zichtlijn/database';
import {
  completePeriods,
  definition,
  sessionTables,
  type TabulatedCell,
  TOTAL,
  tabulatedCell,
  tabulationQuery,
} from '@zichtlijn/indicators';

/** Every indicator that the file feeds, and the one that looks back further than it reaches. */
export const propertyIndicators = [
  'vastgoed.doorsluishuizen',
  'vastgoed.zelfde-dag-doorverkopen',
  'vastgoed.halfjaar-doorverkopen',
  'vastgoed.waardesprong',
  'vastgoed.transactiewaarde',
] as const;

/** What a node counts inside: the distinct properties in its vault, and its totals before disclosure control. */
export interface InsideCounts {
  readonly properties: number;
  readonly cells: readonly TabulatedCell[];
}

/**
 * The totals of the property indicators as they are counted inside the node, before disclosure control: every rung of the
 * ladder over the complete years 2010–2019. The vault must not be open elsewhere. This file's source is public; of any other
 * source these numbers stay inside.
 */
export async function countInside(vaultDirectory: string, municipality: string): Promise<InsideCounts> {
  const vault = await openDatabase({ directory: vaultDirectory });
  const client = await vault.pool.connect();
  const cells: TabulatedCell[] = [];
  try {
    // As the node itself counts: without statistics on its steps the planner would choose loops that take minutes.
    await client.query('SET enable_nestloop = off');
    for (const { text, params } of sessionTables(municipality)) await client.query(text, [...params]);
    for (const id of propertyIndicators) {
      const found = definition(id);
      if (found === undefined) throw new Error(`the catalogue has no ${id}`);
      for (const { level, period: kind } of found.ladder) {
        for (const period of completePeriods(kind, 2010, 2019)) {
          const { text, params } = tabulationQuery(found, { municipality, level, period, breakdowns: [] });
          const { rows } = await client.query({ text, values: [...params] });
          cells.push(...rows.map((row) => tabulatedCell(row)).filter((cell) => cell.breakdown === TOTAL));
        }
      }
    }
    const { rows } = await client.query(
      'select count(distinct object_key)::int as properties from vault.property_transfer',
    );
    return { properties: Number(rows[0]?.properties), cells };
  } finally {
    client.release();
    await vault.close();
  }
}
