import type { Highs, Model } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import { among, type Guarantee, type Part } from './part.ts';
import type { Work } from './work.ts';

const tolerance = 1e-6;

/**
 * Which guarantees a pattern breaks. Many are shown to hold at once: a program moves as many cells as far as they must be able to go,
 * again and again for those that did not move, and only what is left is asked one by one.
 */
export function broken(highs: Highs, part: Part, hidden: Uint8Array, work: Work): Guarantee[] {
  const cells = [...hidden.keys()].filter((i) => hidden[i] === 1);
  const open = among(part, cells);
  const original = part.guarantees.filter(({ cell }) => hidden[cell] === 1);
  const pending = new Map(open.guarantees.map((guarantee, i) => [guarantee, original[i]!]));
  const settle = (deviation: ArrayLike<number>) => {
    let settled = 0;
    for (const guarantee of pending.keys()) {
      const { cell, direction, need, knows } = guarantee;
      if (direction * deviation[cell]! < need - tolerance || knows.some((one) => deviation[one] !== 0)) continue;
      pending.delete(guarantee);
      settled++;
    }
    return settled;
  };
  if (pending.size > 20) {
    const together = new TogetherModel(highs, open, work);
    while (pending.size > 0 && settle(together.move([...pending.keys()])) > 0);
    together.dispose();
  }
  if (pending.size === 0) return [];
  const reach = reachOf(open);
  const lower = open.down.map((value) => -Math.min(value, reach));
  const upper = open.up.map((value) => Math.min(value, reach));
  const model = new AttackerModel(highs, cells.length, open.equations, work);
  model.bound(lower, upper);
  const failing: Guarantee[] = [];
  for (const [guarantee, whole] of [...pending]) {
    if (!pending.has(guarantee)) continue;
    for (const one of guarantee.knows) model.fix(one);
    const { deviation } = model.furthest(guarantee.cell, guarantee.direction);
    for (const one of guarantee.knows) model.free(one, lower[one]!, upper[one]!);
    settle(deviation);
    if (pending.has(guarantee)) failing.push(whole);
  }
  model.dispose();
  return failing;
}

const reachOf = ({ guarantees }: Part): number => 100 * Math.max(1, ...guarantees.map(({ need }) => need));

/** Moves many cells at once: each cell's deviation is a free column plus a rewarded one that ends where its guarantee is kept. */
class TogetherModel {
  readonly #model: Model;
  readonly #size: number;
  readonly #columnOf = new Map<Guarantee, number>();
  readonly #columns: number;
  readonly #work: Work;

  constructor(highs: Highs, part: Part, work: Work) {
    this.#work = work;
    this.#size = part.cost.length;
    const reach = reachOf(part);
    const lower = [...part.down.map((value) => -Math.min(value, reach))];
    const upper = [...part.up.map((value) => Math.min(value, reach))];
    const rewarded: Guarantee[][] = Array.from({ length: this.#size }, () => []);
    let columns = this.#size;
    for (const guarantee of part.guarantees) {
      const { cell, direction, need } = guarantee;
      this.#columnOf.set(guarantee, columns++);
      rewarded[cell]!.push(guarantee);
      lower.push(direction > 0 ? 0 : -need);
      upper.push(direction > 0 ? need : 0);
      // What is rewarded comes out of what the free column may do.
      if (direction < 0) lower[cell] = Math.min(0, lower[cell]! + need);
      else upper[cell] = Math.max(0, upper[cell]! - need);
    }
    this.#columns = columns;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { cells, signs } of part.equations) {
      cells.forEach((cell, k) => {
        for (const column of [cell, ...rewarded[cell]!.map((one) => this.#columnOf.get(one)!)]) {
          indices.push(column);
          values.push(signs[k]!);
        }
      });
      starts.push(indices.length);
    }
    const rows = part.equations.length;
    this.#model = highs.createModel({
      numCols: columns,
      numRows: rows,
      colCost: new Float64Array(columns),
      colLower: Float64Array.from(lower),
      colUpper: Float64Array.from(upper),
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  }

  /** Deviation of each cell when as many of these guarantees as possible are moved towards at once. */
  move(guarantees: readonly Guarantee[]): Float64Array {
    const cost = new Float64Array(this.#columns);
    for (const guarantee of guarantees) {
      cost[this.#columnOf.get(guarantee)!] = guarantee.direction > 0 ? -1 / guarantee.need : 1 / guarantee.need;
    }
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#columns - 1 }, cost);
    this.#model.run();
    this.#work.spend(1 + Number(this.#model.info.get('simplex_iteration_count')));
    const { colValue } = this.#model.getSolution();
    const deviation = colValue.slice(0, this.#size);
    for (const [guarantee, column] of this.#columnOf) deviation[guarantee.cell]! += colValue[column]!;
    return deviation;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
