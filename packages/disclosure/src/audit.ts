import { addressKey } from './address-key.ts';
import { attackRelease } from './attack/attack-release.ts';
import { cellSystem } from './cell-system.ts';
import type { Finding } from './finding.ts';
import type { Protection } from './protection.ts';
import { quantitiesByMeasure } from './shape-quantities.ts';
import type { ConfidentialTable } from './table.ts';
import type { Verdict } from './verdict.ts';

/**
 * Verifies a protection on its own: reads what is released, and tries to compute what is not, by linear algebra and by the interval that whole
 * tables leave each hidden cell. Knows nothing of how the cells to hide were chosen, and trusts no solver.
 * @returns what could be computed; empty when nothing.
 */
export async function audit(
  tables: readonly ConfidentialTable[],
  protection: Omit<Protection, 'report'>,
): Promise<readonly Finding[]> {
  const system = cellSystem(tables);
  const released = releasedValues(tables, protection);
  const rules = new Map(protection.reasons.map((reason) => [addressKey(reason.address), reason.rule]));
  const findings: Finding[] = [];
  const hidden = new Set<number>();
  const zeros = new Set<number>();
  const verdicts = system.variables.map(({ key, cell, publishable, complement, beyond, overlap }, i): Verdict => {
    const shown = released.get(key);
    const rule = rules.get(key);
    if (shown !== undefined) {
      if (cell.units === 0) zeros.add(i);
      if (shown.some((value) => value !== cell.value)) findings.push({ kind: 'untrue', cell });
      return { kind: 'safe' };
    }
    if (rule === undefined && cell.units === 0 && !publishable && !complement && !beyond && !overlap) {
      zeros.add(i);
      return { kind: 'known', shown: false };
    }
    hidden.add(i);
    if (publishable && rule === undefined && cell.units > 0) findings.push({ kind: 'unexplained', cell });
    if (rule === undefined) return { kind: 'internal' };
    return rule === 'secondary' ? { kind: 'safe' } : { kind: 'primary', rule };
  });
  const guarded = (i: number) => rules.has(system.variables[i]!.key);
  const { policy } = protection;
  return [...findings, ...(await attackRelease(system, { verdicts, hidden, zeros, guarded }, policy))];
}

function releasedValues(tables: readonly ConfidentialTable[], { tables: released }: Pick<Protection, 'tables'>) {
  const shapes = new Map(tables.map((table) => [`${table.indicator}@${table.version}`, table.shape]));
  const values = new Map<string, number[]>();
  for (const { indicator, version, cells } of released) {
    const shape = shapes.get(`${indicator}@${version}`);
    const quantities = new Map(shape && quantitiesByMeasure(shape));
    for (const cell of cells) {
      const quantity = quantities.get(cell.measure);
      if (quantity === undefined || cell.value === null) continue;
      const key = addressKey({ ...cell, quantity });
      values.set(key, [...(values.get(key) ?? []), cell.value]);
    }
  }
  return values;
}
