import type { QuantileMeasure } from './quantile.ts';

/** What a released number is; the measures this package can make. */
export type ReleasedMeasure =
  | 'count'
  | 'numerator'
  | 'denominator'
  | 'share'
  | 'rate'
  | 'sum'
  | 'mean'
  | 'ratio'
  | 'low'
  | 'high'
  | QuantileMeasure;

/** SDMX OBS_STATUS of a released cell; the value is null exactly when it is L, M or Q. */
export type ReleasedStatus = 'A' | 'P' | 'B' | 'E' | 'U' | 'L' | 'M' | 'Q';

/** One cell that may leave the node. */
export interface ReleasedCell {
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
  readonly measure: ReleasedMeasure;
  readonly value: number | null;
  readonly status: ReleasedStatus;
  readonly flags: readonly string[];
}

type Make = (indicator: string, version: number, cells: readonly ReleasedCell[]) => ReleasedTable;

const made = new WeakSet<object>();
let construct!: Make;

/** Cells that went through `protect`. Nothing outside this package can make one; nobody can change one. */
export class ReleasedTable {
  readonly indicator: string;
  readonly version: number;
  readonly cells: readonly ReleasedCell[];

  static {
    construct = (indicator, version, cells) => {
      const table = new ReleasedTable(indicator, version, cells);
      made.add(table);
      return table;
    };
  }

  // Also callable in plain JavaScript, but only what `construct` made is in the register that `assertReleased` asks.
  private constructor(indicator: string, version: number, cells: readonly ReleasedCell[]) {
    this.indicator = indicator;
    this.version = version;
    this.cells = Object.freeze(cells.map((cell) => Object.freeze({ ...cell, flags: Object.freeze([...cell.flags]) })));
    Object.freeze(this);
  }
}

/** Makes a released table. For the doors of this package alone: the package root does not export it. */
export const makeReleased: Make = (indicator, version, cells) => construct(indicator, version, cells);

/**
 * Refuses anything that disclosure control did not make itself, however alike it looks.
 * @throws TypeError when it is not a released table.
 */
export function assertReleased(value: unknown): asserts value is ReleasedTable {
  // What is no object is in no WeakSet.
  if (!made.has(value as object)) throw new TypeError('Not a released table: it did not pass disclosure control');
}
