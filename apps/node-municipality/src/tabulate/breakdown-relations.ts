import type { Relation } from '@zichtlijn/disclosure';
import { type IndicatorDefinition, TOTAL } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice } from './counted-slice.ts';

/** The categories of a breakdown add up to the total of their area and period; overlapping ones cover it. */
export function breakdownRelations(definition: IndicatorDefinition, slice: CountedSlice): readonly Relation[] {
  const kinds = new Map(definition.breakdowns.map(({ id, kind }) => [id, kind]));
  const broken = slice.cells.filter(({ breakdown }) => breakdown !== TOTAL);
  const groups = Map.groupBy(broken, ({ quantity, area, breakdown }) => JSON.stringify([quantity, area, breakdown]));
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const total = { ...addressOf(first), breakdown: TOTAL, category: TOTAL };
    const kind = kinds.get(first.breakdown) === 'overlapping' ? 'union' : 'sum';
    return [{ kind, total, parts: parts.map(addressOf) } as const];
  });
}
