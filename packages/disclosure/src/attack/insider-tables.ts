import type { Highs } from 'highs';
import { isAlone } from '../cell.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Want } from '../nearby/nearby-search.ts';
import { sameCells } from '../nearby/same-cells.ts';
import { attackSystems } from './attack-system.ts';
import { ceilingAbove } from './ceiling-above.ts';
import { type WholeTable, WholeTables } from './whole-tables.ts';

/**
 * Whether it may be that the only contributor to a hidden cell, who knows it, can compute another one. Not when for each pair there is a whole table, verified
 * exactly, in which the one differs and the other does not; where no such table is found, elimination has to tell.
 * What public zeros alone make the same number is not held against a release.
 * @param hidden positions that are not released nor known. @param primary positions that nobody may compute. @param zeros positions that everybody knows to be zero.
 */
export function mayTellInsiders(
  highs: Highs | null,
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
    const truth = own.positions.map((position) => cellAt(position).value);
    const isSame = (a: number, b: number) => same(own.positions[a]!) === same(own.positions[b]!);
    const tables = new WholeTables(highs, own, truth, ceilingAbove(truth));
    if (isTold(tables, asked, alone, isSame)) return true;
  }
  return false;
}

/** Looks for tables in which a cell differs and the one contributor that may know it does not, until none is left who differs in all of them. */
function isTold(
  tables: WholeTables,
  asked: readonly number[],
  alone: ReadonlySet<number>,
  isSame: (a: number, b: number) => boolean,
): boolean {
  /** For each cell, those of one contributor that differ in all tables found in which it differs. */
  const suspects = new Map<number, readonly number[]>();
  const isAsked = new Set(asked);
  const take = (table: WholeTable) => {
    const differing = [...table.keys()].filter((cell) => alone.has(cell));
    for (const cell of table.keys()) {
      if (!isAsked.has(cell)) continue;
      const before = suspects.get(cell) ?? differing.filter((one) => !isSame(one, cell));
      suspects.set(
        cell,
        before.filter((one) => table.has(one)),
      );
    }
  };
  const open = ({ cell, knows: [one] }: Want) =>
    one === undefined ? !suspects.has(cell) : suspects.get(cell)!.includes(one);
  const look = (wants: readonly (readonly [cell: number, knows: readonly number[]])[]) =>
    ([1, -1] as const).reduce((left, direction) => {
      const asking = left.map(([cell, knows]): Want => ({ cell, direction, need: 1, knows }));
      return tables.search(asking, take, open).map(({ cell, knows }) => [cell, knows] as const);
    }, wants);
  if (look(asked.map((cell) => [cell, []])).length > 0) return true;
  for (;;) {
    const next = [...suspects].flatMap(([cell, [one]]) => (one === undefined ? [] : [[cell, [one]] as const]));
    if (next.length === 0) return false;
    if (look(next).length > 0) return true;
  }
}
