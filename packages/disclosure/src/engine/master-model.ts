import type { Highs, Model } from 'highs';
import type { Meter } from '../nearby/meter.ts';
import type { Cut } from './cut.ts';

/** What a cut asks for at most before it is divided by a power of two, which loses nothing. */
const largestLeast = 2 ** 20;

/** Chooses the cheapest cells to hide that satisfy all cuts so far, in fractions or whole. */
export class MasterModel {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #size: number;
  readonly #meter: Meter;

  constructor(highs: Highs, cost: Float64Array, meter: Meter) {
    this.#meter = meter;
    this.#highs = highs;
    this.#size = cost.length;
    const none = new Float64Array(0);
    this.#model = highs.createModel({
      numCols: cost.length,
      numRows: 0,
      colCost: cost,
      colLower: new Float64Array(cost.length),
      colUpper: new Float64Array(cost.length).fill(1),
      rowLower: none,
      rowUpper: none,
      matrix: {
        format: 'csr',
        numRows: 0,
        numCols: cost.length,
        starts: Int32Array.of(0),
        indices: new Int32Array(0),
        values: none,
      },
    });
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0 });
  }

  add({ cells, weights, least }: Pick<Cut, 'cells' | 'weights' | 'least'>): void {
    // In amounts of billions the solver's tolerances, which are absolute, ask for more than a double holds, and it fails.
    const scale = least > largestLeast ? 2 ** -Math.ceil(Math.log2(least)) : 1;
    this.#model.addRow(least * scale, this.#highs.infinity, {
      indices: Int32Array.from(cells),
      values: Float64Array.from(weights, (weight) => weight * scale),
    });
  }

  /** Hides a cell for good, or no longer. */
  settle(cell: number, hidden: boolean): void {
    this.#model.changeColBounds(cell, hidden ? 1 : 0, 1);
  }

  /** The cheapest choice in fractions, whose cost no choice can go under; null when the solver finds none. */
  fractions(): { readonly choice: Float64Array; readonly bound: number } | null {
    this.#types(0);
    this.#model.run();
    this.#meter.spend(1 + Number(this.#model.info.get('simplex_iteration_count')));
    if (this.#model.getModelStatus() !== this.#highs.constants.modelStatus.optimal) return null;
    return { choice: this.#model.getSolution().colValue, bound: this.#model.getObjectiveValue() };
  }

  /** The cheapest whole choice found within some nodes of branch and bound, and a cost no choice can go under; null when none was found. */
  whole(mostNodes: number): { readonly choice: Float64Array; readonly bound: number } | null {
    this.#types(1);
    this.#model.options.set({ mip_max_nodes: mostNodes });
    this.#model.run();
    const info = (name: string) => Number(this.#model.info.get(name));
    this.#meter.spend(1 + info('simplex_iteration_count'));
    const { colValue } = this.#model.getSolution();
    if (colValue.length !== this.#size) return null;
    const bound = Math.min(this.#model.getObjectiveValue(), info('mip_dual_bound'));
    return { choice: colValue.map((value) => (value > 0.5 ? 1 : 0)), bound };
  }

  #types(type: 0 | 1): void {
    if (this.#size === 0) return;
    const all = { kind: 'range', from: 0, to: this.#size - 1 } as const;
    this.#model.changeColsIntegrality(all, new Int32Array(this.#size).fill(type));
  }

  dispose(): void {
    this.#model.dispose();
  }
}
