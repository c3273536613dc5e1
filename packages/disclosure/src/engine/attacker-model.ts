import type { Highs, Model } from 'highs';
import type { Equation } from '../nearby/equation.ts';
import type { Meter } from '../nearby/meter.ts';

/** The furthest point an attacker's reasoning leaves open in one direction. */
export interface Furthest {
  readonly reach: number;
  readonly deviation: Float64Array;
  /** How much the reach would gain per unit of a bound of each cell. */
  readonly marginal: Float64Array;
}

/**
 * The attacker's linear program in deviations from the truth: every equation holds, every cell stays within its bounds. Kept in
 * memory between questions, because the next one starts where the last one ended.
 */
export class AttackerModel {
  readonly #model: Model;
  readonly #size: number;
  readonly #meter: Meter | undefined;
  #target = -1;

  /** @param simplex primal goes on from where the last question ended; over thousands of cells, HiGHS does better when it may choose. */
  constructor(
    highs: Highs,
    size: number,
    equations: readonly Equation[],
    meter?: Meter,
    simplex: 'primal' | 'chosen' = 'primal',
  ) {
    this.#size = size;
    this.#meter = meter;
    const starts = [0];
    for (const { cells } of equations) starts.push(starts.at(-1)! + cells.length);
    const rows = equations.length;
    this.#model = highs.createModel({
      numCols: size,
      numRows: rows,
      colCost: new Float64Array(size),
      colLower: new Float64Array(size),
      colUpper: new Float64Array(size),
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: size,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(equations.flatMap(({ cells }) => cells)),
        values: Float64Array.from(equations.flatMap(({ signs }) => signs)),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    if (simplex === 'primal') this.#model.options.set({ simplex_strategy: 4 });
  }

  bound(lower: Float64Array, upper: Float64Array): void {
    if (this.#size > 0) this.#model.changeColsBounds({ kind: 'range', from: 0, to: this.#size - 1 }, lower, upper);
  }

  fix(cell: number): void {
    this.#model.changeColBounds(cell, 0, 0);
  }

  free(cell: number, lower: number, upper: number): void {
    this.#model.changeColBounds(cell, lower, upper);
  }

  furthest(cell: number, direction: 1 | -1): Furthest {
    if (this.#target >= 0) this.#model.changeColCost(this.#target, 0);
    this.#target = cell;
    this.#model.changeColCost(cell, -direction);
    this.#model.run();
    this.#meter?.spend(1 + Number(this.#model.info.get('simplex_iteration_count')));
    const { colValue, colDual } = this.#model.getSolution();
    return { reach: direction * colValue[cell]!, deviation: colValue, marginal: colDual };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
