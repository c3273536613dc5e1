import type { Equation } from './equation.ts';

const zero = 1e-9;

/**
 * A small linear program in deviations from the truth, by the simplex method with bounds (Dantzig; Chvátal, 'Linear programming', chapter 8, 1983). The truth itself
 * keeps every equation, so that there is no first phase, and the program can start from it again at any time. Of sums over tables the corners are
 * whole numbers nearly always; whoever needs them to be has to look.
 */
export class Tableau {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Deviation of each column. */
  readonly value: Float64Array;
  /** Steps taken so far, with one for every equation that it was set up with. */
  steps = 0;
  /** Rows solved for their basic column: basic + Σ row[j] × x[j] = 0. */
  readonly #rows: Float64Array[] = [];
  readonly #basic: number[] = [];
  /** Row of each basic column, else −1. */
  readonly #rowOf: Int32Array;

  /** @param lower at most 0. @param upper at least 0. */
  constructor(equations: readonly Equation[], lower: Float64Array, upper: Float64Array) {
    this.lower = lower;
    this.upper = upper;
    this.value = new Float64Array(lower.length);
    this.#rowOf = new Int32Array(lower.length).fill(-1);
    for (const equation of equations) this.#take(equation);
  }

  /** From the truth, moves one column up (1) or down (−1), as far as needed where it can, while others stay. */
  move(column: number, direction: 1 | -1, need: number, stay: readonly number[], most: number): void {
    this.value.fill(0);
    const bounds = [column, ...stay].map((at) => [at, this.lower[at]!, this.upper[at]!] as const);
    for (const at of stay) this.lower[at] = this.upper[at] = 0;
    if (direction > 0) this.upper[column] = Math.min(this.upper[column]!, need);
    else this.lower[column] = Math.max(this.lower[column]!, -need);
    const objective = new Float64Array(this.value.length);
    objective[column] = direction;
    this.maximise(objective, most);
    for (const [at, low, high] of bounds) [this.lower[at], this.upper[at]] = [low, high];
  }

  /**
   * Moves to where Σ objective × deviation is largest, from where it stands.
   * @returns steps taken; as many as `most` when it was not done by then.
   */
  maximise(objective: Float64Array, most: number): number {
    const gain = objective.slice();
    this.#basic.forEach((column, r) => {
      const share = objective[column]!;
      if (share === 0) return;
      const row = this.#rows[r]!;
      for (let j = 0; j < gain.length; j++) gain[j]! -= share * row[j]!;
      gain[column] = 0;
    });
    let stuck = 0;
    for (let step = 0; step < most; step++) {
      const entering = this.#entering(gain, stuck > 20);
      if (entering < 0) return step;
      this.steps++;
      const moved = this.#move(entering, gain[entering]! > 0 ? 1 : -1, gain);
      stuck = moved > zero ? 0 : stuck + 1;
    }
    return most;
  }

  /** A row of one equation, in terms of columns that are not basic; nothing when it follows from the others. */
  #take({ cells, signs }: Equation): void {
    this.steps++;
    const row = new Float64Array(this.value.length);
    cells.forEach((cell, k) => {
      row[cell]! += signs[k]!;
    });
    for (const cell of cells) {
      const r = this.#rowOf[cell]!;
      const share = row[cell]!;
      if (r >= 0 && share !== 0) subtract(row, share, this.#rows[r]!);
    }
    let pivot = -1;
    let best = -1;
    for (let j = 0; j < row.length; j++) {
      if (row[j] === 0 || this.#rowOf[j]! >= 0) continue;
      // A basic column with room does not stop the others.
      const room = Math.min(-this.lower[j]!, this.upper[j]!, 1e6) + (Math.abs(row[j]!) === 1 ? 1e6 : 0);
      if (room > best) [pivot, best] = [j, room];
    }
    if (pivot < 0) return;
    this.#rows.push(row);
    this.#basic.push(pivot);
    this.#pivot(this.#rows.length - 1, pivot);
  }

  #entering(gain: Float64Array, careful: boolean): number {
    let found = -1;
    let best = zero;
    for (let j = 0; j < gain.length; j++) {
      const size = Math.abs(gain[j]!);
      if (size <= best || this.#rowOf[j]! >= 0) continue;
      const room = gain[j]! > 0 ? this.upper[j]! - this.value[j]! : this.value[j]! - this.lower[j]!;
      if (room <= zero) continue;
      found = j;
      best = size;
      // The first one never goes round in circles (Bland).
      if (careful) break;
    }
    return found;
  }

  /** Moves one column as far as its own bound or that of a basic column; in the latter case the two change places. */
  #move(entering: number, sign: 1 | -1, gain: Float64Array): number {
    let most = sign > 0 ? this.upper[entering]! - this.value[entering]! : this.value[entering]! - this.lower[entering]!;
    let leaving = -1;
    for (let r = 0; r < this.#rows.length; r++) {
      const rate = -sign * this.#rows[r]![entering]!;
      if (Math.abs(rate) <= zero) continue;
      const column = this.#basic[r]!;
      const room = rate > 0 ? this.upper[column]! - this.value[column]! : this.value[column]! - this.lower[column]!;
      const steps = Math.max(0, room) / Math.abs(rate);
      const tied = leaving >= 0 && Math.abs(steps - most) <= zero;
      if (tied ? column < this.#basic[leaving]! : steps < most) [most, leaving] = [Math.min(most, steps), r];
    }
    for (let r = 0; r < this.#rows.length; r++) {
      const share = this.#rows[r]![entering]!;
      if (share !== 0) this.#shift(this.#basic[r]!, -sign * share * most);
    }
    this.#shift(entering, sign * most);
    if (leaving < 0) return most;
    this.#basic[leaving] = this.#replace(leaving, entering);
    this.#pivot(leaving, entering);
    subtract(gain, gain[entering]!, this.#rows[leaving]!);
    gain[entering] = 0;
    return most;
  }

  #replace(row: number, entering: number): number {
    this.#rowOf[this.#basic[row]!] = -1;
    return entering;
  }

  #shift(column: number, by: number): void {
    const moved = this.value[column]! + by;
    const whole = Math.round(moved);
    this.value[column] = Math.abs(moved - whole) < zero ? whole : moved;
  }

  /** Solves a row for a column, and takes that column out of all others. */
  #pivot(at: number, column: number): void {
    const row = this.#rows[at]!;
    const share = row[column]!;
    if (share !== 1) for (let j = 0; j < row.length; j++) row[j]! /= share;
    this.#rowOf[column] = at;
    for (let r = 0; r < this.#rows.length; r++) {
      const other = this.#rows[r]!;
      if (r !== at && other[column] !== 0) subtract(other, other[column]!, row);
    }
  }
}

function subtract(target: Float64Array, share: number, row: Float64Array): void {
  for (let j = 0; j < row.length; j++) {
    const taken = row[j]!;
    if (taken === 0) continue;
    const left = target[j]! - share * taken;
    target[j] = Math.abs(left) < zero ? 0 : left;
  }
}
