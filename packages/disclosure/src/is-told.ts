import { isUnknown } from './address-key.ts';
import type { ConfidentialCell } from './cell.ts';
import type { ConfidentialTable } from './table.ts';

/** Whether a table may tell a cell, as far as it says itself: what belongs to no known area or category, and what it withholds, it never does. */
export function isTold(cell: ConfidentialCell, { withheld }: Pick<ConfidentialTable, 'withheld'>): boolean {
  return cell.publishable && !isUnknown(cell) && withheld?.(cell) !== true;
}
