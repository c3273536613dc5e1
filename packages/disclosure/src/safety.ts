import type { CellSystem, Variable } from './cell-system.ts';
import type { Policy } from './policy.ts';
import { type Preset, presetFor } from './preset.ts';
import { type QuantileMeasure, quantilePercents } from './quantile.ts';
import type { RuleCode } from './reason.ts';
import { judgeBeyond } from './rules/beyond.ts';
import { basesOf, isTooNearBase, judgeComplement } from './rules/complement.ts';
import { assertCovered, tellsRoles } from './rules/coverage.ts';
import { smallSetDifferences } from './rules/difference.ts';
import { isDominated } from './rules/dominance.ts';
import { smallMovements } from './rules/entries-and-exits.ts';
import { groupDisclosures } from './rules/group.ts';
import { isOfFewConnected } from './rules/load.ts';
import { isTooClose } from './rules/p-percent.ts';
import { hasTooFewOnASide } from './rules/percent.ts';
import { hasTooFewBeside } from './rules/percentile.ts';
import { isTooSmall } from './rules/small-areas.ts';
import { hasTooFew } from './rules/threshold.ts';
import { judgeInternal } from './rules/unknown.ts';
import { isCertainZero, isNothing, judgeZero } from './rules/zeros.ts';
import { quantitiesByMeasure } from './shape-quantities.ts';
import type { AreaSize } from './table.ts';
import type { Verdict } from './verdict.ts';

export type { Verdict } from './verdict.ts';

/**
 * Asks every primary rule of every cell, in order (design: disclosure, 1 and 1a); the strictest table that gives a cell decides.
 * @throws ProtectionFault when a table holds something that no rule covers.
 */
export function judge(system: CellSystem, policy: Policy, sizes: readonly AreaSize[]): Verdict[] {
  const tables = [...new Set(system.variables.flatMap((variable) => variable.tables))];
  assertCovered(tables, policy);
  const sizeOf = new Map(sizes.map((size) => [size.area, size]));
  const groups = groupDisclosures(system, policy);
  const differences = new Set([
    ...smallSetDifferences(system, tables, policy),
    ...smallMovements(system, tables, policy),
  ]);
  return system.variables.map((variable, i) => {
    const { cell } = variable;
    const preset = presetFor(
      policy,
      variable.tables.map((table) => table.sensitivity),
    );
    if (variable.complement) return judgeComplement(cell.units, preset);
    if (variable.overlap) return { kind: 'internal' };
    if (variable.beyond) return judgeBeyond(variable, preset);
    if (isCertainZero(cell)) return { kind: 'known', shown: variable.publishable };
    if (!variable.publishable) {
      const safe = tellsAll(variable) && ownRule(variable, policy, preset) === null;
      return judgeInternal(cell.units, safe);
    }
    const measures = measuresOf(variable);
    const zero = cell.units === 0 && !measures.includes('share') ? judgeZero(preset) : null;
    if (isTooSmall(sizeOf.get(cell.area), preset))
      return zero?.kind === 'safe' ? { kind: 'known', shown: false } : { kind: 'primary', rule: 'small-area' };
    if (zero !== null) return zero;
    const near = basesOf(variable, system).some((base) => isTooNearBase(variable, base, preset));
    const rule =
      ownRule(variable, policy, preset) ??
      (groups.has(i) ? 'group' : near ? 'complement' : differences.has(i) ? 'difference' : null);
    return rule === null ? { kind: 'safe' } : { kind: 'primary', rule };
  });
}

/** The rule that a cell with units behind it breaks on its own numbers. */
function ownRule(variable: Variable, policy: Policy, preset: Preset): RuleCode | null {
  const { cell } = variable;
  const measures = measuresOf(variable);
  if (measures.includes('share')) return hasTooFewOnASide(cell, preset) ? 'small-count' : null;
  if (measures.includes('mean')) return isOfFewConnected(cell, policy) ? 'small-area' : null;
  const percents = measures.flatMap((m) =>
    Object.hasOwn(quantilePercents, m) ? [quantilePercents[m as QuantileMeasure]] : [],
  );
  // A percentile is no total: its contributors weigh in units.
  const whole = percents.length > 0 ? cell.units : cell.value;
  if (hasTooFew(cell, preset)) return 'small-count';
  if (isDominated(cell, whole, policy)) return 'dominance';
  if (measures.includes('sum')) {
    if (isTooClose(cell, policy)) return 'p-percent';
    if (isNothing(cell, preset)) return 'group';
  }
  return percents.some((percent) => hasTooFewBeside(cell, percent, preset)) ? 'percentile' : null;
}

/** As what the tables that give a cell show it. */
function measuresOf({ cell, tables }: Variable): readonly string[] {
  return tables.flatMap(({ shape }) =>
    quantitiesByMeasure(shape).flatMap(([measure, quantity]) => (quantity === cell.quantity ? [measure] : [])),
  );
}

/** Whether every role that any table declares behind a cell is told. */
function tellsAll({ cell, tables }: Variable): boolean {
  return tables.every(({ roles }) => tellsRoles(cell, roles[cell.quantity] ?? []));
}
