import { auditPrimes, type Equation, power, solve, substitute } from './audit-algebra.ts';
import { isAlone } from './cell.ts';
import type { CellSystem, VariableRelation } from './cell-system.ts';

function equationsOf({ relations }: CellSystem, unknown: (i: number) => boolean): Equation[] {
  return relations.map(({ total, parts }) => {
    const equation = new Map<number, number>();
    if (unknown(total)) equation.set(total, -1);
    for (const part of parts) if (unknown(part)) equation.set(part, 1);
    return equation;
  });
}

/** The system as an attacker sees it who guesses that overlapping parts do not overlap, wherever that is plausible. */
export function guessed(system: CellSystem): CellSystem {
  return { ...system, relations: plausible(system, onlySums(system)) };
}

/** The system without any guess about overlap. */
export function onlySums(system: CellSystem): CellSystem {
  return { ...system, relations: system.relations.filter((relation) => relation.kind === 'sum') };
}

/** All relations but the unions that, next to the sums, would make one cell zero: nobody guesses that these do not overlap. */
function plausible({ relations }: CellSystem, sums: CellSystem): readonly VariableRelation[] {
  if (relations.length === sums.relations.length) return relations;
  const unions = relations.filter((relation) => relation.kind === 'union');
  const solved = solve(
    equationsOf(sums, () => true),
    auditPrimes[0],
  );
  const implausible = new Set(
    unions.filter((union) => {
      const row = new Map<number, number>([[union.total, -1], ...union.parts.map((part) => [part, 1] as const)]);
      return substitute(row, solved, auditPrimes[0]).size === 1;
    }),
  );
  return relations.filter((relation) => !implausible.has(relation));
}

/**
 * Guarded cells with one solution, but for those that follow from public zeros alone (a wijk of one inhabited buurt is that buurt).
 */
export function learned(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  zeros: ReadonlySet<number>,
  guarded: (i: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  for (const prime of auditPrimes) {
    const solved = solve(
      equationsOf(system, (i) => hidden.has(i)),
      prime,
    );
    for (const [i, dependence] of solved) if (dependence.size === 0 && guarded(i)) found.add(i);
  }
  if (found.size === 0) return found;
  const open = solve(
    equationsOf(system, (i) => !zeros.has(i)),
    auditPrimes[0],
  );
  return new Set([...found].filter((i) => open.get(i)?.size !== 0));
}

type Dependence = ReadonlyMap<number, number>;

function dependenceOf(solved: ReadonlyMap<number, Dependence>, i: number): Dependence {
  return solved.get(i) ?? new Map([[i, 1]]);
}

/** The factor by which one dependence is a multiple of the other; null when it is not. */
function ratio(a: Dependence, b: Dependence): number | null {
  const prime = auditPrimes[0];
  if (a.size !== b.size) return null;
  let factor: number | null = null;
  for (const [free, value] of a) {
    const other = b.get(free);
    if (other === undefined) return null;
    factor ??= (value * power(other, prime - 2, prime)) % prime;
    if (value !== (factor * other) % prime) return null;
  }
  return factor;
}

/** Pairs of a primary cell and a cell of one contributor that determine each other, not by public zeros alone. */
export function insiderPairs(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  zeros: ReadonlySet<number>,
  primary: (i: number) => boolean,
): [cell: number, insider: number, factor: number][] {
  const solved = solve(
    equationsOf(system, (i) => hidden.has(i)),
    auditPrimes[0],
  );
  const alike = new Map<string, number[]>();
  for (const i of hidden) {
    const support = [...dependenceOf(solved, i).keys()].sort((a, b) => a - b).join();
    if (support !== '') alike.set(support, [...(alike.get(support) ?? []), i]);
  }
  const pairs: [number, number, number][] = [];
  for (const cells of alike.values()) {
    for (const insider of cells) {
      if (!isAlone(system.variables[insider]!.cell)) continue;
      for (const cell of cells) {
        const factor = ratio(dependenceOf(solved, cell), dependenceOf(solved, insider));
        if (cell !== insider && primary(cell) && factor !== null) pairs.push([cell, insider, factor]);
      }
    }
  }
  if (pairs.length === 0) return pairs;
  const open = solve(
    equationsOf(system, (i) => !zeros.has(i)),
    auditPrimes[0],
  );
  return pairs.filter(([i, insider]) => ratio(dependenceOf(open, i), dependenceOf(open, insider)) === null);
}
