import { isAlone } from '../cell.ts';
import type { CellSystem } from '../cell-system.ts';
import type { Equation } from '../nearby/equation.ts';
import type { Verdict } from '../verdict.ts';
import type { Guarantee, Part } from './part.ts';
import type { View } from './view.ts';

/** What hiding a cell loses. */
export type Cost = (position: number) => number;

/** What the audit asks for beyond the promises, by positions in the system. */
export interface Demands {
  readonly guarantees: Map<string, Guarantee>;
  /** Cells to hide whatever it costs. */
  readonly hide: Set<number>;
}

/** Cuts a system into the parts that no relation connects; only those in which something must be kept from the attacker are given. */
export function partsOf(
  system: CellSystem,
  verdicts: readonly Verdict[],
  view: View,
  cost: Cost,
  { guarantees: extra, hide }: Demands,
): Part[] {
  const { variables, relations } = system;
  const group = new Groups(variables.length);
  const open = (i: number) => !view.certain[i];
  for (const { total, parts, overlap = total } of relations) {
    const all = [total, ...parts, overlap].filter(open);
    for (const one of all.slice(1)) group.join(all[0]!, one);
  }
  const guarantees = [...promisedOf(system, view), ...extra.values()];
  const wanted = new Set(guarantees.map(({ cell }) => group.of(cell)));
  const cells = Map.groupBy(
    [...variables.keys()].filter((i) => open(i) && wanted.has(group.of(i))),
    (i) => group.of(i),
  );
  const local = new Int32Array(variables.length).fill(-1);
  for (const all of cells.values()) {
    all.forEach((cell, i) => {
      local[cell] = i;
    });
  }
  const equations = new Map<number, Equation[]>([...cells.keys()].map((key) => [key, []]));
  for (const { total, parts, overlap } of relations) {
    const cellsOf = overlap === undefined ? [total, ...parts] : [total, ...parts, overlap];
    const all = cellsOf.filter((i) => local[i]! >= 0);
    if (all.length === 0) continue;
    const signs = all.map((i) => (i === total || i === overlap ? -1 : 1) as 1 | -1);
    equations.get(group.of(all[0]!))!.push({ cells: all.map((i) => local[i]!), signs });
  }
  const promises = Map.groupBy(guarantees, ({ cell }) => group.of(cell));
  return [...cells].map(([key, positions]) => ({
    positions,
    areas: positions.map((i) => variables[i]!.cell.area),
    down: Float64Array.from(positions, (i) => variables[i]!.cell.value - view.floor[i]!),
    up: Float64Array.from(positions, (i) => view.ceiling[i]! - variables[i]!.cell.value),
    alone: Uint8Array.from(positions, (i) => (isAlone(variables[i]!.cell) ? 1 : 0)),
    hidden: Uint8Array.from(positions, (i) => (verdicts[i]!.kind === 'safe' && !hide.has(i) ? 0 : 1)),
    decided: positions.map(() => 'open' as const),
    cost: Float64Array.from(positions, cost),
    equations: equations.get(key)!,
    guarantees: (promises.get(key) ?? []).map((one) => ({
      ...one,
      cell: local[one.cell]!,
      knows: one.knows.filter((i) => local[i]! >= 0 && group.of(i) === key).map((i) => local[i]!),
    })),
  }));
}

function promisedOf({ variables }: CellSystem, { promises }: View): Guarantee[] {
  return [...promises].flatMap(([cell, { low, high }]) => {
    const { value } = variables[cell]!.cell;
    const both = [
      { cell, direction: 1 as const, need: high - value, knows: [] },
      { cell, direction: -1 as const, need: value - low, knows: [] },
    ];
    return both.filter(({ need }) => need > 0);
  });
}

/** Union–find with path halving. */
class Groups {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(i: number): number {
    let at = i;
    while (this.#above[at] !== at) {
      this.#above[at] = this.#above[this.#above[at]!]!;
      at = this.#above[at]!;
    }
    return at;
  }

  join(i: number, j: number): void {
    const [a, b] = [this.of(i), this.of(j)];
    // The smaller position stays on top, so that the order of parts does not depend on that of relations.
    if (a !== b) this.#above[Math.max(a, b)] = Math.min(a, b);
  }
}
