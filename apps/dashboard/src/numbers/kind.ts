import type { CellMeasure, Cells } from './cells.ts';

/** What an indicator measures, as the catalogue says. */
export type MeasureKind = 'count' | 'share' | 'rate' | 'sum' | 'mean' | 'ratio' | 'load';

const headline: Readonly<Record<MeasureKind, readonly CellMeasure[]>> = {
  count: ['count'],
  share: ['share'],
  rate: ['rate'],
  sum: ['sum', 'count'],
  mean: ['mean', 'count'],
  ratio: ['ratio', 'share'],
  load: ['mean', 'median'],
};

/** The measure by which areas of unlike size are compared; null when the table has none of them. */
export function headlineMeasure(kind: MeasureKind, cells: Pick<Cells, 'measure'>): CellMeasure | null {
  return headline[kind].find((measure) => cells.measure.includes(measure)) ?? null;
}
