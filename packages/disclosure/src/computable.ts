import { auditPrimes, type Equation, solve, substitute } from './audit-algebra.ts';
import { isAlone } from './cell.ts';
import type { CellSystem, VariableRelation } from './cell-system.ts';

/** The field of everything that is not held against a release by itself. */
const [prime] = auditPrimes;

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
  const solved = solve(
    equationsOf(sums, () => true),
    prime,
  );
  const isPlausible = ({ total, parts }: VariableRelation) =>
    substitute(new Map([[total, -1], ...parts.map((part) => [part, 1] as const)]), solved, prime).size !== 1;
  return relations.filter((relation) => relation.kind === 'sum' || isPlausible(relation));
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
  for (const each of auditPrimes) {
    const solved = solve(
      equationsOf(system, (i) => hidden.has(i)),
      each,
    );
    for (const [i, dependence] of solved) if (dependence.size === 0 && guarded(i)) found.add(i);
  }
  if (found.size === 0) return found;
  const open = solve(
    equationsOf(system, (i) => !zeros.has(i)),
    prime,
  );
  return new Set([...found].filter((i) => open.get(i)?.size !== 0));
}

type Solved = ReadonlyMap<number, Equation>;

/** The free cells that a cell leans on, itself where it is free, as one text. */
const leansOn = (solved: Solved, i: number): string => [...(solved.get(i)?.keys() ?? [i])].sort().join();

/** Whether each of two cells is a multiple of the other, so that who knows the one knows the other. */
function isBound(solved: Solved, a: number, b: number): boolean {
  const [one, other] = [solved.get(a), solved.get(b)];
  if (one === undefined || other === undefined) return leansOn(solved, a) === leansOn(solved, b);
  const [first] = one.keys();
  if (first === undefined || one.size !== other.size) return false;
  const [of, to] = [one.get(first)!, other.get(first)!];
  // What only one of them leans on is no number for the other, and equals nothing.
  return [...one].every(([free, factor]) => (factor * to) % prime === (other.get(free)! * of) % prime);
}

/** Pairs of a primary cell and a cell of one contributor that determine each other, not by public zeros alone. */
export function insiderPairs(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  zeros: ReadonlySet<number>,
  primary: (i: number) => boolean,
): [cell: number, insider: number][] {
  const solved = solve(
    equationsOf(system, (i) => hidden.has(i)),
    prime,
  );
  const pairs: [number, number][] = [];
  for (const cells of Map.groupBy(hidden, (i) => leansOn(solved, i)).values()) {
    for (const insider of cells) {
      if (!isAlone(system.variables[insider]!.cell)) continue;
      for (const cell of cells)
        if (cell !== insider && primary(cell) && isBound(solved, cell, insider)) pairs.push([cell, insider]);
    }
  }
  if (pairs.length === 0) return pairs;
  const open = solve(
    equationsOf(system, (i) => !zeros.has(i)),
    prime,
  );
  return pairs.filter(([cell, insider]) => !isBound(open, cell, insider));
}
