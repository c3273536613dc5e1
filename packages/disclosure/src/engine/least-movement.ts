import type { Equation } from '../nearby/equation.ts';
import type { Meter } from '../nearby/meter.ts';
import type { Movement } from '../nearby/nearby-search.ts';
import type { Neighbourhoods, Reach } from '../nearby/neighbourhoods.ts';
import { Tableau } from '../nearby/tableau.ts';
import type { Guarantee, Part } from './part.ts';

/** Where to look: near the cell, or along the totals too, where there is room for any movement, at a price. */
export type Look = 'near' | 'totals';
const reaches = {
  near: { cells: 400, width: 4, first: 'bound' },
  totals: { cells: 40, width: 1, first: 'cheap' },
} as const satisfies Record<Look, Reach>;
const mostSteps = 1_000;
/** Times that the program is solved, each time at prices after how far cells moved the time before. */
const mostRepriced = 4;
/** Of a cell that hardly moves, as if it moved so far. */
const hardly = 0.1;
const nearlyFree = 1e-4;
/** What it is worth to move the cell by one; more than any movement costs. */
const worth = 1e5;

/**
 * A cheap movement near a cell that keeps its guarantee: first the cheapest by what hiding each cell costs per unit that it moves, as `WitnessModel` does;
 * then by what it costs per unit as it moved, again and again, because a cell is hidden whole however little it moves (reweighting: Candès, Wakin and Boyd,
 * 'Enhancing sparsity by reweighted ℓ1 minimization', Journal of Fourier Analysis and Applications 14, 2008).
 * @param meter counts the steps.
 * @returns null when nothing near keeps it.
 */
export function leastMovement(
  part: Part,
  near: Neighbourhoods,
  hidden: Uint8Array,
  guarantee: Guarantee,
  look: Look,
  meter: Meter,
): Movement | null {
  const cells = cellsAround(part, near, hidden, guarantee, look);
  if (cells[0] !== guarantee.cell) return null;
  const columns = new Columns(part, hidden, cells);
  const tableau = new Tableau(columns.inTerms(near.equationsOf(cells)), columns.lower, columns.upper);
  const found = cheapest(part, hidden, guarantee, cells, columns, tableau);
  meter.spend(tableau.steps);
  return found;
}

function cheapest(
  part: Part,
  hidden: Uint8Array,
  { direction, need }: Guarantee,
  cells: readonly number[],
  columns: Columns,
  tableau: Tableau,
): Movement | null {
  tableau.lower[0] = direction > 0 ? 0 : Math.max(tableau.lower[0]!, -need);
  tableau.upper[0] = direction > 0 ? Math.min(tableau.upper[0]!, need) : 0;
  const objective = columns.objective.slice();
  objective[0] = direction * worth;
  let best: (Movement & { readonly price: number }) | null = null;
  for (let round = 0; round < mostRepriced; round++) {
    tableau.maximise(objective, mostSteps);
    const by = columns.ofCells(tableau.value);
    if (direction * by[0]! < need - 1e-6) return best;
    const moved = [...cells.keys()].filter((i) => Math.abs(by[i]!) > 1e-7);
    const price = moved.reduce((sum, i) => sum + (hidden[cells[i]!] === 1 ? 0 : part.cost[cells[i]!]!), 0);
    if (best !== null && price >= best.price - 1e-9) return best;
    best = { cells: moved.map((i) => cells[i]!), by: moved.map((i) => by[i]!), price };
    if (price === 0) return best;
    columns.reprice(objective, by);
  }
  return best;
}

function cellsAround(
  part: Part,
  near: Neighbourhoods,
  hidden: Uint8Array,
  { cell, need, knows }: Guarantee,
  look: Look,
): number[] {
  const price = (one: number) => (hidden[one] === 1 ? nearlyFree : part.cost[one]!);
  const mayMove = (one: number) => (hidden[one] === 1 || part.decided[one] === 'open') && !knows.includes(one);
  const room = (one: number) => Math.max(0.1, Math.min(part.down[one]!, need));
  const around = near.around(cell, mayMove, (one) => price(one) / room(one), reaches.near);
  if (look === 'near') return near.movable(around);
  const above = near.around(cell, mayMove, (one) => -Math.min(part.down[one]!, 1e9), reaches.totals);
  return near.movable([...new Set([...around, ...above])]);
}

/**
 * Columns of the program: one for a cell that is hidden, which moves for free, and one up and one down for any other, which costs either way. The one of
 * a hidden cell starts between its bounds; with two for each the program would start in a corner of all of them, and step after step would lead nowhere.
 */
class Columns {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** What each column gains: nothing, or less than nothing. */
  readonly objective: Float64Array;
  readonly #cell: readonly number[];
  readonly #sign: readonly (1 | -1)[];
  readonly #of: readonly (readonly number[])[];

  /** @param cells the first is hidden. */
  constructor({ down, up, cost }: Part, hidden: Uint8Array, cells: readonly number[]) {
    const all = cells.flatMap((cell, i) =>
      hidden[cell] === 1
        ? [{ i, sign: 1 as const, lower: -down[cell]!, upper: up[cell]!, gain: 0 }]
        : [
            { i, sign: 1 as const, lower: 0, upper: up[cell]!, gain: -cost[cell]! },
            { i, sign: -1 as const, lower: 0, upper: down[cell]!, gain: -cost[cell]! },
          ],
    );
    this.lower = Float64Array.from(all, ({ lower }) => lower);
    this.upper = Float64Array.from(all, ({ upper }) => upper);
    this.objective = Float64Array.from(all, ({ gain }) => gain);
    this.#cell = all.map(({ i }) => i);
    this.#sign = all.map(({ sign }) => sign);
    const of: number[][] = cells.map(() => []);
    this.#cell.forEach((i, column) => {
      of[i]!.push(column);
    });
    this.#of = of;
  }

  /** Per unit that a cell moves, what it costs to hide it, as it moves now: so that few cells move far instead of many a little. */
  reprice(objective: Float64Array, by: Float64Array): void {
    for (let column = 1; column < objective.length; column++)
      objective[column] = this.objective[column]! / (Math.abs(by[this.#cell[column]!]!) + hardly);
  }

  inTerms(equations: readonly Equation[]): Equation[] {
    return equations.map(({ cells, signs }) => ({
      cells: cells.flatMap((i) => this.#of[i]!),
      signs: cells.flatMap((i, k) => this.#of[i]!.map((column) => (signs[k]! * this.#sign[column]!) as 1 | -1)),
    }));
  }

  ofCells(value: Float64Array): Float64Array {
    const by = new Float64Array(this.#of.length);
    value.forEach((moved, column) => {
      by[this.#cell[column]!]! += this.#sign[column]! * moved;
    });
    return by;
  }
}
