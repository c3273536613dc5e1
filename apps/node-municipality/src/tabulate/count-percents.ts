import { countedPercent, type IndicatorDefinition, percentQuery, quantities, TOTAL } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { CountedSlice } from './counted-slice.ts';
import type { PlannedSlice } from './plan.ts';
import type { CountedCell } from './slice.ts';

/**
 * A share in whole percents in each period, for the municipality: a cell for each category of which there is anything, and no total beside
 * categories. Its units and contributors are those of the smaller side, which the threshold is asked of. In memory only.
 */
export async function countPercents(
  session: pg.ClientBase,
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  municipality: string,
): Promise<readonly CountedSlice[]> {
  const of = quantities(definition);
  if (of.kind !== 'percent') throw new Error(`${definition.id} is no percent`);
  const breakdown = definition.breakdowns[0]?.id ?? TOTAL;
  const slices: CountedSlice[] = [];
  for (const { rung, period, collected } of planned) {
    if (collected !== 'all') continue;
    const { text, params } = percentQuery(definition, { municipality, period });
    const { rows } = await session.query<Record<string, unknown>>({ text, values: [...params] });
    const cells = rows.map(countedPercent).map(
      ({ category, percent, units, roles }): CountedCell => ({
        ...{ quantity: of.share, area: municipality, period, breakdown, category },
        // Of nobody on one side there is nothing to tell: 0% and 100% are hidden alike.
        ...{ units, value: units === 0 ? 0 : percent, unknownUnits: {}, publishable: true },
        contributors: roles.map(({ role, contributors }) => {
          return { role, count: contributors, largest: Math.min(1, contributors), second: contributors > 1 ? 1 : 0 };
        }),
      }),
    );
    slices.push({ level: rung.level, period, inner: false, collected, cells });
  }
  return slices;
}
