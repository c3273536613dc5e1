import type { Highs } from 'highs';
import { isAlone } from '../cell.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Want } from '../nearby/nearby-search.ts';
import { sameCells } from '../nearby/same-cells.ts';
import { attackSystems } from './attack-system.ts';
import { ceilingAbove } from './ceiling-above.ts';
import { type WholeTable, WholeTables } from './whole-tables.ts';

/** A cell that nobody may compute, and one that its only contributor knows; by position. */
export type InsiderPair = readonly [cell: number, insider: number];

/** So many, unless said otherwise. */
const mostPairs = 200;

/** What is left open about single contributors. */
export interface MayTell {
  /** Whether there is anything that elimination has to tell. */
  readonly open: boolean;
  /** Pairs of which the one was found to differ, though never beside the same value of the other. */
  readonly pairs: readonly InsiderPair[];
}

/**
 * Whether it may be that the only contributor to a hidden cell, who knows it, can compute another one. Not when for each pair there is a whole table, verified
 * exactly, in which the one differs and the other does not; where no such table is found, elimination and bounds have to tell.
 * What public zeros alone make the same number is not held against a release.
 * @param hidden positions that are not released nor known. @param primary positions that nobody may compute. @param zeros positions that everybody knows to be zero.
 * @param most pairs of a group left open after which no more are looked for: that the release is not safe, or that structure tells, is clear by then.
 */
export function mayTellInsiders(
  highs: Highs | null,
  system: CellSystem,
  limits: Parameters<typeof attackSystems>[2],
  hidden: ReadonlySet<number>,
  primary: (position: number) => boolean,
  zeros: ReadonlySet<number>,
  most = mostPairs,
): MayTell {
  const pairs: InsiderPair[] = [];
  let isOpen = false;
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
    const left = leftOpen(tables, asked, alone, isSame, most);
    isOpen ||= left.open;
    for (const [cell, one] of left.pairs) pairs.push([own.positions[cell]!, own.positions[one]!]);
  }
  return { open: isOpen, pairs };
}

/** Looks for tables in which a cell differs and the one contributor that may know it does not, until none is left who may differ in all of them but those whose pairs are told. */
function leftOpen(
  tables: WholeTables,
  asked: readonly number[],
  alone: ReadonlySet<number>,
  isSame: (a: number, b: number) => boolean,
  most: number,
): MayTell {
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
  let isOpen = look(asked.map((cell) => [cell, []])).length > 0;
  const pairs: InsiderPair[] = [];
  for (;;) {
    const next = [...suspects].flatMap(([cell, [one]]) => (one === undefined ? [] : [[cell, [one]] as const]));
    if (next.length === 0 || pairs.length > most) return { open: isOpen, pairs };
    for (const [cell, [one]] of look(next)) {
      isOpen = true;
      pairs.push([cell, one!]);
      suspects.set(
        cell,
        suspects.get(cell)!.filter((other) => other !== one),
      );
    }
  }
}
