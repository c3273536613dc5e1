import type { ConfidentialCell } from '../cell.ts';
import type { Policy } from '../policy.ts';

/**
 * Load: drug residues in waste water are of everybody who is connected at once, and of nobody in particular, so that neither threshold nor dominance
 * has a meaning. What may tell of somebody is a sewer of few: the smallest that is measured connects as many inhabitants as an area has of
 * which the strictest numbers are told (ours, November 2026, to be confirmed with CBS).
 */
export function isOfFewConnected(
  { units }: ConfidentialCell,
  { strictInhabitants }: Pick<Policy, 'strictInhabitants'>,
): boolean {
  return units < strictInhabitants;
}
