import type { ConfidentialCell } from '../cell.ts';
import type { Preset } from '../preset.ts';

/**
 * Threshold: fewer units, or fewer contributors of any role, than a shown cell needs; the role with the fewest decides (ESSnet guidelines,
 * December 2009; design: disclosure, 1a.1).
 */
export function hasTooFew({ units, contributors }: ConfidentialCell, { threshold }: Preset): boolean {
  return units < threshold || contributors.some(({ count }) => count < threshold);
}
