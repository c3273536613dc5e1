import loadHighs, { type Highs } from 'highs';
import type { BenchTable } from './bench-table.ts';
import { LinearAttack } from './linear-attack.ts';

/** What a rule promises of a hidden cell: the attacker's interval reaches down to `lo` and up to `hi`. */
export interface Promised {
  readonly lo: number;
  readonly hi: number;
}

// Its types describe the CommonJS build, where the loader is a property; Node imports the other build, where it is the default itself.
const load = loadHighs as unknown as typeof loadHighs.default;

/**
 * Counts the hidden cells that the strong attacker estimates more tightly than was promised. He knows everything published, every
 * sum, the rules, and that a hidden cell is not zero because zeros are shown. Reads nothing of the suppressor.
 *
 * A cell passes as soon as two points are known that keep all equations and reach far enough; such points are looked for first
 * in a small neighbourhood, where all else stays as it is, and last with everything free. So only a linear program over the
 * whole system can make a cell fail.
 */
export async function failing(
  table: BenchTable,
  hidden: Uint8Array,
  targets: readonly number[],
  promised: (cell: number) => Promised,
): Promise<number> {
  const highs = await load();
  const { values } = table;
  const below = Float64Array.from(values);
  const above = Float64Array.from(values);
  const promise = (cell: number, direction: 1 | -1): number => promised(cell)[direction > 0 ? 'hi' : 'lo'];
  const reaches = (cell: number, direction: 1 | -1): boolean =>
    direction > 0 ? above[cell]! >= promise(cell, 1) - 1e-6 : below[cell]! <= promise(cell, -1) + 1e-6;
  const passes = (cell: number): boolean => reaches(cell, 1) && reaches(cell, -1);
  const equations = equationsOf(table, hidden);
  let open = targets.filter((cell) => !passes(cell));
  for (const reach of reachesOfAttack) {
    const left = new Set(open);
    for (const cell of open) {
      if (!left.has(cell) || passes(cell)) continue;
      attack(highs, table, equations, cell, reach, left, { below, above, promise, reaches });
    }
    open = open.filter((cell) => !passes(cell));
  }
  return open.length;
}

/** How far around a cell is looked: so many cells, and so many more for each equation that would hold one of them fast. */
interface Reach {
  readonly cells: number;
  readonly width: number;
}

const reachesOfAttack: readonly Reach[] = [
  { cells: 100, width: 1 },
  { cells: 400, width: 2 },
  { cells: 4000, width: 3 },
  { cells: Number.POSITIVE_INFINITY, width: Number.POSITIVE_INFINITY },
];

/** Per hidden cell the sums it stands in; per sum its hidden cells with their signs. */
interface Equations {
  readonly ofCell: ReadonlyMap<number, readonly number[]>;
  readonly cells: readonly (readonly number[])[];
  readonly signs: readonly (readonly number[])[];
}

function equationsOf({ sums }: BenchTable, hidden: Uint8Array): Equations {
  const ofCell = new Map<number, number[]>();
  const cells: number[][] = [];
  const signs: number[][] = [];
  for (const { total, parts } of sums) {
    const unknown = parts.filter((part) => hidden[part] === 1);
    const sign = unknown.map(() => 1);
    if (hidden[total] === 1) {
      unknown.push(total);
      sign.push(-1);
    }
    if (unknown.length === 0) continue;
    for (const cell of unknown) {
      const of = ofCell.get(cell);
      if (of === undefined) ofCell.set(cell, [cells.length]);
      else of.push(cells.length);
    }
    cells.push(unknown);
    signs.push(sign);
  }
  return { ofCell, cells, signs };
}

interface Known {
  readonly below: Float64Array;
  readonly above: Float64Array;
  /** How far down (-1) or up (1) a cell has to reach, and whether it does by what is known. */
  readonly promise: (cell: number, direction: 1 | -1) => number;
  readonly reaches: (cell: number, direction: 1 | -1) => boolean;
}

/**
 * Looks for points around one cell that are furthest for it, and with everything free for every other open cell too; takes out
 * of `left` what was looked for.
 */
function attack(
  highs: Highs,
  { values }: BenchTable,
  equations: Equations,
  start: number,
  reach: Reach,
  left: Set<number>,
  { below, above, promise, reaches }: Known,
): void {
  const around = neighbourhood(equations, values, start, reach);
  const place = new Map(around.map((cell, i) => [cell, i]));
  const rows = [...new Set(around.flatMap((cell) => equations.ofCell.get(cell) ?? []))].map((row) =>
    equations.cells[row]!.flatMap((cell, k) => {
      const at = place.get(cell);
      return at === undefined ? [] : [{ at, sign: equations.signs[row]![k]! }];
    }),
  );
  const program = new LinearAttack(
    highs,
    around.map((cell) => Math.min(1, values[cell]!) - values[cell]!),
    rows,
  );
  const harvest = (movement: Float64Array): void =>
    around.forEach((cell, i) => {
      const value = values[cell]! + movement[i]!;
      if (value < below[cell]!) below[cell] = value;
      if (value > above[cell]!) above[cell] = value;
    });
  for (const direction of [1, -1] as const) {
    const short = [...place].filter(([cell]) => left.has(cell) && !reaches(cell, direction));
    const needed = (i: number): number => promise(around[i]!, direction) - values[around[i]!]!;
    if (short.length > 1)
      harvest(
        program.together(
          short.map(([, i]) => i),
          direction,
          needed,
        ),
      );
  }
  for (const cell of Number.isFinite(reach.cells) ? [start] : around) {
    if (!left.delete(cell)) continue;
    for (const direction of [1, -1] as const)
      if (!reaches(cell, direction)) harvest(program.furthest(place.get(cell)!, direction));
  }
  program.dispose();
}

/**
 * Hidden cells around one that can move together: to every equation that has only one of them, the two are added that stand in most
 * equations already met, and of those the largest, which have most room to go down.
 */
function neighbourhood({ ofCell, cells }: Equations, values: Float64Array, start: number, reach: Reach): number[] {
  const found = new Set<number>();
  const met = new Map<number, number>();
  const queue: number[] = [];
  const add = (cell: number): void => {
    found.add(cell);
    for (const row of ofCell.get(cell) ?? []) {
      met.set(row, (met.get(row) ?? 0) + 1);
      queue.push(row);
    }
  };
  const fresh = (cell: number): number => ofCell.get(cell)!.reduce((n, row) => n + (met.has(row) ? 0 : 1), 0);
  add(start);
  for (const row of queue) {
    if (found.size >= reach.cells) break;
    if (met.get(row)! > reach.width) continue;
    const others = cells[row]!.filter((cell) => !found.has(cell)).map((cell) => ({ cell, fresh: fresh(cell) }));
    others.sort((a, b) => a.fresh - b.fresh || values[b.cell]! - values[a.cell]!);
    for (const { cell } of others.slice(0, reach.width)) add(cell);
  }
  return [...found];
}
