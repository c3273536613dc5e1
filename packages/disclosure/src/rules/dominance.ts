import type { ConfidentialCell } from '../cell.ts';
import type { Policy } from '../policy.ts';

/**
 * Dominance: one contributor has more than the largest allowed part, of a count as of a sum (ESSnet guidelines, December 2009; design:
 * disclosure, 1a.1). Where values can be negative the absolute net value is the smaller whole, hence the stricter one (1a.13).
 * @param whole what the contributors' weights are a part of, in the same unit.
 */
export function isDominated(
  { contributors }: ConfidentialCell,
  whole: number,
  { dominancePercent }: Pick<Policy, 'dominancePercent'>,
): boolean {
  return contributors.some(({ largest }) => largest * 100 > dominancePercent * Math.abs(whole));
}
