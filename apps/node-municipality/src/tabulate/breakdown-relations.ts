import type { CellAddress, Relation } from '@zichtlijn/disclosure';
import { type Breakdown, type IndicatorDefinition, TOTAL, UNKNOWN } from '@zichtlijn/indicators';
import { addressOf, type CountedSlice } from './counted-slice.ts';
import type { CountedCell } from './slice.ts';

const kindOf = (breakdown: Breakdown | undefined): Relation['kind'] =>
  breakdown?.kind === 'overlapping' ? 'union' : 'sum';

/**
 * The categories of a breakdown add up to the total of their area and period; overlapping ones cover it. Where two breakdowns are crossed, the
 * pairs of a category add up to it, or cover it, and by both together to the total. A category that two breakdowns share is one number. The
 * categories within a category of another breakdown add up to that, or cover it.
 */
export function breakdownRelations(definition: IndicatorDefinition, slice: CountedSlice): readonly Relation[] {
  // Loads have no total: what is measured of several substances does not add up.
  if (definition.formula.kind === 'load' || definition.formula.kind === 'percent') return [];
  const breakdowns = new Map(definition.breakdowns.map((breakdown) => [breakdown.id, breakdown]));
  const broken = slice.cells.filter(({ breakdown }) => breakdown !== TOTAL);
  const groups = Map.groupBy(broken, ({ quantity, area, breakdown }) => JSON.stringify([quantity, area, breakdown]));
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const own = breakdowns.get(first.breakdown);
    if (own?.crosses !== undefined) return pairs(own.crosses, breakdowns, parts, slice);
    if (own?.within !== undefined) return inside(own.id, own.within, parts, slice);
    const whole: Relation = { kind: kindOf(own), total: totalOf(first, TOTAL, TOTAL), parts: parts.map(addressOf) };
    return [whole, ...shared(own, parts, slice)];
  });
}

/** The category that another breakdown has too is one number under both names. */
function shared(own: Breakdown | undefined, parts: readonly CountedCell[], slice: CountedSlice): readonly Relation[] {
  const { category, with: other } = own?.shares ?? {};
  const part = parts.find((cell) => cell.category === category);
  const beside = slice.cells.some((cell) => cell.breakdown === other && cell.quantity === part?.quantity);
  if (part === undefined || other === undefined || !beside) return [];
  return [{ kind: 'sum', total: totalOf(part, other, part.category), parts: [addressOf(part)] }];
}

/** A pair of which either side is not listed has no category; every other stands under both of its sides. */
function pairs(
  crosses: readonly [string, string],
  breakdowns: ReadonlyMap<string, Breakdown>,
  cells: readonly CountedCell[],
  slice: CountedSlice,
): readonly Relation[] {
  return crosses.flatMap((id, side) => {
    const within = crosses[1 - side]!;
    const shown = slice.cells.some((cell) => cell.breakdown === id && cell.quantity === cells[0]!.quantity);
    if (!shown) throw new Error(`the pairs of ${crosses.join(' and ')} are shown without ${id}`);
    const groups = Map.groupBy(cells, ({ category }) => (category === UNKNOWN ? UNKNOWN : category.split('.')[side]!));
    return [...groups].flatMap(([category, parts]): Relation[] =>
      category === UNKNOWN
        ? []
        : [
            {
              kind: kindOf(breakdowns.get(within)),
              total: totalOf(parts[0]!, id, category),
              parts: parts.map(addressOf),
            },
          ],
    );
  });
}

/** Every category is a part of one of the breakdown that it lies within; one that is not listed, of none. */
function inside(
  id: string,
  { breakdown, kind }: NonNullable<Breakdown['within']>,
  cells: readonly CountedCell[],
  slice: CountedSlice,
): readonly Relation[] {
  const shown = slice.cells.some((cell) => cell.breakdown === breakdown && cell.quantity === cells[0]!.quantity);
  if (!shown) throw new Error(`the categories of ${id} are shown without ${breakdown}`);
  const groups = Map.groupBy(cells, ({ category }) => category.split('.')[0]!);
  return [...groups].flatMap(([category, parts]): Relation[] =>
    category === UNKNOWN
      ? []
      : [
          {
            kind: kind === 'overlapping' ? 'union' : 'sum',
            total: totalOf(parts[0]!, breakdown, category),
            parts: parts.map(addressOf),
          },
        ],
  );
}

const totalOf = (cell: CellAddress, breakdown: string, category: string): CellAddress => ({
  ...addressOf(cell),
  breakdown,
  category,
});
