/** A ratio of two shares with its 95 % interval. */
export interface RiskRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** A share as it is published: both of its numbers. */
export interface PublishedShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** The standard normal deviate that leaves 2.5 % on either side. */
const z = 1.959963984540054;

/**
 * Risk ratio with the interval of Katz (Katz et al., Biometrics 34, 1978), from published numbers only, so that it tells nothing new. A shown number is
 * ten or more, as is what a shown denominator has beyond a shown numerator, or it is zero: all four cells are safe or one is nothing.
 * @returns null when one of the four cells is zero: there is no interval then, and a ratio without one is not released.
 */
export function riskRatio(exposed: PublishedShare, others: PublishedShare): RiskRatio | null {
  const four = [exposed, others].flatMap(({ numerator, denominator }) => [numerator, denominator - numerator]);
  if (four.includes(0)) return null;
  const ratio = exposed.numerator / exposed.denominator / (others.numerator / others.denominator);
  const variance = [exposed, others].reduce((sum, s) => sum + 1 / s.numerator - 1 / s.denominator, 0);
  const width = Math.exp(z * Math.sqrt(variance));
  return { ratio, low: ratio / width, high: ratio * width };
}
