import type { CellAddress } from './cell.ts';

/** One text per address; equal exactly when the addresses are. */
export function addressKey(a: CellAddress): string {
  return JSON.stringify([a.quantity, a.area, a.period, a.breakdown, a.category]);
}

/** Order by code unit, the same on every machine and in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The part of an indicator's area or category that is not known (SDMX `_U`): internal, never published. */
export function isUnknown(a: CellAddress): boolean {
  return a.area === '_U' || a.category === '_U';
}
