import type { ConfidentialCell } from '../cell.ts';
import type { Policy } from '../policy.ts';

/**
 * p % rule, for magnitudes: the second largest contributor takes off their own part and knows the largest one's within p per cent: unsafe when
 * X − x1 − x2 < p/100 · x1 (Handbook on Statistical Disclosure Control, chapter 4, 2010).
 */
export function isTooClose({ contributors, value }: ConfidentialCell, { pPercent }: Pick<Policy, 'pPercent'>): boolean {
  return contributors.some(({ largest, second }) => (Math.abs(value) - largest - second) * 100 < pPercent * largest);
}
