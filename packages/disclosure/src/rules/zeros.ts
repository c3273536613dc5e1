import type { ConfidentialCell } from '../cell.ts';
import type { Preset } from '../preset.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Zeros: of objects and of context they are shown; of persons they are hidden like one to nine, because that nobody here has a trait
 * says something about everybody here (design: disclosure, 1a.5; November 2026).
 */
export function judgeZero({ zeros }: Preset): Verdict {
  return zeros === 'hidden' ? { kind: 'primary', rule: 'small-count' } : { kind: 'safe' };
}

/** A zero that everybody knows without the data: a category that cannot exist here. */
export function isCertainZero({ units, structural }: ConfidentialCell): boolean {
  return units === 0 && structural === true;
}

/**
 * An amount that is nothing though there are units behind it: nobody here contributes anything, which says as much about everybody as that nobody
 * is here (design: disclosure, 1a.5; tau-ARGUS, 'zero unsafe'). Where losses cancel out gains, dominance has hidden it before.
 */
export function isNothing({ value }: ConfidentialCell, { zeros }: Preset): boolean {
  return zeros === 'hidden' && value === 0;
}
