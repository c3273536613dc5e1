import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { type Quantities, TOTAL } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice } from './counted-slice.ts';

/** Cells and the relations that bind them. */
export interface Denominators {
  readonly cells: readonly ConfidentialCell[];
  readonly relations: readonly Relation[];
}

/**
 * A category that the denominator does not know (a dwelling's last buyer) is taken as a share, or rate, of the whole: the denominator
 * stands there again, bound to its total so that both are one number to whoever computes.
 */
export function repeatedDenominators(quantities: Quantities, slices: readonly CountedSlice[]): Denominators {
  if (quantities.kind !== 'share' && quantities.kind !== 'rate') return { cells: [], relations: [] };
  const cells: ConfidentialCell[] = [];
  const relations: Relation[] = [];
  const keyOf = (cell: Omit<ConfidentialCell, 'units' | 'value' | 'contributors' | 'publishable'>) =>
    JSON.stringify([cell.area, cell.period, cell.breakdown, cell.category]);
  for (const slice of slices.filter(({ collected }) => collected === 'all')) {
    const counted = slice.cells.filter(({ quantity }) => quantity === quantities.denominator);
    const known = new Map(counted.map((cell) => [keyOf(cell), cell]));
    for (const numerator of slice.cells.filter(({ quantity }) => quantity === quantities.numerator)) {
      const whole = known.get(keyOf({ ...numerator, breakdown: TOTAL, category: TOTAL }));
      if (known.has(keyOf(numerator)) || whole === undefined) continue;
      const { units, value, contributors } = whole;
      const address = { ...addressOf(numerator), quantity: quantities.denominator };
      cells.push({ ...address, units, value, contributors, publishable: numerator.publishable });
      relations.push({ kind: 'sum', total: address, parts: [addressOf(whole)] });
    }
  }
  return { cells, relations };
}
