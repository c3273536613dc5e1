import { auditPrimes, type Equation, solve } from './audit-algebra.ts';
import type { VariableRelation } from './cell-system.ts';

/** Stands for the number 1 in an equation. */
const one = -1;

/**
 * What was told without a number of its own: cells whose value follows from cells that were told, by all sums together. A total that is
 * new is told when its parts were, and what lies outside a part when its total was.
 * @param told what was told first of each cell, by position.
 * @returns values by position, of cells that were not told themselves.
 */
export function followingFrom(
  told: ReadonlyMap<number, readonly number[]>,
  relations: readonly VariableRelation[],
): ReadonlyMap<number, number> {
  if (told.size === 0) return new Map();
  const equations = relations
    .filter(({ kind }) => kind === 'sum')
    .map(({ total, parts }): Equation => {
      const terms = new Map<number, number>();
      const put = (at: number, factor: number) => {
        const value = told.get(at)?.[0];
        if (value === undefined) terms.set(at, factor);
        else terms.set(one, (terms.get(one) ?? 0) + factor * value);
      };
      put(total, -1);
      for (const part of parts) put(part, 1);
      return terms;
    });
  const [first, second] = auditPrimes;
  const [inFirst, inSecond] = auditPrimes.map((prime) => solve(equations, prime, one));
  // No cell is more than all that was told together; what is, follows from numbers that contradict each other.
  const most = [...told.values()].reduce((sum, [value = 0]) => sum + Math.abs(value), 0);
  const found = new Map<number, number>();
  for (const [at, dependence] of inFirst!) {
    const other = inSecond!.get(at);
    if (!isNumber(dependence) || other === undefined || !isNumber(other)) continue;
    const value = whole(dependence.get(one) ?? 0, other.get(one) ?? 0, first, second);
    if (Math.abs(value) <= most) found.set(at, value);
  }
  return found;
}

const isNumber = (dependence: ReadonlyMap<number, number>): boolean => [...dependence.keys()].every((at) => at === one);

/** The whole number nearest to zero that leaves these remainders (Chinese remainder theorem). */
function whole(a: number, b: number, p: number, q: number): number {
  const [bigP, bigQ] = [BigInt(p), BigInt(q)];
  // p − q is small and q is prime, so that its inverse is a power (Fermat).
  let inverse = 1n;
  for (let [rest, square] = [bigQ - 2n, bigP % bigQ]; rest > 0n; rest /= 2n, square = (square * square) % bigQ)
    if (rest % 2n === 1n) inverse = (inverse * square) % bigQ;
  const steps = ((((BigInt(b) - BigInt(a)) % bigQ) + bigQ) * inverse) % bigQ;
  const value = BigInt(a) + bigP * steps;
  return Number(value > (bigP * bigQ) / 2n ? value - bigP * bigQ : value);
}
