import type { CellAddress } from '@zichtlijn/disclosure';
import { beyond, type IndicatorDefinition, quantityScopes, TOTAL, type UnitSet } from '@zichtlijn/indicators';
import { type CountedSlice, type CountedSlices, quantitiesOf } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import type { KnownAreas } from './known-areas.ts';
import { Rests } from './rests.ts';
import type { SharedCounts } from './shared-counts.ts';
import { type CountedCell, countSlice } from './slice.ts';

/**
 * What a set has beyond one that is a part of it (objects that are no dwelling), wherever a release tells of both. What it has beyond the categories
 * that the part stays out of as well is taken off that rest, of which everybody behind it is counted: incidents stand behind cleared objects, and
 * behind no dwelling. Each is given once, with the first definition that tells of the part.
 */
export async function beyondParts(
  counts: SharedCounts,
  known: KnownAreas,
  counted: readonly CountedSlices[],
): Promise<readonly HiddenNumbers[]> {
  const slices = counted.flatMap((one) => one.slices);
  const done = new Set<string>();
  const found: HiddenNumbers[] = [];
  for (const { definition, slices: own } of counted) {
    const rests = new Rests();
    for (const { set, whole, slice, beside } of partsOf(definition, own, slices)) {
      const key = JSON.stringify([set.quantity, whole.quantity, slice.level, slice.period]);
      if (done.has(key)) continue;
      done.add(key);
      const totalOf = byPlace(beside, whole.quantity);
      const partOf = byPlace(slice, set.quantity);
      for (const rest of await countRest(counts, definition, beyond(whole, set), slice, known)) {
        const [total, part] = [totalOf.get(placeOf(rest)), partOf.get(placeOf(rest))];
        if (total === undefined || part === undefined) continue;
        rests.counted(total, part, rest);
        const [first, ...more] = rest.breakdown === TOTAL ? away(set, total, beside) : [];
        if (first !== undefined) rests.of(rest, [first, ...more]);
      }
    }
    found.push(rests.numbers);
  }
  return found;
}

/** A set that is a part of another, and the slices in which both are told. */
interface Part {
  readonly set: UnitSet;
  readonly whole: UnitSet;
  readonly slice: CountedSlice;
  readonly beside: CountedSlice;
}

function partsOf(definition: IndicatorDefinition, own: readonly CountedSlice[], slices: readonly CountedSlice[]) {
  return quantityScopes(definition).flatMap(({ quantity, set }): readonly Part[] => {
    const whole = set.partOf;
    // A sum over the set is no part of a count.
    if (whole === undefined || quantity !== set.quantity) return [];
    const tell = (one: CountedSlice, of: string) => quantitiesOf(one).includes(of);
    return own
      .filter((one) => tell(one, quantity))
      .flatMap((slice) => {
        const beside = slices.find((one) => isBeside(one, slice) && tell(one, whole.quantity));
        return beside === undefined ? [] : [{ set, whole, slice, beside }];
      });
  });
}

/** What a whole is told of the categories that no unit of a part of it stands in. */
function away(
  { outsideOf }: UnitSet,
  { quantity, area }: CountedCell,
  { cells }: CountedSlice,
): readonly CountedCell[] {
  if (outsideOf === undefined) return [];
  const { breakdown: by, categories } = outsideOf;
  const told = cells.filter((cell) => cell.quantity === quantity && cell.area === area);
  return told.filter(({ breakdown, category }) => breakdown === by && categories.includes(category));
}

const placeOf = ({ area, breakdown, category }: CellAddress): string => JSON.stringify([area, breakdown, category]);

const byPlace = ({ cells }: CountedSlice, quantity: string): ReadonlyMap<string, CountedCell> =>
  new Map(cells.filter((cell) => cell.quantity === quantity).map((cell) => [placeOf(cell), cell]));

const isBeside = (a: CountedSlice, b: CountedSlice): boolean => a.level === b.level && a.period === b.period;

async function countRest(
  counts: SharedCounts,
  definition: IndicatorDefinition,
  rest: UnitSet,
  { level, period }: CountedSlice,
  known: KnownAreas,
): Promise<readonly CountedCell[]> {
  const counting = { ...definition, formula: { kind: 'count', count: rest } } as const;
  return countSlice(counts, counting, {
    ...{ municipality: known.municipality[0]!, level, period, breakdowns: rest.breakdowns, areas: known[level] },
    ...{ quantities: [rest.quantity], publishable: false },
  });
}
