import { type IndicatorDefinition, loadQuery, measuredLoad, POSSIBLE_DUMPING, quantities } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { CountedSlice } from './counted-slice.ts';
import type { PlannedSlice } from './plan.ts';
import type { CountedCell } from './slice.ts';

/**
 * What was measured of a load in each period, for the municipality: a cell for each category that was measured and no total, because loads of
 * different substances do not add up. What was not measured has no cell: it is *not collected*, and no zero.
 */
export async function countLoads(
  session: pg.ClientBase,
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  municipality: string,
): Promise<readonly CountedSlice[]> {
  const of = quantities(definition);
  if (of.kind !== 'load') throw new Error(`${definition.id} is no load`);
  const slices: CountedSlice[] = [];
  for (const { rung, period, collected } of planned) {
    if (collected === 'none') continue;
    const { text, params } = loadQuery(definition, { municipality, period });
    const { rows } = await session.query<Record<string, unknown>>({ text, values: [...params] });
    const cells = rows.map(measuredLoad).map(
      ({ breakdown, category, value, connected, spike }): CountedCell => ({
        ...{ quantity: of.mean, area: municipality, period, breakdown, category },
        ...{ units: connected, value, unknownUnits: {}, publishable: true },
        marks: spike ? [POSSIBLE_DUMPING] : [],
        contributors: [{ role: 'connected', count: connected, largest: 0, second: 0 }],
      }),
    );
    slices.push({ level: rung.level, period, inner: false, collected, cells });
  }
  return slices;
}
