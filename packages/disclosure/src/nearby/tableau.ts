import type { Equation } from './equation.ts';
import { SparseRows, zero } from './sparse-rows.ts';
import { SparseVector } from './sparse-vector.ts';

/**
 * A small linear program in deviations from the truth, by the simplex method with bounds (Dantzig; Chvátal, 'Linear programming', chapter 8, 1983). The truth itself
 * keeps every equation, so that there is no first phase, and the program can start from it again at any time. Of sums over tables the corners are
 * whole numbers nearly always; whoever needs them to be has to look.
 */
export class Tableau {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Steps taken so far, with one for every equation that it was set up with. */
  steps = 0;
  readonly #value: SparseVector;
  /** Rows solved for their basic column: basic + Σ row[j] × x[j] = 0. */
  readonly #rows: SparseRows;
  readonly #basic: number[] = [];
  /** Row of each basic column, else −1. */
  readonly #rowOf: Int32Array;
  /** What each column that is not basic gains; nothing between questions. */
  readonly #gain: SparseVector;

  /** @param lower at most 0. @param upper at least 0. */
  constructor(equations: readonly Equation[], lower: Float64Array, upper: Float64Array) {
    this.lower = lower;
    this.upper = upper;
    this.#value = new SparseVector(lower.length);
    this.#rows = new SparseRows(equations.length, lower.length);
    this.#rowOf = new Int32Array(lower.length).fill(-1);
    this.#gain = new SparseVector(lower.length);
    for (const equation of equations) this.#take(equation);
  }

  /** Deviation of each column. */
  get value(): Float64Array {
    return this.#value.all;
  }

  /** The columns that deviate, by number. */
  get moved(): number[] {
    return this.#value.nonzero();
  }

  /** From the truth, moves one column up (1) or down (−1), as far as needed where it can, while others stay. */
  move(column: number, direction: 1 | -1, need: number, stay: readonly number[], most: number): void {
    this.#value.clear();
    const bounds = [column, ...stay].map((at) => [at, this.lower[at]!, this.upper[at]!] as const);
    for (const at of stay) this.lower[at] = this.upper[at] = 0;
    if (direction > 0) this.upper[column] = Math.min(this.upper[column]!, need);
    else this.lower[column] = Math.max(this.lower[column]!, -need);
    const row = this.#rowOf[column]!;
    if (row < 0) this.#gain.set(column, direction);
    else this.#loseWith(row, direction);
    this.#climb(most);
    for (const [at, low, high] of bounds) [this.lower[at], this.upper[at]] = [low, high];
  }

  /**
   * Moves to where Σ objective × deviation is largest, from where it stands.
   * @returns steps taken; as many as `most` when it was not done by then.
   */
  maximise(objective: Float64Array, most: number): number {
    for (let j = 0; j < objective.length; j++)
      if (objective[j] !== 0 && this.#rowOf[j]! < 0) this.#gain.set(j, objective[j]!);
    this.#basic.forEach((column, r) => {
      if (objective[column] !== 0) this.#loseWith(r, objective[column]!);
    });
    return this.#climb(most);
  }

  /** What a basic column would gain, in terms of the others. */
  #loseWith(row: number, share: number): void {
    for (const j of this.#rows.columnsOf(row))
      if (j !== this.#basic[row]) this.#gain.set(j, this.#gain.all[j]! - share * this.#rows.share(row, j));
  }

  #climb(most: number): number {
    let step = 0;
    for (let stuck = 0; step < most; step++) {
      const entering = this.#entering(stuck > 20);
      if (entering < 0) break;
      this.steps++;
      const moved = this.#move(entering, this.#gain.all[entering]! > 0 ? 1 : -1);
      stuck = moved > zero ? 0 : stuck + 1;
    }
    this.#gain.clear();
    return step;
  }

  /** A row of one equation, in terms of columns that are not basic; nothing when it follows from the others. */
  #take({ cells, signs }: Equation): void {
    this.steps++;
    const row = this.#gain;
    cells.forEach((cell, k) => {
      row.set(cell, row.all[cell]! + signs[k]!);
    });
    for (const cell of cells) {
      const r = this.#rowOf[cell]!;
      const share = row.all[cell]!;
      if (r >= 0 && share !== 0) this.#subtract(row, share, r);
    }
    let pivot = -1;
    let best = -1;
    const columns = row.nonzero();
    for (const j of columns) {
      // A basic column with room does not stop the others.
      const room = Math.min(-this.lower[j]!, this.upper[j]!, 1e6) + (Math.abs(row.all[j]!) === 1 ? 1e6 : 0);
      if (room > best) [pivot, best] = [j, room];
    }
    if (pivot >= 0) {
      this.#basic.push(pivot);
      this.#pivot(this.#rows.push(columns, row.all), pivot);
    }
    row.clear();
  }

  #entering(careful: boolean): number {
    let found = -1;
    let best = zero;
    for (const j of this.#gain.touched) {
      const gain = this.#gain.all[j]!;
      const size = Math.abs(gain);
      // The first one never goes round in circles (Bland).
      const isBetter = careful ? size > zero && (found < 0 || j < found) : size > best || (size === best && j < found);
      if (!isBetter || this.#rowOf[j]! >= 0) continue;
      const room = gain > 0 ? this.upper[j]! - this.value[j]! : this.value[j]! - this.lower[j]!;
      if (room <= zero) continue;
      found = j;
      best = size;
    }
    return found;
  }

  /** Moves one column as far as its own bound or that of a basic column; in the latter case the two change places. */
  #move(entering: number, sign: 1 | -1): number {
    let most = sign > 0 ? this.upper[entering]! - this.value[entering]! : this.value[entering]! - this.lower[entering]!;
    let leaving = -1;
    const rows = this.#rows.with(entering);
    for (const r of rows) {
      const rate = -sign * this.#rows.share(r, entering);
      if (Math.abs(rate) <= zero) continue;
      const column = this.#basic[r]!;
      const room = rate > 0 ? this.upper[column]! - this.value[column]! : this.value[column]! - this.lower[column]!;
      const steps = Math.max(0, room) / Math.abs(rate);
      const tied = leaving >= 0 && Math.abs(steps - most) <= zero;
      if (tied ? column < this.#basic[leaving]! : steps < most) [most, leaving] = [Math.min(most, steps), r];
    }
    for (const r of rows) this.#shift(this.#basic[r]!, -sign * this.#rows.share(r, entering) * most);
    this.#shift(entering, sign * most);
    if (leaving < 0) return most;
    this.#rowOf[this.#basic[leaving]!] = -1;
    this.#basic[leaving] = entering;
    this.#pivot(leaving, entering);
    this.#subtract(this.#gain, this.#gain.all[entering]!, leaving);
    this.#gain.set(entering, 0);
    return most;
  }

  #shift(column: number, by: number): void {
    const moved = this.value[column]! + by;
    const whole = Math.round(moved);
    this.#value.set(column, Math.abs(moved - whole) < zero ? whole : moved);
  }

  #pivot(row: number, column: number): void {
    this.#rowOf[column] = row;
    this.#rows.pivot(row, column);
  }

  /** Takes so many times a row from something else. */
  #subtract(from: SparseVector, times: number, row: number): void {
    for (const j of this.#rows.columnsOf(row)) {
      const left = from.all[j]! - times * this.#rows.share(row, j);
      from.set(j, Math.abs(left) < zero ? 0 : left);
    }
  }
}
