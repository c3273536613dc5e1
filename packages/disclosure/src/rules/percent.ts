import type { ConfidentialCell } from '../cell.ts';
import type { Preset } from '../preset.ts';
import { hasTooFew } from './threshold.ts';

/** A share that is told in whole percents is one: anything finer tells of its numerator. */
export function isWholePercent(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100;
}

/** The whole percent that a released share tells of; no number where it tells something finer. */
export function percentOf(share: number): number {
  const percent = Math.round(share * 100);
  return percent / 100 === share ? percent : Number.NaN;
}

/**
 * Percent: a share in whole percents needs the threshold on both of its sides, of units and of contributors, and a side that is empty is no
 * exception: 100% says something of everybody (microdata contract, quality: linked and unlinked each at least ten; ours, November 2026). Its
 * cell holds the smaller side.
 */
export function hasTooFewOnASide(smaller: ConfidentialCell, preset: Preset): boolean {
  return hasTooFew(smaller, preset);
}
