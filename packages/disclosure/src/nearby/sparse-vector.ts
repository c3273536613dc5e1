/** Numbers by column, nearly all of them zero: it is known which may not be, so that none of the others is looked at. */
export class SparseVector {
  readonly all: Float64Array;
  /** The columns that may not be zero, in no order. */
  readonly touched: number[] = [];
  readonly #isTouched: Uint8Array;

  constructor(columns: number) {
    this.all = new Float64Array(columns);
    this.#isTouched = new Uint8Array(columns);
  }

  set(column: number, value: number): void {
    this.all[column] = value;
    if (this.#isTouched[column] === 1) return;
    this.#isTouched[column] = 1;
    this.touched.push(column);
  }

  /** The columns that are not zero, by number. */
  nonzero(): number[] {
    return this.touched.filter((column) => this.all[column] !== 0).sort((a, b) => a - b);
  }

  clear(): void {
    for (const column of this.touched) {
      this.all[column] = 0;
      this.#isTouched[column] = 0;
    }
    this.touched.length = 0;
  }
}
