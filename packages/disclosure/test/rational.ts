/** A fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

const rational = (n: bigint, d: bigint): Rational => {
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
};

/**
 * Solves linear equations over the fractions, densely, and tells which unknowns have one value.
 * Slow and plain on purpose: the oracle for both eliminations of the package.
 */
export function uniquelySolved(equations: readonly (readonly bigint[])[], unknowns: number): number[] {
  const rows = equations.map((row) => row.map((n) => rational(n, 1n)));
  const pivots: [row: number, column: number][] = [];
  for (let column = 0; column < unknowns; column++) {
    const top = pivots.length;
    const found = rows.findIndex((row, i) => i >= top && row[column]!.n !== 0n);
    if (found < 0) continue;
    [rows[top], rows[found]] = [rows[found]!, rows[top]!];
    const { n, d } = rows[top]![column]!;
    rows[top] = rows[top]!.map((x) => rational(x.n * d, x.d * n));
    rows.forEach((row, i) => {
      const factor = row[column]!;
      if (i === top || factor.n === 0n) return;
      rows[i] = row.map((x, k) => {
        const y = rows[top]![k]!;
        return rational(x.n * factor.d * y.d - factor.n * y.n * x.d, x.d * factor.d * y.d);
      });
    });
    pivots.push([top, column]);
  }
  return pivots
    .filter(([row, column]) => rows[row]!.every((x, k) => k === column || x.n === 0n))
    .map(([, column]) => column);
}
