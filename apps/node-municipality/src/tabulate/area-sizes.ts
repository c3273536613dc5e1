import type { AreaSize } from '@zichtlijn/disclosure';
import { isMunicipalityCode, UNKNOWN } from '@zichtlijn/indicators';
import { type CountedSlice, totals } from './counted-slice.ts';
import { endYear } from './plan.ts';

const dwellings = 'context.woningen@1:count';
const inhabitants = 'context.inwoners@1:count';

/** How many dwellings and inhabitants each area has by its latest count. An area that nobody counted has no size. */
export function areaSizes(slices: readonly CountedSlice[]): readonly AreaSize[] {
  const homes = latest(slices, dwellings);
  const people = latest(slices, inhabitants);
  const areas = [...new Set([...homes.keys(), ...people.keys()])].sort();
  return areas.map((area) => ({ area, dwellings: homes.get(area) ?? null, inhabitants: people.get(area) ?? null }));
}

function latest(slices: readonly CountedSlice[], quantity: string): ReadonlyMap<string, number> {
  const inOrder = slices.toSorted((a, b) => endYear(a.period) - endYear(b.period));
  const counted = inOrder.flatMap((slice) => totals(slice, quantity));
  // The municipality is never too small to be named, and its size would only repeat what is published.
  return new Map(
    counted.filter(({ area }) => area !== UNKNOWN && !isMunicipalityCode(area)).map((c) => [c.area, c.value]),
  );
}
