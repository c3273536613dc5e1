import type { Policy, PolicyNumberName } from '../policy.ts';
import { presetFor } from '../preset.ts';
import type { RuleCode } from '../reason.ts';
import type { ConfidentialTable } from '../table.ts';

/** The numbers of a policy by which a rule decides on a cell of these tables: of two that both apply, the one that is higher. */
export function numbersBehind(
  rule: RuleCode,
  policy: Policy,
  tables: readonly ConfidentialTable[],
): readonly PolicyNumberName[] {
  const { name } = presetFor(
    policy,
    tables.map(({ sensitivity }) => sensitivity),
  );
  const highest = (...standard: PolicyNumberName[]): PolicyNumberName[] => {
    const all: PolicyNumberName[] = name === 'strict' ? [...standard, 'strictThreshold'] : standard;
    return [all.reduce((most, one) => (policy[one] > policy[most] ? one : most))];
  };
  const inhabitants =
    name === 'strict' && policy.strictInhabitants > policy.minimumInhabitants
      ? 'strictInhabitants'
      : 'minimumInhabitants';
  const numbers: Readonly<Record<RuleCode, readonly PolicyNumberName[]>> = {
    'small-count': highest('threshold'),
    dominance: ['dominancePercent'],
    'p-percent': ['pPercent'],
    group: ['groupPercent'],
    complement: highest('complement', 'threshold'),
    difference: highest('difference', 'threshold'),
    percentile: highest('quantileUnits', 'threshold'),
    'small-area': [inhabitants, 'minimumDwellings'],
    unknown: [],
    ledger: ['difference'],
    secondary: [],
  };
  return numbers[rule];
}
