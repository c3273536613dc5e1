import type { AttackSystem } from './attack-system.ts';

/**
 * Whole numbers that satisfy every row exactly: a table that the release does not tell from the truth. Solvers are not trusted: what they
 * say is rounded, and held against every row, floor and ceiling in whole arithmetic.
 * @returns the values by cell, or null when the rounded numbers break a row.
 */
export function exactWitness({ floor, ceiling, rows }: AttackSystem, solution: ArrayLike<number>): Float64Array | null {
  const values = Float64Array.from(solution, Math.round);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isSafeInteger(value) || value < floor[i]! || value > ceiling[i]!) return null;
  }
  for (const { cells, signs, low, high } of rows) {
    let sum = 0;
    for (let k = 0; k < cells.length; k++) sum += signs[k]! * values[cells[k]!]!;
    if (!Number.isSafeInteger(sum) || sum < low || sum > high) return null;
  }
  return values;
}
