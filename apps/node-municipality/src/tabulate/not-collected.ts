import { notCollected, type PublishedAddress, type ReleasedMeasure, type ReleasedTable } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, type Quantities, quantities, TOTAL } from '@zichtlijn/indicators';
import type { KnownAreas } from './known-areas.ts';
import type { PlannedSlice } from './plan.ts';

/** Where nothing was collected, and where only a denominator was not. */
export interface NotCollectedAt {
  readonly whole: readonly PublishedAddress[];
  readonly denominator: readonly PublishedAddress[];
}

/**
 * Where an indicator is *not collected*: over a period that no delivery reaches, for the municipality; and where too little lies in a known
 * area, for every area of the level.
 * @param told whether an earlier release told of an area and period: that is not taken back.
 */
export function notCollectedAt(
  planned: readonly PlannedSlice[],
  unplaced: readonly PlannedSlice[],
  known: KnownAreas,
  told: (at: Pick<PublishedAddress, 'area' | 'period'>) => boolean,
): NotCollectedAt {
  const at = (slices: readonly PlannedSlice[]) =>
    slices
      .flatMap(({ rung, period }) => known[rung.level].map((area) => ({ area, period })))
      .filter((one) => !told(one))
      .map((one) => ({ ...one, breakdown: TOTAL, category: TOTAL }));
  const whole = planned.filter(({ rung }) => rung.level === 'municipality');
  return {
    whole: at([...whole.filter(({ collected }) => collected === 'none'), ...unplaced]),
    denominator: at(whole.filter(({ collected }) => collected === 'leading')),
  };
}

const measures: Readonly<Record<Quantities['kind'], readonly ReleasedMeasure[]>> = {
  count: ['count'],
  distribution: ['count'],
  share: ['numerator', 'denominator', 'share'],
  rate: ['numerator', 'denominator', 'rate'],
  load: ['mean'],
  percent: ['share'],
  sum: ['sum', 'count', 'mean'],
};

/** Tables that read L, never zero; made without looking at any cell. */
export function notCollectedTables(
  definition: IndicatorDefinition,
  { whole, denominator }: NotCollectedAt,
): ReleasedTable[] {
  const { id, version } = definition;
  const { kind } = quantities(definition);
  return [
    notCollected(id, version, whole, measures[kind]),
    notCollected(id, version, denominator, ['denominator', kind === 'rate' ? 'rate' : 'share']),
  ].filter(({ cells }) => cells.length > 0);
}
