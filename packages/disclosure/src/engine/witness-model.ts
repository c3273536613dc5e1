import type { Highs, Model } from 'highs';
import type { Meter } from '../nearby/meter.ts';
import type { Guarantee, Part } from './part.ts';

const nearlyFree = 1e-4;

/**
 * Asks for the least movement that keeps a guarantee (Kelly, Golden and Assad, 'Cell suppression: disclosure protection for
 * sensitive tabular data', Networks 22, 1992). Hidden cells move almost for free; a cell that is not hidden yet moves at what hiding it
 * costs, or not at all.
 */
export class WitnessModel {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #part: Part;
  readonly #most: Float64Array;
  readonly #meter: Meter | undefined;

  constructor(highs: Highs, part: Part, hidden: Uint8Array, meter?: Meter) {
    this.#meter = meter;
    this.#highs = highs;
    this.#part = part;
    const size = part.cost.length;
    const reach = 100 * Math.max(1, ...part.guarantees.map(({ need }) => need));
    this.#most = Float64Array.from([...part.up, ...part.down], (value) => Math.min(value, reach));
    const price = (cell: number) => (hidden[cell] === 1 ? nearlyFree : part.cost[cell]!);
    const rows = part.equations.length;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { cells, signs } of part.equations) {
      cells.forEach((cell, k) => {
        indices.push(cell, size + cell);
        values.push(signs[k]!, -signs[k]!);
      });
      starts.push(indices.length);
    }
    this.#model = highs.createModel({
      numCols: 2 * size,
      numRows: rows,
      colCost: Float64Array.from({ length: 2 * size }, (_, i) => price(i % size)),
      colLower: new Float64Array(2 * size),
      colUpper: this.#most,
      rowLower: new Float64Array(rows),
      rowUpper: new Float64Array(rows),
      matrix: {
        format: 'csr',
        numRows: rows,
        numCols: 2 * size,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  }

  /** Takes over that a cell is hidden now: it moves almost for free from here on. */
  hide(cell: number): void {
    const size = this.#part.cost.length;
    for (const column of [cell, size + cell]) this.#model.changeColCost(column, nearlyFree);
  }

  /** The cells that have to move; null when the guarantee cannot be kept, whatever is hidden. */
  least({ cell, direction, need, knows }: Guarantee): number[] | null {
    const size = this.#part.cost.length;
    const [moves, stays] = direction > 0 ? [cell, size + cell] : [size + cell, cell];
    const still = [stays, ...knows.flatMap((one) => [one, size + one])];
    for (const column of still) this.#model.changeColBounds(column, 0, 0);
    this.#model.changeColBounds(moves, need, Math.max(need, this.#most[moves]!));
    this.#model.run();
    this.#meter?.spend(1 + Number(this.#model.info.get('simplex_iteration_count')));
    const solved = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
    const { colValue } = this.#model.getSolution();
    for (const column of [moves, ...still]) this.#model.changeColBounds(column, 0, this.#most[column]!);
    if (!solved) return null;
    return [...this.#part.cost.keys()].filter((i) => Math.abs(colValue[i]! - colValue[size + i]!) > 1e-7);
  }

  dispose(): void {
    this.#model.dispose();
  }
}
