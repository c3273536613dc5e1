import { auditPrimes, type Equation, power, solve } from './audit-algebra.ts';
import type { VariableRelation } from './cell-system.ts';

/** Stands for the number 1 in an equation; no cell has this position. */
const one = Number.NEGATIVE_INFINITY;

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
  const [inFirst, inSecond] = auditPrimes.map((prime) => numbersIn(solve(equations, prime, one)));
  // No cell is more than all that was told together; what is, follows from numbers that contradict each other.
  const most = [...told.values()].reduce((sum, [value]) => sum + Math.abs(value!), 0);
  const found = new Map<number, number>();
  for (const [at, remainder] of inFirst!) {
    const other = inSecond!.get(at);
    if (other === undefined) continue;
    const value = whole(remainder, other);
    if (Math.abs(value) <= most) found.set(at, value);
  }
  return found;
}

/** The cells that depend on no other, with their number in the field. */
function numbersIn(solved: ReadonlyMap<number, Equation>): ReadonlyMap<number, number> {
  const numbers = [...solved].filter(([, dependence]) => [...dependence.keys()].every((at) => at === one));
  return new Map(numbers.map(([at, dependence]) => [at, dependence.get(one) ?? 0]));
}

/** The whole number nearest to zero that leaves these remainders by the two primes (Chinese remainder theorem): right under 2 × 10^15. */
function whole(a: number, b: number): number {
  const [p, q] = auditPrimes;
  const [bigP, bigQ] = [BigInt(p), BigInt(q)];
  const steps = ((((BigInt(b) - BigInt(a)) % bigQ) + bigQ) * BigInt(power(p % q, q - 2, q))) % bigQ;
  const all = bigP * bigQ;
  const half = all / 2n;
  return Number(((BigInt(a) + bigP * steps + half) % all) - half);
}
