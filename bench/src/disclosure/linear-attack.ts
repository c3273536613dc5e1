import { Fault } from '@zichtlijn/messages';
import type { Highs, Model } from 'highs';

/** One term of an equation. */
export interface Term {
  readonly at: number;
  readonly sign: number;
}

/** No count moves further than this from its true value; a bound keeps the program from running away. */
const farthest = 1e6;

/** How far hidden cells can move from their true values while every equation holds. */
export class LinearAttack {
  readonly #model: Model;
  readonly #optimal: number;
  readonly #lowest: readonly number[];

  /** @param lowest how far each cell can go down, at most 0. */
  constructor(highs: Highs, lowest: readonly number[], equations: readonly (readonly Term[])[]) {
    const columns = lowest.length;
    const rows = equations.length;
    const starts = [0];
    for (const terms of equations) starts.push(starts.at(-1)! + terms.length);
    this.#lowest = lowest;
    this.#optimal = highs.constants.modelStatus.optimal;
    this.#model = highs.createModel({
      numCols: columns,
      numRows: rows,
      colCost: new Float64Array(columns),
      colLower: Float64Array.from(lowest),
      colUpper: new Float64Array(columns).fill(farthest),
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(equations.flatMap((terms) => terms.map(({ at }) => at))),
        values: Float64Array.from(equations.flatMap((terms) => terms.map(({ sign }) => sign))),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  }

  /** The movement of every cell at the point where one moves furthest up (1) or down (-1). */
  furthest(cell: number, direction: 1 | -1): Float64Array {
    this.#model.changeColCost(cell, -direction);
    const movement = this.#solve();
    this.#model.changeColCost(cell, 0);
    return movement;
  }

  /** The movement of every cell at a point where many move up, or down, none of them further than needed. */
  together(cells: readonly number[], direction: 1 | -1, needed: (cell: number) => number): Float64Array {
    for (const cell of cells) {
      const [low, high] = direction > 0 ? [this.#lowest[cell]!, needed(cell)] : [needed(cell), farthest];
      this.#model.changeColBounds(cell, Math.min(low, 0), Math.max(high, 0));
      this.#model.changeColCost(cell, -direction);
    }
    const movement = this.#solve();
    for (const cell of cells) {
      this.#model.changeColBounds(cell, this.#lowest[cell]!, farthest);
      this.#model.changeColCost(cell, 0);
    }
    return movement;
  }

  #solve(): Float64Array {
    this.#model.run();
    if (this.#model.getModelStatus() !== this.#optimal) throw unsolved();
    return this.#model.getSolution().colValue;
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function unsolved(): Fault {
  return new Fault('BENCH_UNSOLVED', {
    nl: 'Een lineair programma van de aanvaller kwam niet tot een oplossing, zodat er niets te meten valt. Meld het met de naam van de tabel.',
    en: 'A linear program of the attacker came to no solution, so nothing can be measured. Report it with the name of the table.',
  });
}
