/** Cells that can move together, and how far each does: with the truth, another table that is whole. */
export interface Witness {
  readonly cells: Int32Array;
  readonly by: Float64Array;
}

/** Movements that are remembered; of more, the oldest are forgotten. */
const mostRemembered = 2_000;
/** What the solver leaves of a cell that does not move. */
const still = 1e-7;

/** Movements found in a part, each of which serves every choice that hides all cells that move: what one choice keeps, the next one mostly keeps as well. */
export class Witnesses {
  readonly #found: Witness[] = [];
  #next = 0;

  add(witness: Witness): void {
    this.#found[this.#next] = witness;
    this.#next = (this.#next + 1) % mostRemembered;
  }

  /** Those of which every cell is hidden in whole. */
  within(choice: Float64Array): Witness[] {
    return this.#found.filter(({ cells }) => cells.every((cell) => choice[cell] === 1));
  }
}

/** The cells that move in an answer of the solver. */
export function witnessOf(deviation: Float64Array): Witness {
  const cells = Int32Array.from([...deviation.keys()].filter((cell) => Math.abs(deviation[cell]!) > still));
  return { cells, by: Float64Array.from(cells, (cell) => deviation[cell]!) };
}
