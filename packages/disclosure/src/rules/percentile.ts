import type { ConfidentialCell } from '../cell.ts';
import type { Preset } from '../preset.ts';

/**
 * Percentile: ten units, and ten contributors of every role, on both sides, so that the p-th percentile needs 10 / min(p, 1 − p) of them:
 * a median twenty, a tenth percentile a hundred (ESSnet guidelines, December 2009; ABS output rules on contributors of quantiles).
 * @param percent which percentile, 0–100.
 */
export function hasTooFewBeside(
  { units, contributors }: ConfidentialCell,
  percent: number,
  { quantileUnits }: Preset,
): boolean {
  const smallerSide = Math.min(percent, 100 - percent);
  const tooFew = (number: number) => number * smallerSide < quantileUnits * 100;
  return tooFew(units) || contributors.some(({ count }) => tooFew(count));
}
