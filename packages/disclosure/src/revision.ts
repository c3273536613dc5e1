import type { Variable } from './cell-system.ts';
import { isMagnitude, type Promised } from './engine/promise.ts';
import type { Policy } from './policy.ts';
import { presetFor } from './preset.ts';

/**
 * How far a cell must stay from a value that was shown of nearly the same units, when it differs from it by too little: by less than a difference
 * needs (design: disclosure, 4.5; November 2026). Who stands behind the difference of a magnitude nobody knows any more, so that it is
 * protected whatever its size.
 * @returns what may not be told apart; null when it does not differ, or by enough.
 */
export function smallRevision(variable: Variable, was: number, policy: Policy): Promised | null {
  const { value } = variable.cell;
  const apart = Math.abs(value - was);
  if (apart === 0) return null;
  if (isMagnitude(variable)) {
    const level = Math.max(apart, Math.ceil((Math.abs(value) * policy.pPercent) / 100));
    return { low: value - level, high: value + level };
  }
  const { difference } = presetFor(
    policy,
    variable.tables.map(({ sensitivity }) => sensitivity),
  );
  if (apart >= difference) return null;
  const furthest = was + Math.sign(value - was) * (difference - 1);
  return { low: Math.min(was, furthest), high: Math.max(was, furthest) };
}
