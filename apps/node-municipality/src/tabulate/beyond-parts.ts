import type { CellAddress, ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { beyond, type IndicatorDefinition, quantityScopes, TOTAL, type UnitSet } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice, quantitiesOf } from './counted-slice.ts';
import type { KnownAreas } from './known-areas.ts';
import { Rests } from './rests.ts';
import type { SharedCounts } from './shared-counts.ts';
import { type CountedCell, countSlice } from './slice.ts';

/** A definition with everything that was counted of it. */
export interface CountedSlices {
  readonly definition: IndicatorDefinition;
  readonly slices: readonly CountedSlice[];
}

/** Hidden cells and the relations that bind them to others, with the contributor roles of their quantities. */
export interface BeyondParts {
  readonly cells: readonly ConfidentialCell[];
  readonly relations: readonly Relation[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

/** Everything of several. */
export function together(all: readonly BeyondParts[]): BeyondParts {
  return {
    cells: all.flatMap(({ cells }) => cells),
    relations: all.flatMap(({ relations }) => relations),
    roles: Object.assign({}, ...all.map(({ roles }) => roles)),
  };
}

/**
 * What a set has beyond one that is a part of it (objects that are no dwelling), wherever a release tells of both: never shown, but computable,
 * so protected as a cell of its own (design: disclosure, 1a.3). What it has beyond the categories that the part stays out of as well is taken off
 * that rest, of which everybody behind it is counted: incidents stand behind cleared objects, and behind no dwelling. Each is given once, with the first definition that tells of the part.
 */
export async function beyondParts(
  counts: SharedCounts,
  known: KnownAreas,
  counted: readonly CountedSlices[],
): Promise<readonly BeyondParts[]> {
  const slices = counted.flatMap((one) => one.slices);
  const done = new Set<string>();
  const found: BeyondParts[] = [];
  for (const { definition, slices: own } of counted) {
    const cells: ConfidentialCell[] = [];
    const relations: Relation[] = [];
    const roles: Record<string, readonly string[]> = {};
    const nearer = new Rests();
    for (const { quantity, set } of quantityScopes(definition)) {
      const whole = set.partOf;
      // A sum over the set is no part of a count.
      if (whole === undefined || quantity !== set.quantity) continue;
      for (const slice of own.filter((one) => quantitiesOf(one).includes(quantity))) {
        const key = JSON.stringify([quantity, whole.quantity, slice.level, slice.period]);
        const beside = slices.find((one) => isBeside(one, slice) && quantitiesOf(one).includes(whole.quantity));
        if (beside === undefined || done.has(key)) continue;
        done.add(key);
        const rest = beyond(whole, set);
        roles[rest.quantity] = rest.roles;
        const left = await countRest(counts, definition, rest, slice, known);
        const totalOf = byPlace(beside, whole.quantity);
        const partOf = byPlace(slice, quantity);
        for (const cell of left) {
          const [total, part] = [totalOf.get(placeOf(cell)), partOf.get(placeOf(cell))];
          if (total === undefined || part === undefined) continue;
          cells.push(cell);
          relations.push({ kind: 'sum', total: addressOf(total), parts: [addressOf(part), addressOf(cell)] });
          const [first, ...more] = cell.breakdown === TOTAL ? away(set, total, beside) : [];
          if (first !== undefined) nearer.of(cell, [first, ...more]);
        }
      }
    }
    found.push(together([{ cells, relations, roles }, nearer.parts]));
  }
  return found;
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
