import type { CellAddress } from './cell.ts';
import { type QuantileMeasure, quantilePercents } from './quantile.ts';
import type { Shape } from './table.ts';

/** The measures that show a quantity as it is, the leading one of every shape first. */
const direct = [
  'numerator',
  'sum',
  'count',
  'denominator',
  'mean',
  'share',
  ...(Object.keys(quantilePercents) as QuantileMeasure[]),
];

type ByMeasure = readonly (readonly [measure: string, quantity: string])[];

/** Asked for every cell of a table, so worked out once for its shape. */
const known = new WeakMap<Shape, ByMeasure>();

/** The quantities a table shows, by measure; the leading one first. */
export function quantitiesByMeasure(shape: Shape): ByMeasure {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const held = shape as unknown as Readonly<Record<string, string | undefined>>;
  const found = direct.flatMap((measure) => (held[measure] === undefined ? [] : [[measure, held[measure]] as const]));
  known.set(shape, found);
  return found;
}

/** The quantities a table shows. */
export function shownQuantities(shape: Shape): readonly string[] {
  return quantitiesByMeasure(shape).map(([, quantity]) => quantity);
}

/** The quantity at whose addresses a table has its cells. */
export function leadingQuantity(shape: Shape): string | undefined {
  return shownQuantities(shape)[0];
}

/** The quantity that stands beside the leading one at every address: denominator of a share or rate, units of a sum. */
export function besideQuantity(shape: Shape): string | null {
  if (shape.kind === 'share' || shape.kind === 'rate') return shape.denominator;
  return shape.kind === 'sum' ? shape.count : null;
}

/** Where the units of a denominator stand that are not in the numerator: never published, but computable from both. */
export function complementAddress(numerator: CellAddress, denominator: string): CellAddress {
  const { area, period, breakdown, category } = numerator;
  return { quantity: `${denominator} minus ${numerator.quantity}`, area, period, breakdown, category };
}
