import { quantityScopes, TOTAL } from '@zichtlijn/indicators';
import { cellBeside } from './cell-beside.ts';
import { addressOf, type CountedSlices } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { Rests } from './rests.ts';

/**
 * What a set has beyond a category of another that lies in it, wherever a release tells of both (collectors, and owners of three dwellings of
 * whom the income is known), and what a set that holds both has beyond them. In the order of `counted`.
 */
export function categoriesIn(counted: readonly CountedSlices[]): readonly HiddenNumbers[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const rests = new Rests();
    for (const { quantity, set } of quantityScopes(definition).filter((scope) => scope.quantity === scope.set.quantity))
      for (const { breakdown, category, of, within } of set.categoriesIn ?? [])
        for (const slice of own) {
          const ofSet = slice.cells.filter((cell) => cell.quantity === quantity && cell.breakdown === breakdown);
          for (const part of ofSet.filter((cell) => cell.category === category)) {
            const total = (at: string) =>
              cellBeside(slices, slice, { ...addressOf(part), quantity: at, breakdown: TOTAL, category: TOTAL });
            const other = total(of);
            if (other === undefined) continue;
            rests.of(other, [part]);
            const both = within === undefined ? undefined : total(within);
            const rest = ofSet.filter((cell) => cell.area === part.area && cell.category !== category);
            if (both !== undefined) rests.of(both, [other, ...rest]);
          }
        }
    return rests.numbers;
  });
}
