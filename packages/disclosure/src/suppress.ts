import type { CellSystem } from './cell-system.ts';
import { addTo, inverse, PRIME, parallel, times, type Vector } from './prime-field.ts';
import type { Verdict } from './safety.ts';

/** A combination of cells that must not be computable: cell → factor in the prime field. */
export type ProtectedCombination = ReadonlyMap<number, number>;

/**
 * Secondary suppression by sequential Gaussian elimination (Langsrud, 'Secondary cell suppression by Gaussian elimination: an
 * algorithm suitable for handling issues with zeros and singletons', PSD 2024). Cells are published one by one, in order of what
 * hiding them would cost; one that would make a protected cell computable stays hidden.
 * @param columns the column form of the system.
 * @returns positions of the cells hidden to protect others.
 */
export function suppress(
  system: CellSystem,
  columns: readonly Vector[],
  verdicts: readonly Verdict[],
  combinations: readonly ProtectedCombination[],
): Set<number> {
  const prime = verdicts.flatMap((verdict, i) => (verdict.kind === 'primary' ? [new Map(columns[i])] : []));
  for (const combination of combinations) prime.push(combine(columns, combination));
  const elimination = new Elimination(
    columns.map((column) => new Map(column)),
    prime,
  );
  verdicts.forEach((verdict, i) => {
    if (verdict.kind === 'known') elimination.publish(i);
  });
  const hidden = new Set<number>();
  for (const candidate of candidates(system, verdicts)) {
    if (elimination.reveals(candidate)) hidden.add(candidate);
    else elimination.publish(candidate);
  }
  return hidden;
}

/** Most useful first: zeros, then by cost of hiding, a total without breakdown counting double; ties by address. */
function candidates({ variables }: CellSystem, verdicts: readonly Verdict[]): number[] {
  const cost = (i: number): number => {
    const { value, breakdown } = variables[i]!.cell;
    if (value === 0) return Number.POSITIVE_INFINITY;
    return Math.log1p(Math.abs(value)) * (breakdown === '_T' ? 2 : 1);
  };
  const costs = variables.map((_, i) => cost(i));
  return [...variables.keys()]
    .filter((i) => verdicts[i]!.kind === 'safe')
    .sort((a, b) => (costs[a] === costs[b] ? a - b : costs[b]! > costs[a]! ? 1 : -1));
}

function combine(columns: readonly Vector[], combination: ProtectedCombination): Vector {
  const sum: Vector = new Map();
  for (const [cell, factor] of combination) addTo(sum, factor, columns[cell]!);
  return sum;
}

/** Columns modulo what is published: a column that is empty can be computed. */
class Elimination {
  readonly #columns: Vector[];
  readonly #firstProtected: number;
  readonly #users = new Map<number, Set<number>>();

  constructor(candidates: Vector[], protectedColumns: Vector[]) {
    this.#columns = [...candidates, ...protectedColumns];
    this.#firstProtected = candidates.length;
    this.#columns.forEach((column, i) => {
      for (const at of column.keys()) this.#usersOf(at).add(i);
    });
  }

  /** Whether publishing this cell too would make a protected column computable. */
  reveals(cell: number): boolean {
    const column = this.#columns[cell]!;
    const [first] = column.keys();
    if (first === undefined) return false;
    for (const user of this.#usersOf(first)) {
      if (user >= this.#firstProtected && parallel(column, this.#columns[user]!)) return true;
    }
    return false;
  }

  /** Removes this cell's column from all others. */
  publish(cell: number): void {
    const column = new Map(this.#columns[cell]!);
    let pivot = -1;
    for (const at of column.keys()) if (pivot < 0 || this.#usersOf(at).size < this.#usersOf(pivot).size) pivot = at;
    if (pivot < 0) return;
    const scale = inverse(column.get(pivot)!);
    for (const user of [...this.#usersOf(pivot)]) {
      const other = this.#columns[user]!;
      const factor = PRIME - times(other.get(pivot)!, scale);
      addTo(
        other,
        factor,
        column,
        (at) => this.#usersOf(at).add(user),
        (at) => this.#usersOf(at).delete(user),
      );
    }
  }

  #usersOf(at: number): Set<number> {
    const users = this.#users.get(at) ?? new Set<number>();
    this.#users.set(at, users);
    return users;
  }
}
