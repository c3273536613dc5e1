import type { CellAddress, ConfidentialCell, Contributors, Relation } from '@zichtlijn/disclosure';
import type { BeyondParts, CountedSlices } from './beyond-parts.ts';
import { addressOf, type CountedSlice } from './counted-slice.ts';
import type { CountedCell } from './slice.ts';

/**
 * What a category has beyond one of another breakdown that lies inside it, wherever a release tells of both (suspects living at home, and those of them with a parent
 * who has a record): never shown, but computable, so protected as a cell of its own (design: disclosure, 1a.3). In the order of `counted`.
 */
export function insideCategories(counted: readonly CountedSlices[]): readonly BeyondParts[] {
  const slices = counted.flatMap((one) => one.slices);
  return counted.map(({ definition, slices: own }) => {
    const cells: ConfidentialCell[] = [];
    const relations: Relation[] = [];
    const roles: Record<string, readonly string[]> = {};
    for (const { id, inside = [] } of definition.breakdowns)
      for (const { category, of } of inside)
        for (const slice of own)
          for (const part of slice.cells.filter((cell) => cell.breakdown === id && cell.category === category)) {
            const whole = wholeBeside(slices, slice, { ...addressOf(part), ...of });
            if (whole === undefined) continue;
            const rest = beyond(whole, part);
            cells.push(rest);
            relations.push({ kind: 'sum', total: addressOf(whole), parts: [addressOf(part), addressOf(rest)] });
            roles[rest.quantity] = rest.contributors.map(({ role }) => role);
          }
    return { cells, relations, roles };
  });
}

function wholeBeside(
  slices: readonly CountedSlice[],
  { level, period }: CountedSlice,
  wanted: CellAddress,
): CountedCell | undefined {
  const isWanted = (cell: CellAddress) =>
    cell.quantity === wanted.quantity &&
    cell.area === wanted.area &&
    cell.breakdown === wanted.breakdown &&
    cell.category === wanted.category;
  return slices
    .filter((one) => one.level === level && one.period === period)
    .flatMap(({ cells }) => cells)
    .find(isWanted);
}

function beyond(whole: CountedCell, part: CountedCell): ConfidentialCell {
  const units = whole.units - part.units;
  return {
    ...addressOf(part),
    quantity: `${whole.quantity} of ${whole.category} minus ${part.quantity}`,
    units,
    value: units,
    contributors: whole.contributors.map((behind) => atLeast(behind, part, units)),
    publishable: false,
  };
}

/** Who is behind the whole and not the part is behind the rest; others may be, who are not counted here: never fewer are there than this says. */
function atLeast({ role, count, largest, second }: Contributors, part: CountedCell, units: number): Contributors {
  const inPart = part.contributors.find((one) => one.role === role)?.count ?? 0;
  const most = Math.min(units, largest);
  return { role, count: Math.max(Math.min(1, units), count - inPart), largest: most, second: Math.min(second, most) };
}
