import { addressKey } from '../address-key.ts';
import type { ConfidentialCell } from '../cell.ts';
import { defaultPolicy, type Policy, type PolicyNumberName, policyNumbers } from '../policy.ts';
import { ProtectionFault, type ProtectionFaultCode } from '../protection-fault.ts';
import { type QuantileMeasure, quantilePercents, roundQuantile } from '../quantile.ts';
import { isWeaker } from '../raise-policy.ts';
import { quantitiesByMeasure } from '../shape-quantities.ts';
import type { ConfidentialTable, Shape } from '../table.ts';
import { isWholePercent } from './percent.ts';
import { isForbiddenRung } from './rung.ts';

/** What a shape may and must say: anything else, a largest value above all, has no rule. */
const keysOf: Readonly<
  Record<Shape['kind'], { readonly needed: readonly string[]; readonly free: readonly string[] }>
> = {
  count: { needed: ['count'], free: [] },
  share: { needed: ['numerator', 'denominator'], free: ['compare'] },
  rate: { needed: ['numerator', 'denominator', 'per'], free: [] },
  distribution: { needed: ['count'], free: [] },
  sum: { needed: ['sum', 'count'], free: [] },
  load: { needed: ['mean'], free: [] },
  percent: { needed: ['share'], free: [] },
  quantiles: { needed: ['count'], free: Object.keys(quantilePercents) },
};

/**
 * What no rule covers is refused, not passed.
 * @throws ProtectionFault for a weaker policy, and for a shape, measure, quantity, sensitivity, rung or missing contributor role that no rule
 * can judge.
 */
export function assertCovered(tables: readonly ConfidentialTable[], policy: Policy): void {
  const every = (found: readonly ConfidentialTable[]) => found.map((table) => `${table.indicator}@${table.version}`);
  if (isWeakPolicy(policy)) throw new ProtectionFault('policy-weaker', every(tables));
  for (const table of tables) {
    const fault = uncovered(table, policy);
    if (fault !== null) throw new ProtectionFault(fault, every([table]));
  }
}

function isWeakPolicy(policy: Policy): boolean {
  const names = Object.keys(policyNumbers) as PolicyNumberName[];
  const told = Object.entries(defaultPolicy.zeros).some(
    ([kind, zero]) => zero === 'hidden' && policy.zeros[kind as keyof Policy['zeros']] !== 'hidden',
  );
  return told || names.some((name) => isWeaker(name, policy[name], defaultPolicy));
}

function uncovered(table: ConfidentialTable, policy: Policy): ProtectionFaultCode | null {
  if (!isKnownShape(table.shape) || !Object.hasOwn(defaultPolicy.zeros, table.sensitivity)) return 'rule-missing';
  if (table.shape.kind === 'distribution' && table.whole === undefined) return 'rule-missing';
  const measures = new Map(quantitiesByMeasure(table.shape).map(([measure, quantity]) => [quantity, measure]));
  for (const cell of table.cells) {
    const fault = uncoveredCell(table, cell, measures.get(cell.quantity), policy);
    if (fault !== null) return fault;
  }
  return hasPairs(table) ? null : 'cell-missing';
}

function hasPairs({ cells, differences = [], movements = [] }: ConfidentialTable): boolean {
  const pairs = [...differences, ...movements];
  if (pairs.length === 0) return true;
  const addresses = new Set(cells.map(addressKey));
  return pairs.every(({ first, second }) => addresses.has(addressKey(first)) && addresses.has(addressKey(second)));
}

function isKnownShape(shape: Shape): boolean {
  if (!Object.hasOwn(keysOf, shape.kind)) return false;
  const { needed, free } = keysOf[shape.kind];
  const keys = Object.keys(shape).filter((key) => key !== 'kind');
  const quantities = quantitiesByMeasure(shape).map(([, quantity]) => quantity);
  return (
    needed.every((key) => keys.includes(key)) &&
    keys.every((key) => needed.includes(key) || free.includes(key)) &&
    new Set(quantities).size === quantities.length &&
    (shape.kind !== 'rate' || (Number.isSafeInteger(shape.per) && shape.per > 0))
  );
}

function uncoveredCell(
  table: ConfidentialTable,
  cell: ConfidentialCell,
  measure: string | undefined,
  policy: Policy,
): ProtectionFaultCode | null {
  if (measure === undefined) return cell.publishable ? 'rule-missing' : null;
  const percentile = Object.hasOwn(quantilePercents, measure as QuantileMeasure);
  if (percentile && roundQuantile(cell.value, policy.quantileDigits) !== cell.value) return 'quantile-not-rounded';
  // Only what stands for units themselves is counted; a magnitude and a percentile are measured.
  const measured = measure === 'sum' || measure === 'mean' || measure === 'share' || percentile;
  if (!measured && cell.value !== cell.units) return 'cell-invalid';
  if (measure === 'share' && !isWholePercent(cell.value)) return 'cell-invalid';
  if (!cell.publishable) return null;
  const declared = Object.hasOwn(table.roles, cell.quantity) ? (table.roles[cell.quantity] ?? []) : [];
  if (declared.length === 0 || (cell.units > 0 && !tellsRoles(cell, declared))) return 'role-missing';
  return isForbiddenRung(table, cell, policy) ? 'rung-forbidden' : null;
}

/** Whether a cell tells the contributors of every declared role. */
export function tellsRoles({ contributors }: ConfidentialCell, declared: readonly string[]): boolean {
  return declared.every((role) => contributors.some((one) => one.role === role));
}
