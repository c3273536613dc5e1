import type { CellAddress } from './cell.ts';
import type { Shape } from './table.ts';

/** The quantities a table shows. */
export function shownQuantities(shape: Shape): readonly string[] {
  if (shape.kind === 'count') return [shape.count];
  if (shape.kind === 'share') return [shape.numerator, shape.denominator];
  return [shape.sum, shape.count];
}

/** The quantity at whose addresses a table has its cells. */
export function leadingQuantity(shape: Shape): string {
  if (shape.kind === 'count') return shape.count;
  return shape.kind === 'share' ? shape.numerator : shape.sum;
}

/** The quantity that stands beside the leading one at every address: denominator of a share, units of a sum. */
export function besideQuantity(shape: Shape): string | null {
  if (shape.kind === 'count') return null;
  return shape.kind === 'share' ? shape.denominator : shape.count;
}

/** Where the units of a denominator stand that are not in the numerator: never published, but computable from both. */
export function complementAddress(numerator: CellAddress, denominator: string): CellAddress {
  const { area, period, breakdown, category } = numerator;
  return { quantity: `${denominator} minus ${numerator.quantity}`, area, period, breakdown, category };
}
