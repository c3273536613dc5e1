import type { CellSystem, Variable } from './cell-system.ts';
import type { Policy } from './policy.ts';
import type { RuleCode } from './reason.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';

/** What the rules say of one cell, before anything is computed from other cells. */
export type Verdict =
  /** May be shown, and may be hidden to protect another. */
  | { readonly kind: 'safe' }
  /** Everybody knows it is zero. `shown` when it is also released. */
  | { readonly kind: 'known'; readonly shown: boolean }
  /** Not released, and it does not matter who computes it. */
  | { readonly kind: 'internal' }
  /** Must not be shown and must not be computable. */
  | { readonly kind: 'primary'; readonly rule: RuleCode };

/** Applies every primary rule to every cell (design: disclosure, 1 and 1a); the strictest table that gives a cell decides. */
export function judge(system: CellSystem, policy: Policy, sizes: readonly AreaSize[]): Verdict[] {
  const sizeOf = new Map(sizes.map((size) => [size.area, size]));
  const groups = groupDisclosures(system, policy);
  return system.variables.map((variable, i) => {
    const { cell } = variable;
    if (variable.complement) return judgeComplement(variable, policy);
    if (cell.value === 0 && cell.units === 0 && cell.structural === true)
      return { kind: 'known', shown: variable.publishable };
    if (!variable.publishable) return judgeInternal(variable, policy);
    const hiddenZeros = variable.tables.some((table) => policy.zeros[table.sensitivity] === 'hidden');
    const zero = cell.units === 0;
    if (variable.tables.some((table) => areaTooSmall(table, sizeOf.get(cell.area), policy)))
      return zero && !hiddenZeros ? { kind: 'known', shown: false } : { kind: 'primary', rule: 'small-area' };
    if (zero) return hiddenZeros ? { kind: 'primary', rule: 'small-count' } : { kind: 'safe' };
    const rule = unsafe(variable, policy) ?? (groups.has(i) ? 'group' : null);
    return rule === null ? { kind: 'safe' } : { kind: 'primary', rule };
  });
}

function judgeInternal(variable: Variable, policy: Policy): Verdict {
  // An attacker assumes that nothing is missing, and is then told so by a total that equals its parts.
  if (variable.cell.units === 0) return { kind: 'known', shown: false };
  return unsafe(variable, policy) === null ? { kind: 'internal' } : { kind: 'primary', rule: 'unknown' };
}

function judgeComplement({ cell, tables }: Variable, policy: Policy): Verdict {
  const least = Math.max(policy.complement, ...tables.map((table) => thresholdOf(table, policy)));
  return cell.units > 0 && cell.units < least ? { kind: 'primary', rule: 'complement' } : { kind: 'internal' };
}

function thresholdOf(table: ConfidentialTable, policy: Policy): number {
  return table.sensitivity === 'strict' ? Math.max(policy.threshold, policy.strictThreshold) : policy.threshold;
}

/** The rule that a cell with units behind it breaks, on its own numbers. */
function unsafe({ cell, tables }: Variable, policy: Policy): RuleCode | null {
  const least = Math.max(...tables.map((table) => thresholdOf(table, policy)));
  if (cell.units < least || cell.contributors.some((role) => role.count < least)) return 'small-count';
  // Where values can be negative the absolute net value is the smaller whole, hence the stricter one.
  const whole = Math.abs(cell.value);
  if (cell.contributors.some((role) => role.largest > policy.dominance * whole)) return 'dominance';
  const magnitude = tables.some(({ shape }) => shape.kind === 'sum' && shape.sum === cell.quantity);
  const tooClose = cell.contributors.some((r) => whole - r.largest - r.second < policy.pPercent * r.largest);
  return magnitude && tooClose ? 'p-percent' : null;
}

function areaTooSmall(table: ConfidentialTable, size: AreaSize | undefined, policy: Policy): boolean {
  // A strict table needs proof that the area is large enough; for the others an area nobody sized is not judged.
  if (table.sensitivity === 'strict' && (size?.inhabitants ?? 0) < policy.strictInhabitants) return true;
  if (size === undefined) return false;
  const { inhabitants, dwellings } = size;
  if (inhabitants === null && dwellings === null) return true;
  return (
    (inhabitants !== null && inhabitants < policy.minimumInhabitants) ||
    (dwellings !== null && dwellings < policy.minimumDwellings)
  );
}

/** Cells that say something about nearly everyone in a group: within one area and period, never an area against its parent. */
function groupDisclosures({ variables, relations }: CellSystem, policy: Policy): Set<number> {
  const found = new Set<number>();
  const compare = (part: number, total: number) => {
    const whole = variables[total]!.cell.value;
    if (whole > 0 && variables[part]!.cell.value > policy.groupShare * whole) found.add(part);
  };
  for (const { total, parts } of relations) {
    // The relation of a share: its numerator is the part that is no complement.
    if (parts.some((part) => variables[part]!.complement)) {
      for (const part of parts) if (!variables[part]!.complement) compare(part, total);
      continue;
    }
    const { area, period } = variables[total]!.cell;
    for (const part of parts) {
      const { cell, tables } = variables[part]!;
      const sensitive = tables.some((table) => table.sensitiveBreakdowns?.includes(cell.breakdown));
      const changes =
        cell.breakdown !== variables[total]!.cell.breakdown || cell.category !== variables[total]!.cell.category;
      if (sensitive && changes && cell.area === area && cell.period === period) compare(part, total);
    }
  }
  return found;
}
