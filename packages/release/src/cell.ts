import type { Measure } from './measure.ts';
import type { ObsStatus } from './status.ts';

/** One published number, or the reason code that there is none. `value` is null exactly when the status is L, M or Q. */
export interface PublishedCell {
  readonly area: string;
  readonly period: string;
  /** Breakdown id, `_T` for none. */
  readonly breakdown: string;
  /** Category code, `_T` for the total. */
  readonly category: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly status: ObsStatus;
  readonly flags: readonly string[];
}

/** All published cells of one indicator version of one municipality. */
export interface PublishedTable {
  readonly indicator: string;
  readonly version: number;
  readonly cells: readonly PublishedCell[];
}
