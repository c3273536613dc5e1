import { type PeriodCode, parsePeriod } from '@zichtlijn/indicators';
import type { Vault } from '../../../../apps/node-municipality/src/vault/open-vault.ts';
import type { PlannedDefinition } from '../counted-cells.ts';
import type { Asked, FloorQuery } from './cells.ts';
import { objectQueries } from './objects.ts';
import { personQueries } from './persons.ts';
import { saleQueries } from './sales.ts';
import { floorTables } from './tables.ts';

/** The floor: what a good analyst would write by hand to count the stated indicators, one statement each. */
export const floorQueries: readonly FloorQuery[] = [...objectQueries, ...saleQueries, ...personQueries];

/** Run the floor on a connection of its own: units and value of every cell that has a unit, by its address; nothing of who stands behind it. */
export async function runFloor(
  { pool }: Vault,
  municipality: string,
  plans: readonly PlannedDefinition[],
): Promise<ReadonlyMap<string, string>> {
  const session = await pool.connect();
  try {
    await session.query("SET work_mem = '64MB'");
    for (const text of floorTables) await session.query(text, text.includes('$1') ? [municipality] : []);
    const cells = new Map<string, string>();
    for (const { indicator, text } of floorQueries) {
      const asked = askedOf(plans.find(({ definition }) => definition.id === indicator)!);
      const { rows } = await session.query<Row>(text, [municipality, JSON.stringify(asked)]);
      for (const { quantity, area, code, breakdown, category, units, value } of rows)
        cells.set([quantity, area, code, breakdown, category].join(' '), `${units} ${value}`);
    }
    return cells;
  } finally {
    session.release(true);
  }
}

type Row = Readonly<Record<'quantity' | 'area' | 'code' | 'breakdown' | 'category' | 'units' | 'value', string>>;

function askedOf({ planned }: PlannedDefinition): readonly Asked[] {
  return planned
    .filter(({ collected }) => collected !== 'none')
    .map(({ rung, period }) => {
      const { start, end } = parsePeriod(period as PeriodCode);
      const { level, breakdowns } = rung;
      return { level, code: period, first: start, last: end, year: Number(end.slice(0, 4)), shown: breakdowns };
    });
}
