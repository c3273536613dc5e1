import type { Movement } from '../nearby/nearby-search.ts';
import type { AttackSystem, Row } from './attack-system.ts';

/**
 * A movement away from the truth as a table that the release does not tell from it: held against the floor and ceiling of every cell that moves, and
 * every row that such a cell stands in, in whole arithmetic. What moves beyond the cells of the system is what an inequality leaves open.
 * @param rowsOf the rows that each cell stands in.
 * @returns values of the cells that differ; null when they are no table.
 */
export function movedTable(
  { floor, ceiling }: Pick<AttackSystem, 'floor' | 'ceiling'>,
  truth: readonly number[],
  rowsOf: readonly (readonly Row[])[],
  { cells, by }: Movement,
): Map<number, number> | null {
  const values = new Map<number, number>();
  cells.forEach((cell, k) => {
    if (cell < floor.length) values.set(cell, truth[cell]! + by[k]!);
  });
  for (const [cell, value] of values) {
    if (!Number.isSafeInteger(value) || value < floor[cell]! || value > ceiling[cell]!) return null;
    for (const row of rowsOf[cell]!) {
      const sum = row.cells.reduce((all, at, k) => all + row.signs[k]! * (values.get(at) ?? truth[at]!), 0);
      if (!Number.isSafeInteger(sum) || sum < row.low || sum > row.high) return null;
    }
  }
  return values;
}
