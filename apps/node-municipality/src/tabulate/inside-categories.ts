import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import type { BeyondParts, CountedSlices } from './beyond-parts.ts';
import { cellBeside } from './cell-beside.ts';
import { addressOf } from './counted-slice.ts';
import { restOf } from './rest-of.ts';

/**
 * What a category has beyond one of another breakdown that lies inside it, wherever a release tells of both (suspects living at home, and those of them with a parent
 * who has a record): never shown, but computable, so protected as a cell of its own (design: disclosure, 1a.3). In the order of `counted`.
 */
export function insideCategories(counted: readonly CountedSlices[]): readonly BeyondParts[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const cells: ConfidentialCell[] = [];
    const relations: Relation[] = [];
    const roles: Record<string, readonly string[]> = {};
    for (const { id, inside = [] } of definition.breakdowns)
      for (const { category, of } of inside)
        for (const slice of own)
          for (const part of slice.cells.filter((cell) => cell.breakdown === id && cell.category === category)) {
            const whole = cellBeside(slices, slice, { ...addressOf(part), ...of });
            if (whole === undefined) continue;
            const rest = restOf(whole, [part]);
            cells.push(rest);
            relations.push({ kind: 'sum', total: addressOf(whole), parts: [addressOf(part), addressOf(rest)] });
            roles[rest.quantity] = rest.contributors.map(({ role }) => role);
          }
    return { cells, relations, roles };
  });
}
