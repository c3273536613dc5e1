import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { type Breakdown, TOTAL, UNKNOWN } from '@zichtlijn/indicators';
import type { BeyondParts, CountedSlices } from './beyond-parts.ts';
import { cellBeside } from './cell-beside.ts';
import { addressOf, type CountedSlice } from './counted-slice.ts';
import { restOf } from './rest-of.ts';
import type { CountedCell } from './slice.ts';

/**
 * Some categories of an overlapping breakdown share no unit with any other (who has none of a list of traits): the units in the others are what the
 * total has beyond them. The same where a category shares none with one of another breakdown. Never shown, but computable, so protected as a
 * cell of its own (design: disclosure, 1a.3); the overlapping categories cover it. In the order of `counted`.
 */
export function apartCategories(counted: readonly CountedSlices[]): readonly BeyondParts[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const cells: ConfidentialCell[] = [];
    const relations: Relation[] = [];
    const roles: Record<string, readonly string[]> = {};
    const bind = (whole: CountedCell, parts: readonly [CountedCell, ...CountedCell[]]) => {
      const rest = restOf(whole, parts);
      cells.push(rest);
      relations.push({ kind: 'sum', total: addressOf(whole), parts: [...parts.map(addressOf), addressOf(rest)] });
      roles[rest.quantity] = rest.contributors.map(({ role }) => role);
      return addressOf(rest);
    };
    for (const breakdown of definition.breakdowns.filter(({ apart, outside }) => apart ?? outside))
      for (const slice of own)
        for (const { whole, parts } of groups(breakdown, slice)) {
          const [first, ...more] = parts.filter(({ category }) => breakdown.apart?.includes(category));
          const others = parts.filter((part) => part !== first && !more.includes(part)).map(addressOf);
          if (first !== undefined)
            relations.push({ kind: 'union', total: bind(whole, [first, ...more]), parts: others });
          for (const { category, of } of breakdown.outside ?? []) {
            const part = parts.find((cell) => cell.category === category);
            const beside = part === undefined ? part : cellBeside(slices, slice, { ...addressOf(part), ...of });
            if (part !== undefined && beside !== undefined) bind(whole, [part, beside]);
          }
        }
    return { cells, relations, roles };
  });
}

/** The categories of each area, with what they cover: the total, or where breakdowns are crossed, a category of the first. */
function groups(
  { id, crosses }: Breakdown,
  slice: CountedSlice,
): readonly { readonly whole: CountedCell; readonly parts: readonly CountedCell[] }[] {
  const own = slice.cells.filter(({ breakdown, category }) => breakdown === id && category !== UNKNOWN);
  const firstOf = (category: string) => (crosses === undefined ? TOTAL : category.split('.')[0]!);
  const grouped = Map.groupBy(own, (cell) => JSON.stringify([cell.quantity, cell.area, firstOf(cell.category)]));
  return [...grouped.values()].map((parts) => {
    const [breakdown, category] = [crosses?.[0] ?? TOTAL, firstOf(parts[0]!.category)];
    const whole = cellBeside([slice], slice, { ...addressOf(parts[0]!), breakdown, category });
    if (whole === undefined) throw new Error(`the categories of ${id} are shown without what they cover`);
    return { whole, parts };
  });
}
