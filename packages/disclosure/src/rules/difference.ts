import { addressKey } from '../address-key.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Policy } from '../policy.ts';
import { presetFor } from '../preset.ts';
import { quantitiesByMeasure } from '../shape-quantities.ts';
import type { ConfidentialTable } from '../table.ts';

/**
 * Difference: the units in which two shown sets differ are a cell too (ESSnet and DwB guidelines, 2009 and 2015; design: disclosure, 1a.3).
 * Judged are versions of one definition in one release, and the pairs that a table declares. Years of a flow are no such pair.
 * @returns positions of the cells, the later of each pair, that may not be shown beside the other.
 */
export function smallSetDifferences(
  system: CellSystem,
  tables: readonly ConfidentialTable[],
  policy: Policy,
): Set<number> {
  const found = new Set<number>();
  for (const later of tables) {
    for (const earlier of tables) {
      if (earlier.indicator === later.indicator && earlier.version < later.version)
        for (const i of betweenVersions(system, earlier, later, policy)) found.add(i);
    }
    const preset = presetFor(policy, [later.sensitivity]);
    // Of persons, that nobody came or went says something too (1a.8: entries and exits each at least ten).
    const tells = (units: number) => units < preset.difference && (units > 0 || preset.zeros === 'hidden');
    for (const { second, onlyFirst, onlySecond } of later.differences ?? [])
      if (tells(onlyFirst) || tells(onlySecond)) found.add(system.position.get(addressKey(second))!);
  }
  return found;
}

function betweenVersions(
  { variables, position }: CellSystem,
  earlier: ConfidentialTable,
  later: ConfidentialTable,
  policy: Policy,
): number[] {
  const { difference } = presetFor(policy, [earlier.sensitivity, later.sensitivity]);
  const before = new Map(quantitiesByMeasure(earlier.shape));
  return quantitiesByMeasure(later.shape).flatMap(([measure, quantity]) =>
    later.cells.flatMap((cell) => {
      const quantityBefore = before.get(measure);
      if (cell.quantity !== quantity || quantityBefore === undefined) return [];
      const other = position.get(addressKey({ ...cell, quantity: quantityBefore }));
      const apart = other === undefined ? 0 : Math.abs(variables[other]!.cell.units - cell.units);
      return apart > 0 && apart < difference ? [position.get(addressKey(cell))!] : [];
    }),
  );
}
