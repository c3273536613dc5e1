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
  for (const versions of Map.groupBy(tables, ({ indicator }) => indicator).values()) {
    const inOrder = versions.toSorted((a, b) => a.version - b.version);
    for (const [at, later] of inOrder.entries()) {
      for (const earlier of inOrder.slice(0, at))
        for (const i of betweenVersions(system, earlier, later, policy)) found.add(i);
    }
  }
  for (const { sensitivity, differences = [] } of tables) {
    const preset = presetFor(policy, [sensitivity]);
    const tells = (units: number) => units > 0 && units < preset.difference;
    for (const { second, onlyFirst, onlySecond } of differences)
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
  const same = new Map(quantitiesByMeasure(later.shape).map(([measure, quantity]) => [quantity, before.get(measure)]));
  return later.cells.flatMap((cell) => {
    const quantity = same.get(cell.quantity);
    const other = quantity === undefined ? undefined : position.get(addressKey({ ...cell, quantity }));
    const apart = other === undefined ? 0 : Math.abs(variables[other]!.cell.units - cell.units);
    return apart > 0 && apart < difference ? [position.get(addressKey(cell))!] : [];
  });
}
