/** A number that is nearer to zero is zero but for the arithmetic. */
export const zero = 1e-9;

/**
 * Rows of a tableau that are zero nearly everywhere: of hundreds of columns a row has a handful. A bit says of each place whether it is not zero, by row and
 * by column, so that the others are never looked at; every number comes out as it would of whole rows.
 */
export class SparseRows {
  readonly #columns: number;
  readonly #shares: Float64Array;
  readonly #ofRow: Bits;
  readonly #ofColumn: Bits;
  #length = 0;

  constructor(most: number, columns: number) {
    this.#columns = columns;
    this.#shares = new Float64Array(most * columns);
    this.#ofRow = new Bits(most, columns);
    this.#ofColumn = new Bits(columns, most);
  }

  /** @param columns in which the row is not zero. @returns its number. */
  push(columns: readonly number[], from: Float64Array): number {
    const row = this.#length++;
    for (const column of columns) {
      this.#shares[row * this.#columns + column] = from[column]!;
      this.#ofRow.flip(row, column);
      this.#ofColumn.flip(column, row);
    }
    return row;
  }

  share(row: number, column: number): number {
    return this.#shares[row * this.#columns + column]!;
  }

  /** The columns in which a row is not zero, by number. */
  columnsOf(row: number): number[] {
    return this.#ofRow.of(row);
  }

  /** The rows that are not zero in a column, by number. */
  with(column: number): number[] {
    return this.#ofColumn.of(column);
  }

  /** Solves a row for a column, and takes that column out of all others. */
  pivot(at: number, column: number): void {
    const [shares, own] = [this.#shares, at * this.#columns];
    const columns = this.columnsOf(at);
    const share = shares[own + column]!;
    if (share !== 1) for (const j of columns) shares[own + j]! /= share;
    for (const row of this.with(column)) {
      if (row === at) continue;
      const start = row * this.#columns;
      const times = shares[start + column]!;
      for (let k = 0; k < columns.length; k++) {
        const j = columns[k]!;
        const before = shares[start + j]!;
        const left = before - times * shares[own + j]!;
        const after = Math.abs(left) < zero ? 0 : left;
        shares[start + j] = after;
        if ((before === 0) === (after === 0)) continue;
        this.#ofRow.flip(row, j);
        this.#ofColumn.flip(j, row);
      }
    }
  }
}

/** So many sets of small numbers. */
class Bits {
  readonly #words: number;
  readonly #bits: Int32Array;

  constructor(sets: number, most: number) {
    this.#words = (most + 31) >>> 5;
    this.#bits = new Int32Array(sets * this.#words);
  }

  flip(set: number, number: number): void {
    this.#bits[set * this.#words + (number >>> 5)]! ^= 1 << (number & 31);
  }

  of(set: number): number[] {
    const found: number[] = [];
    const start = set * this.#words;
    for (let word = 0; word < this.#words; word++) {
      for (let rest = this.#bits[start + word]!; rest !== 0; rest &= rest - 1)
        found.push((word << 5) + 31 - Math.clz32(rest & -rest));
    }
    return found;
  }
}
