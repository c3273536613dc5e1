import type { CellAddress, ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { beyond, type IndicatorDefinition, quantityScopes, type UnitSet } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice, quantitiesOf } from './counted-slice.ts';
import type { KnownAreas } from './known-areas.ts';
import type { SharedCounts } from './shared-counts.ts';
import { countSlice } from './slice.ts';

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
 * so protected as a cell of its own (design: disclosure, 1a.3). Each is given once, with the first definition that tells of the part.
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
        }
      }
    }
    found.push({ cells, relations, roles });
  }
  return found;
}

const placeOf = ({ area, breakdown, category }: CellAddress): string => JSON.stringify([area, breakdown, category]);

const byPlace = ({ cells }: CountedSlice, quantity: string): ReadonlyMap<string, ConfidentialCell> =>
  new Map(cells.filter((cell) => cell.quantity === quantity).map((cell) => [placeOf(cell), cell]));

const isBeside = (a: CountedSlice, b: CountedSlice): boolean => a.level === b.level && a.period === b.period;

async function countRest(
  counts: SharedCounts,
  definition: IndicatorDefinition,
  rest: UnitSet,
  { level, period }: CountedSlice,
  known: KnownAreas,
): Promise<readonly ConfidentialCell[]> {
  const counting = { ...definition, formula: { kind: 'count', count: rest } } as const;
  return countSlice(counts, counting, {
    ...{ municipality: known.municipality[0]!, level, period, breakdowns: rest.breakdowns, areas: known[level] },
    ...{ quantities: [rest.quantity], publishable: false },
  });
}
