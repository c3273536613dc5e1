import type { Guarantee } from './part.ts';

/** Any pattern that keeps a guarantee satisfies Σ weight × (cell is hidden) ≥ least. */
export interface Cut {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly least: number;
  /** The guarantee that it comes from. */
  readonly guarantee: Guarantee;
}

/** Whether a choice of cells to hide, in whole or in fractions, violates a cut by more than rounding: one that rounding alone violates would be found for ever. */
export function isViolated({ cells, weights, least }: Cut, choice: Float64Array): boolean {
  // As the master has it: no cell can give more than is asked for.
  const given = cells.reduce((sum, cell, k) => sum + Math.min(weights[k]!, least) * choice[cell]!, 0);
  return given < least - 1e-5 * Math.max(1, least);
}
