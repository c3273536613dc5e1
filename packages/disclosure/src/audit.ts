import { addressKey } from './address-key.ts';
import { auditPrimes, type Equation, power, solve, substitute } from './audit-algebra.ts';
import type { CellAddress } from './cell.ts';
import { type CellSystem, cellSystem, type VariableRelation } from './cell-system.ts';
import type { Protection } from './protection.ts';
import type { ReleasedMeasure } from './released-table.ts';
import type { ConfidentialTable, Shape } from './table.ts';

/** Something an outsider or a contributor could compute from a protection. Confidential. */
export type Finding =
  /** A released value that is not the true one, or a hidden cell that no reason accounts for. */
  | { readonly kind: 'untrue' | 'unexplained'; readonly cell: CellAddress }
  /** Follows from the released cells by linear algebra. */
  | { readonly kind: 'determined'; readonly cell: CellAddress }
  /** Follows for the only contributor to another hidden cell: cell = factor × insider + known, in the first audit prime. */
  | { readonly kind: 'insider'; readonly cell: CellAddress; readonly insider: CellAddress; readonly factor: number }
  /** Hidden parts that add up to the least they can be: all zero, or all one. */
  | { readonly kind: 'minimum'; readonly cells: readonly CellAddress[] };

/**
 * Verifies a protection on its own: reads what is released, and tries to compute what is not. Knows nothing of how the cells to hide
 * were chosen.
 * @returns what could be computed; empty when nothing.
 */
export function audit(
  tables: readonly ConfidentialTable[],
  protection: Omit<Protection, 'report'>,
): readonly Finding[] {
  const system = cellSystem(tables);
  const released = releasedValues(tables, protection);
  const rules = new Map(protection.reasons.map((reason) => [addressKey(reason.address), reason.rule]));
  const findings: Finding[] = [];
  const hidden = new Set<number>();
  const known = new Set<number>();
  system.variables.forEach(({ key, cell, publishable, complement }, i) => {
    const shown = released.get(key);
    if (shown !== undefined) {
      if (shown.some((value) => value !== cell.value)) findings.push({ kind: 'untrue', cell });
    } else if (rules.has(key) || complement || cell.units > 0) {
      hidden.add(i);
      if (publishable && !rules.has(key)) findings.push({ kind: 'unexplained', cell });
    } else known.add(i);
  });
  const at = (i: number) => system.variables[i]!;
  const guarded = (i: number) => rules.has(at(i).key);
  const primary = (i: number) => guarded(i) && rules.get(at(i).key) !== 'secondary';
  // Overlap is a guess: what follows without it must not be missed, nor what follows with it.
  const sums = { ...system, relations: system.relations.filter((relation) => relation.kind === 'sum') };
  const guessed = { ...system, relations: plausible(system, sums) };
  const views = sums.relations.length === system.relations.length ? [system] : [sums, guessed];
  const determined = new Set<number>();
  for (const view of views) for (const i of learned(view, hidden, known)) if (guarded(i)) determined.add(i);
  for (const i of determined) findings.push({ kind: 'determined', cell: at(i).cell });
  for (const [i, insider, factor] of insiderPairs(guessed, hidden, known, primary))
    findings.push({ kind: 'insider', cell: at(i).cell, insider: at(insider).cell, factor });
  return [...findings, ...minimumFindings(system, hidden, primary)];
}

function releasedValues(tables: readonly ConfidentialTable[], { tables: released }: Pick<Protection, 'tables'>) {
  const shapes = new Map(tables.map((table) => [`${table.indicator}@${table.version}`, table.shape]));
  const values = new Map<string, number[]>();
  for (const { indicator, version, cells } of released) {
    const shape = shapes.get(`${indicator}@${version}`);
    for (const cell of cells) {
      const quantity = shape && quantityOf(shape, cell.measure);
      if (quantity === undefined || cell.value === null) continue;
      const key = addressKey({ ...cell, quantity });
      values.set(key, [...(values.get(key) ?? []), cell.value]);
    }
  }
  return values;
}

function quantityOf(shape: Shape, measure: ReleasedMeasure): string | undefined {
  return (shape as Readonly<Record<string, string>>)[measure];
}

function equationsOf({ relations }: CellSystem, unknown: (i: number) => boolean): Equation[] {
  return relations.map(({ total, parts }) => {
    const equation = new Map<number, number>();
    if (unknown(total)) equation.set(total, -1);
    for (const part of parts) if (unknown(part)) equation.set(part, 1);
    return equation;
  });
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

/** Hidden cells with one solution, but for those that follow from public zeros alone (a wijk of one buurt is that buurt). */
function learned(system: CellSystem, hidden: ReadonlySet<number>, known: ReadonlySet<number>): Set<number> {
  const found = new Set<number>();
  for (const prime of auditPrimes) {
    const solved = solve(
      equationsOf(system, (i) => hidden.has(i)),
      prime,
    );
    for (const [i, dependence] of solved) if (dependence.size === 0) found.add(i);
  }
  if (found.size === 0) return found;
  const open = solve(
    equationsOf(system, (i) => !known.has(i)),
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

/** Pairs of a primary cell and a cell of one contributor that determine each other. */
function insiderPairs(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  known: ReadonlySet<number>,
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
      const { units, contributors } = system.variables[insider]!.cell;
      if (units !== 1 && !contributors.some((role) => role.count === 1)) continue;
      for (const cell of cells) {
        const factor = ratio(dependenceOf(solved, cell), dependenceOf(solved, insider));
        if (cell !== insider && primary(cell) && factor !== null) pairs.push([cell, insider, factor]);
      }
    }
  }
  if (pairs.length === 0) return pairs;
  const open = solve(
    equationsOf(system, (i) => !known.has(i)),
    auditPrimes[0],
  );
  return pairs.filter(([i, insider]) => ratio(dependenceOf(open, i), dependenceOf(open, insider)) === null);
}

function minimumFindings(system: CellSystem, hidden: ReadonlySet<number>, primary: (i: number) => boolean): Finding[] {
  const cell = (i: number) => system.variables[i]!.cell;
  return system.relations.flatMap(({ kind, total, parts }): Finding[] => {
    const unknown = parts.filter((part) => hidden.has(part));
    if (kind !== 'sum' || hidden.has(total) || unknown.length < 2 || !unknown.some(primary)) return [];
    const forced = unknown.every((i) => cell(i).value === 0) || unknown.every((i) => cell(i).value === 1);
    return forced ? [{ kind: 'minimum', cells: unknown.map(cell) }] : [];
  });
}
