import type { Part } from './part.ts';

/** What hiding some cells of a part loses. */
export function costOf({ cost }: Part, cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + cost[cell]!, 0);
}
