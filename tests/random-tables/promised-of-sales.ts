import type { ConfidentialCell } from '@zichtlijn/disclosure';
import type { Interval } from '../attacks/programs/feasible-intervals.ts';

/**
 * What must stay possible of a hidden sum, or of a hidden number behind which too few stand, by the rules as they are published: at least ten
 * contributors, none with over 50 %, and the largest not to be told within 10 % by the second (Handbook on Statistical Disclosure
 * Control, chapter 4, 2010). Written anew here, because it judges.
 * @returns null when the cell keeps every rule: it is hidden for another, and only its exact value is nobody's.
 */
export function promisedOf({ quantity, units, value, contributors }: ConfidentialCell): Interval | null {
  const measured = quantity === 'price';
  const [{ count, largest, second }] = contributors as [ConfidentialCell['contributors'][number]];
  const forDominance = 2 * largest - value;
  const forSecond = measured ? largest / 10 - (value - largest - second) : 0;
  const keeps = units >= 10 && count >= 10 && forDominance <= 0 && forSecond <= 0;
  if (keeps || units === 0) return null;
  if (!measured && value < 10) return { low: 1, high: 9 };
  const level = Math.ceil(Math.max(value / 10, forDominance, forSecond));
  return { low: Math.max(0, value - level), high: value + level };
}
