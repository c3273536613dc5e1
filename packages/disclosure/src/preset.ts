import type { Policy } from './policy.ts';
import type { Sensitivity } from './table.ts';

/** The numbers that apply to one cell: those of `standard`, or of `strict` for criminal records and suspects. */
export interface Preset {
  readonly name: 'standard' | 'strict';
  readonly threshold: number;
  readonly complement: number;
  readonly difference: number;
  readonly quantileUnits: number;
  readonly minimumInhabitants: number;
  readonly minimumDwellings: number;
  readonly zeros: 'shown' | 'hidden';
}

/**
 * The preset of a cell that tables of these sensitivities give: the strictest of them decides (design: disclosure, 1a.5; November 2026).
 * No number of `strict` is ever weaker than that of `standard`, however an owner raised either.
 */
export function presetFor(policy: Policy, sensitivities: readonly Sensitivity[]): Preset {
  const strict = sensitivities.includes('strict');
  const threshold = strict ? Math.max(policy.threshold, policy.strictThreshold) : policy.threshold;
  const { minimumInhabitants } = policy;
  return {
    name: strict ? 'strict' : 'standard',
    threshold,
    complement: Math.max(policy.complement, threshold),
    difference: Math.max(policy.difference, threshold),
    quantileUnits: Math.max(policy.quantileUnits, threshold),
    minimumInhabitants: strict ? Math.max(minimumInhabitants, policy.strictInhabitants) : minimumInhabitants,
    minimumDwellings: policy.minimumDwellings,
    zeros: sensitivities.some((one) => policy.zeros[one] === 'hidden') ? 'hidden' : 'shown',
  };
}
