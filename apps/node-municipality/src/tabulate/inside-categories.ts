import { cellBeside } from './cell-beside.ts';
import type { CountedSlices } from './counted-slice.ts';
import { addressOf } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { Rests } from './rests.ts';

/**
 * What a category has beyond one of another breakdown that lies inside it, wherever a release tells of both (suspects living at home, and those of them with a parent
 * who has a record). In the order of `counted`.
 */
export function insideCategories(counted: readonly CountedSlices[]): readonly HiddenNumbers[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const rests = new Rests();
    for (const { id, inside = [] } of definition.breakdowns)
      for (const { category, of } of inside)
        for (const slice of own)
          for (const part of slice.cells.filter((cell) => cell.breakdown === id && cell.category === category)) {
            const whole = cellBeside(slices, slice, { ...addressOf(part), ...of });
            if (whole !== undefined) rests.of(whole, [part]);
          }
    return rests.numbers;
  });
}
