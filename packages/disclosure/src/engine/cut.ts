import type { Guarantee } from './part.ts';

/** Any pattern that keeps a guarantee satisfies Σ weight × (cell is hidden) ≥ least. */
export interface Cut {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly least: number;
  /** The guarantee that it comes from. */
  readonly guarantee: Guarantee;
}
