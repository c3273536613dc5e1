import type { CellAddress } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, type NodeLevel, TOTAL } from '@zichtlijn/indicators';
import type { CountedCell } from './slice.ts';

/** One slice that was counted. `inner` slices exist only to close relations between others. */
export interface CountedSlice {
  readonly level: NodeLevel;
  readonly period: string;
  readonly inner: boolean;
  readonly collected: 'all' | 'leading';
  readonly cells: readonly CountedCell[];
}

/** A definition with everything that was counted of it. */
export interface CountedSlices {
  readonly definition: IndicatorDefinition;
  readonly slices: readonly CountedSlice[];
}

/** The address of a cell, without what stands behind it. */
export function addressOf({ quantity, area, period, breakdown, category }: CellAddress): CellAddress {
  return { quantity, area, period, breakdown, category };
}

/** The cells of a quantity over all categories: one per area. */
export function totals({ cells }: CountedSlice, quantity: string): readonly CountedCell[] {
  return cells.filter((cell) => cell.quantity === quantity && cell.breakdown === TOTAL);
}

/** The quantities that a slice counts. */
export function quantitiesOf({ cells }: CountedSlice): readonly string[] {
  return [...new Set(cells.map(({ quantity }) => quantity))];
}
