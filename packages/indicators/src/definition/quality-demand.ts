import type { IndicatorDefinition } from './definition.ts';

/** How good the rows behind an indicator must be; whole percents. Linkage has a rule of its own. */
export interface QualityDemand {
  /** Least share of rows in which an input is filled for a normal number; below it the number is of low reliability. */
  readonly reliableFilled: number;
  /** Least share of rows in which an input is filled for any number; below it the indicator is *not collected*. */
  readonly leastFilled: number;
  /** Largest share of rows that a delivery may have lost to rejection; above it the number is of low reliability. */
  readonly mostRejected: number;
}

/**
 * What a definition demands that says nothing else. One percent is the share that a delivery may reject unless its manifest allows more
 * (microdata contract, bad input); the others are our choice (November 2026), to be judged with whoever knows the source.
 */
const usualDemand: QualityDemand = { reliableFilled: 90, leastFilled: 50, mostRejected: 1 };

/** What an indicator demands of its inputs. */
export function qualityDemandOf({ quality }: IndicatorDefinition): QualityDemand {
  return { ...usualDemand, ...quality };
}
