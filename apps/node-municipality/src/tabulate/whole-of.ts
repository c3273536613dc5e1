import type { CellAddress } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, TOTAL, UNKNOWN } from '@zichtlijn/indicators';

/** What a cell of a distribution is a share of: a pair of its first category, any other category of the total; the total itself of nothing. */
export function wholeOf({ breakdowns }: IndicatorDefinition): (cell: CellAddress) => CellAddress | null {
  const first = new Map(breakdowns.map(({ id, crosses }) => [id, crosses?.[0]]));
  return ({ quantity, area, period, breakdown, category }) => {
    if (breakdown === TOTAL) return null;
    const at = { quantity, area, period };
    const side = first.get(breakdown);
    return side === undefined || category === UNKNOWN
      ? { ...at, breakdown: TOTAL, category: TOTAL }
      : { ...at, breakdown: side, category: category.split('.')[0]! };
  };
}
