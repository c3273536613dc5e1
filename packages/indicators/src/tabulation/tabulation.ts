import type { NodeLevel } from '../area/level.ts';

/** SDMX `_T`: all categories together; also the breakdown id of a table without a breakdown. */
export const TOTAL = '_T';
/** SDMX `_U`: the part that no area or category could be given to. Internal: never published. */
export const UNKNOWN = '_U';

/**
 * Names a statistical quantity independent of the indicator that shows it, so that the denominator of one indicator and the
 * count of another are known to be the same number, e.g. `context.woningen@1:count`.
 */
export type QuantityId = string;

/** Who stands behind one cell, for one contributor role. Weights are in the quantity's own unit (units, or euros). */
export interface RoleContribution {
  readonly role: string;
  /** Distinct contributors. */
  readonly contributors: number;
  /** Weight of the largest, and of the second largest, contributor (0 when there is none). Absolute values. */
  readonly largest: number;
  readonly second: number;
  /** Units of which the contributor of this role is not known; each then counts as a contributor of its own. */
  readonly unknownUnits: number;
}

/** One row of what a tabulation query returns: confidential, never stored, never logged. */
export interface TabulatedCell {
  readonly quantity: QuantityId;
  readonly level: NodeLevel;
  /** Area code, or `UNKNOWN` for the units of the municipality that have no area on this level. */
  readonly area: string;
  /** CBS period code; a block of years is `2012JJ00/2016JJ00`. */
  readonly period: string;
  /** Breakdown id, or `TOTAL`. */
  readonly breakdown: string;
  /** Category code within the breakdown, or `TOTAL`. */
  readonly category: string;
  /** Distinct units counted. */
  readonly units: number;
  /** The quantity's value: the units for a count, whole euros for a sum. */
  readonly value: number;
  readonly roles: readonly RoleContribution[];
}
