import { addressKey } from '../address-key.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { presetFor } from '../preset.ts';
import type { ConfidentialTable } from '../table.ts';

/**
 * Entries and exits: a stock of persons is told of two dates only when enough came and enough went, each on their own; that nobody came or went
 * says something too (design: disclosure, 1a.8; November 2026). A zero is judged as any zero.
 * @returns positions of the cells that may not be shown. A cell that is found itself stands in the way of no other.
 */
export function smallMovements(
  { variables, position }: CellSystem,
  tables: readonly ConfidentialTable[],
  policy: Policy,
): Set<number> {
  const found = new Set<number>();
  for (const { sensitivity, movements = [] } of tables) {
    const { difference } = presetFor(policy, [sensitivity]);
    for (const { first, second, onlyFirst, onlySecond } of movements) {
      const at = position.get(addressKey(second))!;
      const tells = Math.min(onlyFirst, onlySecond) < difference && !found.has(position.get(addressKey(first))!);
      if (tells && variables[at]!.cell.units > 0) found.add(at);
    }
  }
  return found;
}
