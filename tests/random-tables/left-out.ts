import fc from 'fast-check';
import type { RandomSales, Sold } from '../../packages/disclosure/test/random-sales.ts';

/** Of some kinds of sales, how many a second count leaves out. */
export type LeftOut = readonly (readonly [which: number, number: number])[];

export const leftOut: fc.Arbitrary<LeftOut> = fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 12 })), {
  minLength: 1,
  maxLength: 4,
});

/** The sales that the second count still counts; of each kind at least one. */
export function without(city: RandomSales, left: LeftOut): RandomSales {
  const sold = city.sold.map((one, at): Sold => {
    const out = left.find(([which]) => which === at)?.[1] ?? 0;
    return { ...one, number: Math.max(1, one.number - out) };
  });
  return { ...city, sold };
}
