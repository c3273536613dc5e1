import { type IndicatorDefinition, quantities, quantityScopes } from '@zichtlijn/indicators';
import { countLoads } from './count-loads.ts';
import { countPercents } from './count-percents.ts';
import type { CountedSlice } from './counted-slice.ts';
import type { KnownAreas } from './known-areas.ts';
import { isPlaced } from './placed.ts';
import type { PlannedSlice } from './plan.ts';
import type { SharedCounts } from './shared-counts.ts';
import { countSlice } from './slice.ts';

/** What a definition counts, and what it turned out not to. */
export interface CountedDefinition {
  readonly slices: readonly CountedSlice[];
  /** Levels and periods of which too little lies in a known area: they are *not collected*. */
  readonly unplaced: readonly PlannedSlice[];
}

/** Count every slice of a definition that is collected, and the municipality over each block that areas are shown for. */
export async function countDefinition(
  counts: SharedCounts,
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  known: KnownAreas,
): Promise<CountedDefinition> {
  const [municipality = ''] = known.municipality;
  if (definition.formula.kind === 'load')
    return { slices: await countLoads(counts.session, definition, planned, municipality), unplaced: [] };
  if (definition.formula.kind === 'percent')
    return { slices: await countPercents(counts.session, definition, planned, municipality), unplaced: [] };
  const slices: CountedSlice[] = [];
  const unplaced: PlannedSlice[] = [];
  const count = async (planned: PlannedSlice, inner: boolean) => {
    const { rung, period, collected } = planned;
    if (collected === 'none') return;
    const { level } = rung;
    const cells = await countSlice(counts, definition, {
      ...{ municipality, level, period, breakdowns: inner ? [] : rung.breakdowns },
      areas: known[level],
      quantities: collected === 'all' ? all(definition) : [leading(definition)],
      publishable: !inner,
    });
    if (level === 'municipality' || isPlaced(cells)) slices.push({ level, period, inner, collected, cells });
    else unplaced.push(planned);
  };
  for (const slice of planned) await count(slice, false);
  const shown = planned.filter((slice) => !unplaced.includes(slice));
  if (definition.time === 'flow') for (const block of blocks(shown)) await count(block, true);
  return { slices, unplaced };
}

/** Say what counting a definition will ask, the blocks of its areas among it. */
export function expectDefinition(
  counts: SharedCounts,
  definition: IndicatorDefinition,
  planned: readonly PlannedSlice[],
  municipality: string,
): void {
  if (definition.formula.kind === 'load' || definition.formula.kind === 'percent') return;
  const inner = definition.time === 'flow' ? blocks(planned) : [];
  for (const { rung, period, collected } of [...planned, ...inner])
    if (collected !== 'none') counts.expect(definition, { municipality, ...rung, period });
}

/** The quantity that an indicator is named after: the count, the numerator, the sum or the load. */
export function leading(definition: IndicatorDefinition): string {
  const of = quantities(definition);
  if (of.kind === 'load') return of.mean;
  if (of.kind === 'percent') return of.share;
  return of.kind === 'count' || of.kind === 'distribution' ? of.count : of.kind === 'sum' ? of.sum : of.numerator;
}

const all = (definition: IndicatorDefinition): string[] => quantityScopes(definition).map(({ quantity }) => quantity);

function blocks(planned: readonly PlannedSlice[]): PlannedSlice[] {
  const below = planned.filter(({ rung }) => rung.level !== 'municipality');
  // A block that the municipality itself is told of is counted already, with its breakdowns.
  const told = new Set(planned.filter((slice) => !below.includes(slice)).map(({ period }) => period));
  const distinct = new Map(below.filter(({ period }) => !told.has(period)).map((slice) => [slice.period, slice]));
  return [...distinct.values()].map((slice) => ({
    ...slice,
    rung: { ...slice.rung, level: 'municipality' as const, breakdowns: [] },
  }));
}
