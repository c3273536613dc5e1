import { addressKey } from './address-key.ts';
import { cellSystem } from './cell-system.ts';
import { insiderPairs, learned, plausible } from './computable.ts';
import type { Finding } from './finding.ts';
import type { Protection } from './protection.ts';
import type { ReleasedMeasure } from './released-table.ts';
import { smallDifferences } from './small-differences.ts';
import type { ConfidentialTable, Shape } from './table.ts';

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
  for (const view of views) for (const i of learned(view, hidden, zeros, guarded)) determined.add(i);
  for (const i of determined) findings.push({ kind: 'determined', cell: at(i).cell });
  for (const [i, insider, factor] of insiderPairs(guessed, hidden, zeros, primary))
    findings.push({ kind: 'insider', cell: at(i).cell, insider: at(insider).cell, factor });
  return [...findings, ...smallDifferences(system, hidden, primary, protection.policy.threshold)];
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
