import { describe, expect, it } from 'vitest';
import { auditPrimes, power, solve, substitute } from '../src/audit-algebra.ts';

/** A field small enough to reckon in by heart. */
const seven = 7;
const equation = (...terms: readonly (readonly [cell: number, factor: number])[]) => new Map(terms);
const told = (solved: ReadonlyMap<number, ReadonlyMap<number, number>>) =>
  Object.fromEntries([...solved].map(([cell, dependence]) => [cell, Object.fromEntries(dependence)]));

describe('in the field of a prime', () => {
  it('every number is one from nought to under the prime', () => {
    expect(substitute(equation([1, -1], [2, 8], [3, 7], [4, -15]), new Map(), seven)).toEqual(
      equation([1, 6], [2, 1], [4, 6]),
    );
  });

  it('a power with two less than the prime is the inverse', () => {
    for (let n = 1; n < seven; n++) expect((n * power(n, seven - 2, seven)) % seven).toBe(1);
    for (const prime of auditPrimes)
      expect((1234567n * BigInt(power(1234567, prime - 2, prime))) % BigInt(prime)).toBe(1n);
  });

  it('cells are solved by free ones, and by nothing when there is one solution', () => {
    // 2a + b = …, b + c = …, then c = …: what each equals is known, and does not matter.
    const equations = [equation([1, 2], [2, 1]), equation([2, 1], [3, 1])];
    expect(told(solve(equations, seven))).toEqual({ 1: { 3: 4 }, 2: { 3: 6 } });
    expect(told(solve([...equations, equation([3, 1])], seven))).toEqual({ 1: {}, 2: {}, 3: {} });
  });

  it('what says the same twice solves nothing more', () => {
    expect(told(solve([equation([1, 1], [2, 1]), equation([1, 2], [2, 2])], seven))).toEqual({ 1: { 2: 6 } });
  });
});
