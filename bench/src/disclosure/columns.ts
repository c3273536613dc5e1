import type { BenchTable } from './bench-table.ts';

/** Largest prime under 2^26, so that a product is exact in a double. */
const prime = 67_108_859;

/** A sparse vector over the finest cells: rows in ascending order, and their elements. */
interface Column {
  readonly rows: Int32Array;
  readonly elements: Float64Array;
}

/** Every cell as a sum of finest cells, modulo what is published. */
export class Columns {
  readonly #columns: Column[];
  readonly #protected: Uint8Array;
  /** Row → columns that may have it. */
  readonly #users: Set<number>[] = [];

  constructor({ values, sums }: BenchTable, primary: Uint8Array, together: readonly (readonly number[])[]) {
    const firstSum = new Map(sums.toReversed().map(({ total, parts }) => [total, parts]));
    const row = new Map<number, number>();
    const finest = new Map<number, Int32Array>();
    const under = (cell: number): Int32Array => {
      const known = finest.get(cell);
      if (known !== undefined) return known;
      const parts = firstSum.get(cell);
      const rows = parts === undefined ? Int32Array.of(row.size) : merged(parts.map(under));
      if (parts === undefined) row.set(cell, row.size);
      finest.set(cell, rows);
      return rows;
    };
    this.#columns = Array.from(values.keys(), (cell) => ones(under(cell)));
    const sum = together.map((cells) => merged(cells.map(under)));
    this.#protected = new Uint8Array(values.length + sum.length).fill(1, values.length);
    this.#protected.set(primary);
    for (const rows of sum) this.#columns.push(ones(rows));
    for (let i = 0; i < row.size; i++) this.#users.push(new Set());
    this.#columns.forEach(({ rows }, i) => {
      for (const at of rows) this.#users[at]!.add(i);
    });
  }

  /** Whether publishing this cell too would make a protected one computable. */
  reveals(cell: number): boolean {
    const column = this.#columns[cell]!;
    if (column.rows.length === 0) return false;
    for (const user of this.#users[column.rows[0]!]!)
      if (this.#protected[user] === 1 && parallel(column, this.#columns[user]!)) return true;
    return false;
  }

  /** Removes this cell's column from all others. */
  publish(cell: number): void {
    const { rows, elements } = this.#columns[cell]!;
    if (rows.length === 0) return;
    let pivot = 0;
    rows.forEach((at, k) => {
      if (this.#users[at]!.size < this.#users[rows[pivot]!]!.size) pivot = k;
    });
    const at = rows[pivot]!;
    const scale = inverse(elements[pivot]!);
    for (const user of this.#users[at]!) {
      if (user === cell) continue;
      const other = this.#columns[user]!;
      const found = other.rows.indexOf(at);
      if (found < 0) continue;
      const factor = prime - ((other.elements[found]! * scale) % prime);
      this.#columns[user] = added(other, factor, { rows, elements });
      for (const row of rows) this.#users[row]!.add(user);
    }
    for (const row of rows) this.#users[row]!.delete(cell);
    this.#users[at]!.clear();
    this.#columns[cell] = { rows: new Int32Array(0), elements: new Float64Array(0) };
  }
}

function ones(rows: Int32Array): Column {
  return { rows, elements: new Float64Array(rows.length).fill(1) };
}

function merged(all: readonly Int32Array[]): Int32Array {
  return Int32Array.from(all.flatMap((rows) => [...rows])).sort();
}

function added(target: Column, factor: number, { rows, elements }: Column): Column {
  const all = new Int32Array(target.rows.length + rows.length);
  const sums = new Float64Array(all.length);
  let n = 0;
  for (let i = 0, k = 0; i < target.rows.length || k < rows.length; ) {
    const left = target.rows[i] ?? Number.POSITIVE_INFINITY;
    const right = rows[k] ?? Number.POSITIVE_INFINITY;
    const sum =
      ((left <= right ? target.elements[i]! : 0) + (right <= left ? (factor * elements[k]!) % prime : 0)) % prime;
    if (left <= right) i++;
    if (right <= left) k++;
    if (sum === 0) continue;
    all[n] = Math.min(left, right);
    sums[n++] = sum;
  }
  return { rows: all.slice(0, n), elements: sums.slice(0, n) };
}

function parallel(a: Column, b: Column): boolean {
  if (a.rows.length !== b.rows.length || a.rows[0] !== b.rows[0]) return false;
  const factor = (b.elements[0]! * inverse(a.elements[0]!)) % prime;
  return a.rows.every((row, k) => row === b.rows[k] && (factor * a.elements[k]!) % prime === b.elements[k]);
}

/** The number that gives 1 when multiplied by `a` (extended Euclid). */
function inverse(a: number): number {
  let [t, next, r, rest] = [0, 1, prime, a];
  while (rest !== 0) {
    const q = Math.floor(r / rest);
    [t, next] = [next, t - q * next];
    [r, rest] = [rest, r - q * rest];
  }
  return t < 0 ? t + prime : t;
}
