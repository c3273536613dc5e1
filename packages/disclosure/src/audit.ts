import { addressKey } from './address-key.ts';
import type { CellAddress, ConfidentialCell } from './cell.ts';
import { type CellSystem, cellSystem } from './cell-system.ts';
import { insiderPairs, learned, plausible } from './computable.ts';
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
  /** Hidden parts whose sum is known and is too small, or the least it can be: all zero, all one. */
  | { readonly kind: 'small-sum'; readonly cells: readonly CellAddress[] }
  /** A shown part of a shown total of overlapping parts, with too few units outside it. */
  | { readonly kind: 'small-difference'; readonly total: CellAddress; readonly part: CellAddress };

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
  const zeros = new Set<number>();
  system.variables.forEach(({ key, cell, publishable, complement }, i) => {
    const shown = released.get(key);
    if (shown !== undefined) {
      if (cell.units === 0) zeros.add(i);
      if (shown.some((value) => value !== cell.value)) findings.push({ kind: 'untrue', cell });
    } else if (rules.has(key) || complement || cell.units > 0) {
      hidden.add(i);
      if (publishable && !rules.has(key)) findings.push({ kind: 'unexplained', cell });
    } else zeros.add(i);
  });
  const at = (i: number) => system.variables[i]!;
  const guarded = (i: number) => rules.has(at(i).key);
  const primary = (i: number) => guarded(i) && rules.get(at(i).key) !== 'secondary';
  // Overlap is a guess: what follows without it must not be missed, nor what follows with it.
  const sums = { ...system, relations: system.relations.filter((relation) => relation.kind === 'sum') };
  const guessed = { ...system, relations: plausible(system, sums) };
  const views = sums.relations.length === system.relations.length ? [system] : [sums, guessed];
  const determined = new Set<number>();
  for (const view of views) for (const i of learned(view, hidden, zeros)) if (guarded(i)) determined.add(i);
  for (const i of determined) findings.push({ kind: 'determined', cell: at(i).cell });
  for (const [i, insider, factor] of insiderPairs(guessed, hidden, zeros, primary))
    findings.push({ kind: 'insider', cell: at(i).cell, insider: at(insider).cell, factor });
  return [...findings, ...differences(system, hidden, primary, protection.policy.threshold)];
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

/** The threshold also holds for what two shown cells differ by (design: disclosure, 1 and 1a.3). */
function differences(system: CellSystem, hidden: ReadonlySet<number>, primary: (i: number) => boolean, least: number) {
  const cell = (i: number) => system.variables[i]!.cell;
  return system.relations.flatMap(({ kind, total, parts }): Finding[] => {
    if (hidden.has(total)) return [];
    if (kind === 'union') return outside(cell(total), parts.filter((part) => !hidden.has(part)).map(cell), least);
    const unknown = parts.filter((part) => hidden.has(part));
    if (unknown.length < 2 || !unknown.some(primary)) return [];
    const units = unknown.reduce((n, i) => n + cell(i).units, 0);
    const forced = unknown.every((i) => cell(i).value === 0) || unknown.every((i) => cell(i).value === 1);
    return forced || units < least ? [{ kind: 'small-sum', cells: unknown.map(cell) }] : [];
  });
}

/** Periods are left out: years of a flow are not read as a difference of sets. */
function outside(total: ConfidentialCell, shown: readonly ConfidentialCell[], least: number): Finding[] {
  return shown
    .filter((part) => part.period === total.period && part.units > 0)
    .filter((part) => part.units < total.units && total.units - part.units < least)
    .map((part) => ({ kind: 'small-difference', total, part }));
}
