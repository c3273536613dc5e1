/** An equation between hidden cells: cell → whole factor. What it equals is known, and does not matter for who is determined. */
export type Equation = ReadonlyMap<number, number>;

/** Two primes under 2^26: chance divisibility in one field is not chance in the other. */
export const auditPrimes = [67_108_859, 67_108_837] as const;

/**
 * How each hidden cell depends on free ones once all equations are solved, in the field of a prime: an empty map is a cell with one
 * solution. Reduced row echelon form; written apart from the suppressor, which works on columns.
 * @param constant what stands for the number 1 among the cells, and is never solved.
 */
export function solve(
  equations: readonly Equation[],
  prime: number,
  constant: number | null = null,
): Map<number, Map<number, number>> {
  const solved = new Map<number, Map<number, number>>();
  /** Free cell → solved cells that may depend on it. */
  const dependants = new Map<number, Set<number>>();
  for (const equation of equations) {
    const row = substitute(equation, solved, prime);
    const leading = firstBut(row, constant);
    if (leading === undefined) continue;
    const [cell, factor] = leading;
    row.delete(cell);
    const scale = power(prime - factor, prime - 2, prime);
    for (const [free, value] of row) row.set(free, (value * scale) % prime);
    const touched = new Set([cell]);
    for (const dependant of dependants.get(cell) ?? []) {
      const other = solved.get(dependant)!;
      const share = other.get(cell);
      if (share === undefined) continue;
      touched.add(dependant);
      other.delete(cell);
      for (const [free, value] of row) accumulate(other, free, share * value, prime);
    }
    solved.set(cell, row);
    for (const free of row.keys()) {
      const all = dependants.get(free) ?? new Set();
      for (const one of touched) all.add(one);
      dependants.set(free, all);
    }
  }
  return solved;
}

function firstBut(row: Equation, constant: number | null): readonly [cell: number, factor: number] | undefined {
  for (const entry of row) if (entry[0] !== constant) return entry;
  return undefined;
}

/** An equation in free cells only. */
export function substitute(
  equation: Equation,
  solved: ReadonlyMap<number, Equation>,
  prime: number,
): Map<number, number> {
  const row = new Map<number, number>();
  for (const [cell, factor] of equation) {
    const dependence = solved.get(cell);
    if (dependence === undefined) accumulate(row, cell, factor, prime);
    else for (const [free, value] of dependence) accumulate(row, free, factor * value, prime);
  }
  return row;
}

function accumulate(row: Map<number, number>, at: number, added: number, prime: number): void {
  const sum = ((((row.get(at) ?? 0) + (added % prime)) % prime) + prime) % prime;
  if (sum === 0) row.delete(at);
  else row.set(at, sum);
}

/** `base ** exponent` in the field; with exponent prime − 2 this is the inverse (Fermat). */
export function power(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base % prime];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
