import type { CellSystem, Variable } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { isTooClose } from '../rules/p-percent.ts';
import { quantitiesByMeasure } from '../shape-quantities.ts';

/** A hidden cell with the largest contributor to a rest, the hidden cell with the second largest, and by how much the rest falls short. */
export interface CloseRest {
  readonly cell: number;
  readonly insider: number;
  readonly short: number;
}

/**
 * What is left of a shown sum beside its shown parts anybody computes, as if it were shown itself: the second largest contributor to it takes off their own
 * part and knows the largest one's too closely where the p % rule is broken (Handbook on Statistical Disclosure Control, chapter 4, 2010; design: disclosure,
 * 5.18). Where both stand in one cell, what is promised of that cell keeps them apart. A rest that stays too close when all is hidden that may be is not held
 * against a release.
 * @param mayHide whether a cell that is shown could be hidden.
 */
export function closeRests(
  { variables, relations }: CellSystem,
  hidden: ReadonlySet<number>,
  mayHide: (position: number) => boolean,
  policy: Pick<Policy, 'pPercent'>,
): CloseRest[] {
  return relations.flatMap(({ kind, total, parts }) => {
    if (kind !== 'sum' || hidden.has(total) || !isSum(variables[total]!)) return [];
    const rest = parts.filter((part) => hidden.has(part));
    const most = parts.filter((part) => hidden.has(part) || mayHide(part));
    if (rest.length < 2 || rest.length === parts.length) return [];
    const roles = variables[total]!.cell.contributors.map(({ role }) => role);
    return roles.flatMap((role): CloseRest[] => {
      if (shortOf(variables, most, role, policy) > 0) return [];
      const [cell, insider] = leaders(variables, rest, role);
      const short = shortOf(variables, rest, role, policy);
      return short > 0 && cell !== insider ? [{ cell, insider, short }] : [];
    });
  });
}

function isSum({ cell, tables }: Variable): boolean {
  return tables.some(({ shape }) =>
    quantitiesByMeasure(shape).some(([measure, quantity]) => measure === 'sum' && quantity === cell.quantity),
  );
}

interface Part {
  readonly weight: number;
  readonly cell: number;
}

/** The weights of all largest and second largest contributors of a role to some cells, largest first. */
function weights(variables: readonly Variable[], cells: readonly number[], role: string): Part[] {
  return cells
    .flatMap((cell) =>
      variables[cell]!.cell.contributors.flatMap((one) =>
        one.role === role ? [one.largest, one.second].map((weight) => ({ weight, cell })) : [],
      ),
    )
    .sort((a, b) => b.weight - a.weight);
}

function leaders(
  variables: readonly Variable[],
  cells: readonly number[],
  role: string,
): [first: number, second: number] {
  const [first, second] = weights(variables, cells, role);
  return [first?.cell ?? -1, second?.cell ?? -1];
}

/** By how much a rest falls short of what the p % rule asks, in whole units; 0 when it does not. */
function shortOf(
  variables: readonly Variable[],
  cells: readonly number[],
  role: string,
  policy: Pick<Policy, 'pPercent'>,
): number {
  const [largest = 0, second = 0] = weights(variables, cells, role).map(({ weight }) => weight);
  const value = cells.reduce((sum, cell) => sum + variables[cell]!.cell.value, 0);
  if (
    !isTooClose({ ...variables[cells[0]!]!.cell, value, contributors: [{ role, count: 2, largest, second }] }, policy)
  )
    return 0;
  return Math.max(1, Math.ceil((policy.pPercent * largest) / 100 - (Math.abs(value) - largest - second)));
}
