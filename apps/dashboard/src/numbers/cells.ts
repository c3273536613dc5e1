import type { ObsStatus } from './status.ts';

const measures = [
  'count',
  'numerator',
  'denominator',
  'share',
  'rate',
  'sum',
  'mean',
  'ratio',
  'low',
  'high',
  'median',
  'p10',
  'p25',
  'p75',
  'p90',
] as const;

/** Measures of a table, as the wire writes them. */
export type CellMeasure = (typeof measures)[number];

/** Whether a word is the name of a measure. */
export function isCellMeasure(word: string): word is CellMeasure {
  return (measures as readonly string[]).includes(word);
}

/** A table of cells on the wire, version 1: area, period, category, measure; the last changes fastest. */
export interface Cells {
  readonly v: number;
  readonly indicator: string;
  readonly version: number;
  readonly release: string;
  readonly area: readonly string[];
  readonly period: readonly string[];
  readonly breakdown: string;
  readonly category: readonly string[];
  readonly measure: readonly CellMeasure[];
  readonly value: readonly (number | null)[];
  readonly status: string;
  readonly flags: Readonly<Record<string, readonly number[]>>;
}

/** One cell: a value, or the status that says why there is none. */
export interface Cell {
  readonly value: number | null;
  readonly status: ObsStatus;
  readonly flags: readonly string[];
}

/** Where a cell lies. */
export interface CellPlace {
  readonly area: string;
  readonly period: string;
  readonly category: string;
  readonly measure: CellMeasure;
}

/** The cell at a place; null when the table has no such place. */
export function cellAt(cells: Cells, { area, period, category, measure }: CellPlace): Cell | null {
  const [a, p, c, m] = [
    cells.area.indexOf(area),
    cells.period.indexOf(period),
    cells.category.indexOf(category),
    cells.measure.indexOf(measure),
  ] as const;
  if (a < 0 || p < 0 || c < 0 || m < 0) return null;
  const at = ((a * cells.period.length + p) * cells.category.length + c) * cells.measure.length + m;
  const flags = Object.entries(cells.flags).flatMap(([flag, places]) => (places.includes(at) ? [flag] : []));
  return { value: cells.value[at] ?? null, status: cells.status.charAt(at) as ObsStatus, flags };
}
