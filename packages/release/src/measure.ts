/** What a number in a table is. Closed for good in version 1 of the wire. */
export const measures = [
  'count',
  'numerator',
  'denominator',
  'share',
  'rate',
  'sum',
  'mean',
  'ratio',
  'low',
  'high',
  'p10',
  'p25',
  'median',
  'p75',
  'p90',
] as const;
export type Measure = (typeof measures)[number];
