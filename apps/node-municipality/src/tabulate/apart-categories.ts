import { type Breakdown, TOTAL, UNKNOWN } from '@zichtlijn/indicators';
import { cellBeside } from './cell-beside.ts';
import { addressOf, type CountedSlice, type CountedSlices } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { Rests } from './rests.ts';
import type { CountedCell } from './slice.ts';

/**
 * Some categories of an overlapping breakdown share no unit with any other (who has none of a list of traits): the units in the others are what the
 * total has beyond them, and the others cover that. The same where a category shares none with one of another breakdown. In the order of `counted`.
 */
export function apartCategories(counted: readonly CountedSlices[]): readonly HiddenNumbers[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const rests = new Rests();
    for (const { apart, outside = [], ...breakdown } of definition.breakdowns)
      for (const slice of apart === undefined && outside.length === 0 ? [] : own)
        for (const { whole, parts } of groups(breakdown, slice)) {
          const [first, ...more] = parts.filter(({ category }) => apart?.includes(category));
          const others = parts.filter((part) => part !== first && !more.includes(part));
          if (first !== undefined) rests.cover(rests.of(whole, [first, ...more]), others);
          for (const { category, of } of outside) {
            const part = parts.find((cell) => cell.category === category);
            const beside = part && cellBeside(slices, slice, { ...addressOf(part), ...of });
            if (part !== undefined && beside !== undefined) rests.of(whole, [part, beside]);
          }
        }
    return rests.numbers;
  });
}

/** The categories of each area, with what they cover: the total, or where breakdowns are crossed, a category of the first. */
function groups(
  { id, crosses }: Pick<Breakdown, 'id' | 'crosses'>,
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
