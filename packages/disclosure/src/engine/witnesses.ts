/** Cells that can move together, and how far each does: with the truth, another table that is whole. */
export interface Witness {
  readonly cells: Int32Array;
  readonly by: Float64Array;
}

/** Movements that are remembered; of more, the oldest are forgotten. */
const mostRemembered = 1_000;
/** What the solver leaves of a cell that does not move. */
const still = 1e-7;

/** Movements found for one pattern, each of which serves every other that hides all cells that move: what one pattern keeps, the next one mostly keeps as well. */
export class Witnesses {
  readonly #found: Witness[] = [];
  #next = 0;

  take(deviation: Float64Array): Witness {
    const cells = Int32Array.from([...deviation.keys()].filter((cell) => Math.abs(deviation[cell]!) > still));
    const witness = { cells, by: Float64Array.from(cells, (cell) => deviation[cell]!) };
    this.#found[this.#next] = witness;
    this.#next = (this.#next + 1) % mostRemembered;
    return witness;
  }

  /** Those of which every cell is hidden. */
  within(hidden: Float64Array): Witness[] {
    return this.#found.filter(({ cells }) => cells.every((cell) => hidden[cell] === 1));
  }
}
