/** The percentiles that can be released, in per cent. The smallest and the largest value are somebody's own: no measure exists for them. */
export const quantilePercents = { p10: 10, p25: 25, median: 50, p75: 75, p90: 90 } as const;

export type QuantileMeasure = keyof typeof quantilePercents;

/**
 * A percentile in the form in which it may be tabulated: rounded to significant digits, because it is the value of one or two units.
 * @param value a whole number.
 */
export function roundQuantile(value: number, digits: number): number {
  const step = 10 ** Math.max(0, String(Math.abs(value)).length - digits);
  return Math.round(value / step) * step;
}
