import { Regions } from '../nearby/regions.ts';
import type { AttackSystem } from './attack-system.ts';

/** Part of a system over which one program is made. */
export interface AttackRegion {
  readonly system: AttackSystem;
  /** Cells of the whole, by cell of the part. */
  readonly cells: readonly number[];
  /** Cells of the part that are asked in it. */
  readonly core: readonly number[];
}

/** How the part goes with the whole. */
export type Outside =
  /** All others have their true value: a table of the part is one of the whole. */
  | 'true'
  /** Nothing is known of the others, nor what they stand in: no table of the whole goes beyond one of the part. */
  | 'unknown';

/**
 * Programs that together ask for some cells: one over the whole where that is small enough, else one for each few areas.
 * @param most hidden cells of one program.
 */
export function* attackRegions(
  system: AttackSystem,
  truth: readonly number[],
  asked: Iterable<number>,
  outside: Outside,
  most: number,
): Generator<AttackRegion> {
  const { areas, lying } = system;
  if (areas.length <= most) {
    yield { system, cells: [...areas.keys()], core: [...asked] };
    return;
  }
  const regions = new Regions(areas, lying);
  const rowsOf: number[][] = areas.map(() => []);
  system.rows.forEach(({ cells }, row) => {
    for (const cell of cells) rowsOf[cell]!.push(row);
  });
  const open = Map.groupBy(asked, (cell) => areas[cell]!);
  for (const area of open.keys()) {
    const { cells, core } = regions.around(area, most);
    const place = new Map(cells.map((cell, i) => [cell, i]));
    const own = [...core].flatMap((one) => open.get(one) ?? []).map((cell) => place.get(cell)!);
    for (const one of core) open.delete(one);
    yield { system: restricted(system, truth, cells, place, rowsOf, outside), cells, core: own };
  }
}

function restricted(
  { positions, areas, lying, floor, ceiling, rows }: AttackSystem,
  truth: readonly number[],
  cells: readonly number[],
  place: ReadonlyMap<number, number>,
  rowsOf: readonly (readonly number[])[],
  outside: Outside,
): AttackSystem {
  const met = [...new Set(cells.flatMap((cell) => rowsOf[cell]!))].map((row) => rows[row]!);
  const own = met.filter((row) => outside === 'true' || row.cells.every((cell) => place.has(cell)));
  return {
    positions: cells.map((cell) => positions[cell]!),
    areas: cells.map((cell) => areas[cell]!),
    lying,
    floor: cells.map((cell) => floor[cell]!),
    ceiling: cells.map((cell) => ceiling[cell]!),
    rows: own.map((row) => {
      const inside = [...row.cells.keys()].filter((k) => place.has(row.cells[k]!));
      const there = row.cells.reduce((sum, cell, k) => sum + (place.has(cell) ? 0 : row.signs[k]! * truth[cell]!), 0);
      return {
        cells: inside.map((k) => place.get(row.cells[k]!)!),
        signs: inside.map((k) => row.signs[k]!),
        low: row.low - there,
        high: row.high - there,
      };
    }),
  };
}
