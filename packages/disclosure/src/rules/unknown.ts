import type { Verdict } from '../verdict.ts';

/**
 * What is internal, an unknown area or category above all, is never shown and never a way to subtract: it is protected like a cell when it
 * breaks a rule or when nobody knows who stands behind it (design: disclosure, 1a.5; November 2026). That it is nothing everybody may
 * know: an attacker assumes that nothing is missing, and is then told so by a total that equals its parts.
 */
export function judgeInternal(units: number, safe: boolean): Verdict {
  if (units === 0) return { kind: 'known', shown: false };
  return safe ? { kind: 'internal' } : { kind: 'primary', rule: 'unknown' };
}
