import { type IndicatorDefinition, quantities, quantityScopes } from '@zichtlijn/indicators';
import type pg from 'pg';
import type { CountedSlice } from './counted-slice.ts';
import type { KnownAreas } from './known-areas.ts';
import type { PlannedSlice } from './plan.ts';
import { countSlice } from './slice.ts';

/** Count every slice of a definition that is collected, and the municipality over each block that areas are shown for. */
export async function countDefinition(
  session: pg.ClientBase,
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  known: KnownAreas,
): Promise<readonly CountedSlice[]> {
  const [municipality = ''] = known.municipality;
  const slices: CountedSlice[] = [];
  const count = async ({ rung, period, collected }: PlannedSlice, inner: boolean) => {
    if (collected === 'none') return;
    const { level } = rung;
    const cells = await countSlice(session, definition, {
      ...{ municipality, level, period, breakdowns: inner ? [] : rung.breakdowns },
      areas: known[level],
      quantities: collected === 'all' ? all(definition) : [leading(definition)],
      publishable: !inner,
    });
    slices.push({ level, period, inner, collected, cells });
  };
  for (const slice of planned) await count(slice, false);
  if (definition.time === 'flow') for (const block of blocks(planned)) await count(block, true);
  return slices;
}

/** The quantity that an indicator is named after: the count, the numerator or the sum. */
export function leading(definition: IndicatorDefinition): string {
  const of = quantities(definition);
  return of.kind === 'count' ? of.count : of.kind === 'share' ? of.numerator : of.sum;
}

const all = (definition: IndicatorDefinition): string[] => quantityScopes(definition).map(({ quantity }) => quantity);

function blocks(planned: readonly PlannedSlice[]): PlannedSlice[] {
  const below = planned.filter(({ rung }) => rung.level !== 'municipality');
  const distinct = new Map(below.map((slice) => [slice.period, slice]));
  return [...distinct.values()].map((slice) => ({ ...slice, rung: { ...slice.rung, level: 'municipality' as const } }));
}
