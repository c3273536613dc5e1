import { quantityScopes, TOTAL } from '@zichtlijn/indicators';
import type { BeyondParts, CountedSlices } from './beyond-parts.ts';
import { cellBeside } from './cell-beside.ts';
import { addressOf } from './counted-slice.ts';
import { Rests } from './rests.ts';

/**
 * What a set has beyond a part of it and beyond the categories that the part stays out of, wherever a release tells of all (cleared objects, dwellings among them that
 * are cleared for the first time, and shops): never shown, but computable, so protected as a cell of its own (design: disclosure, 1a.3). In the
 * order of `counted`.
 */
export function outsideCategories(counted: readonly CountedSlices[]): readonly BeyondParts[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const rests = new Rests();
    for (const { set } of quantityScopes(definition).filter((scope) => scope.quantity === scope.set.quantity)) {
      const { quantity, partOf, outsideOf } = set;
      if (partOf === undefined || outsideOf === undefined) continue;
      for (const slice of own)
        for (const part of slice.cells.filter((cell) => cell.quantity === quantity && cell.breakdown === TOTAL)) {
          const ofWhole = (breakdown: string, category: string) =>
            cellBeside(slices, slice, { ...addressOf(part), quantity: partOf.quantity, breakdown, category });
          const whole = ofWhole(TOTAL, TOTAL);
          const away = outsideOf.categories.flatMap((category) => ofWhole(outsideOf.breakdown, category) ?? []);
          if (whole !== undefined && away.length > 0) rests.of(whole, [part, ...away]);
        }
    }
    return rests.parts;
  });
}
