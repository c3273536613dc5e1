import { isAlone } from '../cell.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Want } from '../nearby/nearby-search.ts';
import { sameCells } from '../nearby/same-cells.ts';
import { attackSystems } from './attack-system.ts';
import { NearbyTables } from './nearby-tables.ts';

/**
 * Whether it may be that the only contributor to a hidden cell, who knows it, can compute another one. Not when for each pair there is a whole table, verified
 * exactly, in which the one differs and the other does not; where no such table lies near, elimination has to tell.
 * What public zeros alone make the same number is not held against a release.
 * @param hidden positions that are not released nor known. @param primary positions that nobody may compute. @param zeros positions that everybody knows to be zero.
 */
export function mayTellInsiders(
  system: CellSystem,
  limits: Parameters<typeof attackSystems>[2],
  hidden: ReadonlySet<number>,
  primary: (position: number) => boolean,
  zeros: ReadonlySet<number>,
): boolean {
  const open = system.relations.map(({ total, parts }) => ({ cells: [total, ...parts].filter((i) => !zeros.has(i)) }));
  const same = sameCells(system.variables.length, open);
  const cellAt = (position: number) => system.variables[position]!.cell;
  const seen = (position: number) => (hidden.has(position) ? undefined : cellAt(position).value);
  for (const own of attackSystems(system, seen, limits)) {
    const alone = new Set(own.positions.flatMap((position, cell) => (isAlone(cellAt(position)) ? [cell] : [])));
    const asked = own.positions.flatMap((position, cell) => (primary(position) ? [cell] : []));
    if (alone.size === 0 || asked.length === 0) continue;
    const tables = new NearbyTables(
      own,
      own.positions.map((position) => cellAt(position).value),
    );
    const suspects = suspectsOf(tables, asked, alone);
    if (asked.some((cell) => !suspects.has(cell))) return true;
    const isSame = (a: number, b: number) => same(own.positions[a]!) === same(own.positions[b]!);
    const pairs = [...suspects].flatMap(([cell, insiders]) =>
      [...insiders].flatMap((insider) => (isSame(cell, insider) ? [] : [[cell, insider] as const])),
    );
    const wants = (direction: 1 | -1) =>
      pairs.map(([cell, insider]): Want => ({ cell, direction, need: 1, knows: [insider] }));
    const tells = (left: readonly Want[]) => new Set(left.map(({ cell, knows }) => `${cell} ${knows[0]}`));
    const up = tells(tables.search(wants(1), () => {}));
    const down = wants(-1).filter(({ cell, knows }) => up.has(`${cell} ${knows[0]}`));
    if (tables.search(down, () => {}).length > 0) return true;
  }
  return false;
}

/** For each cell, those of one contributor that differ in all tables found in which it differs. */
function suspectsOf(
  tables: NearbyTables,
  asked: readonly number[],
  alone: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const suspects = new Map<number, Set<number>>();
  const isAsked = new Set(asked);
  for (const direction of [1, -1] as const) {
    const wants = asked.map((cell): Want => ({ cell, direction, need: 1, knows: [] }));
    tables.search(wants, (table) => {
      const differing = new Set([...table.keys()].filter((cell) => alone.has(cell)));
      for (const cell of table.keys()) {
        if (!isAsked.has(cell)) continue;
        const before = suspects.get(cell);
        const both = [...differing].filter((one) => one !== cell && before?.has(one) !== false);
        suspects.set(cell, new Set(both));
      }
    });
  }
  return suspects;
}
