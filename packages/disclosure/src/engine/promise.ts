import type { Variable } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { presetFor } from '../preset.ts';
import type { RuleCode } from '../reason.ts';
import { quantitiesByMeasure } from '../shape-quantities.ts';

/** The values of which nobody may be able to tell that a hidden cell has another: from `low` to `high`, its own among them. */
export interface Promised {
  readonly low: number;
  readonly high: number;
}

/**
 * How wide the interval of a cell that a rule hides must stay (design: disclosure, 3; Handbook on Statistical Disclosure Control, chapter 4, table of protection
 * levels, 2010). A small count: everything under the threshold. A group: some part that would have been allowed. A magnitude, and a
 * count behind which too few stand: as much as the rule falls short of being kept, and never less than p per cent. A larger number in an area that
 * is too small: as much as a small count.
 * @param floor the least value that an attacker grants a hidden cell.
 * @param whole for a group disclosure, what the cell is too large a part of.
 */
export function promised(variable: Variable, rule: RuleCode, policy: Policy, floor: number, whole: number): Promised {
  const { value, contributors } = variable.cell;
  const preset = presetFor(
    policy,
    variable.tables.map((table) => table.sensitivity),
  );
  // Whole numbers under the threshold, which an owner may have raised to a broken one.
  const widest = Math.ceil(Math.max(preset.threshold, preset.complement, preset.difference)) - 1;
  // A policy that lets nobody be any part of a cell hides them all; what is left is how wide.
  const dominant = Math.max(policy.dominancePercent, 1);
  if (isMagnitude(variable)) {
    const least = Math.ceil((Math.abs(value) * policy.pPercent) / 100);
    const short = contributors.map(({ largest, second }) =>
      Math.max(
        (100 * largest) / dominant - Math.abs(value),
        (policy.pPercent / 100) * largest - (Math.abs(value) - largest - second),
      ),
    );
    const level = Math.max(1, least, ...short.map(Math.ceil));
    return { low: Math.max(floor, value - level), high: value + level };
  }
  // It may be large, and hidden only because it always was.
  if (rule === 'ledger') return { low: Math.max(floor, value - 1), high: value + 1 };
  if (rule === 'group') {
    const allowed = Math.floor((whole * policy.groupPercent) / 100);
    return { low: Math.max(floor, Math.min(allowed, value - 1)), high: value };
  }
  if (value <= widest) return { low: Math.min(floor, value), high: widest };
  const dominated = contributors.map(({ largest }) => Math.ceil((100 * largest) / dominant) - value);
  const level = Math.max(rule === 'small-area' ? widest : Math.ceil((value * policy.pPercent) / 100), ...dominated);
  return { low: Math.max(floor, value - level), high: value + level };
}

/** Whether a cell is measured instead of counted. */
export function isMagnitude({ cell, tables }: Variable): boolean {
  return tables.some(({ shape }) =>
    quantitiesByMeasure(shape).some(([measure, quantity]) => quantity === cell.quantity && !counted.has(measure)),
  );
}

const counted = new Set(['count', 'numerator', 'denominator']);
