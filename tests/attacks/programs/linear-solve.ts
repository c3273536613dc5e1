import type { LinearFacts } from '../outside/linear-facts.ts';
import { type Component, components } from './components.ts';
import { type Fraction, fraction, minus, over, times, toNumber } from './fraction.ts';

/** The right-hand side stands under this name among the factors of a row. */
const right = '';
type Row = Map<string, Fraction>;

/** Attack 2: every equation at once, solved in exact fractions; gives the cells with one solution. */
export function linearSolve(held: LinearFacts): Map<string, number> {
  return new Map(components(held).flatMap((component) => [...solveComponent(component)]));
}

/** The cells of one component that have one solution. */
export function solveComponent({ facts }: Component): Map<string, number> {
  const solved = new Map<string, Row>();
  for (const { terms, lower, upper } of facts) {
    if (lower !== upper) continue;
    const row: Row = new Map([...terms].map(([cell, factor]) => [cell, whole(factor)]));
    if (lower !== 0) row.set(right, whole(lower));
    for (const cell of [...terms.keys()]) reduce(row, cell, solved.get(cell));
    const pivot = [...row.keys()].find((cell) => cell !== right);
    if (pivot === undefined) continue;
    const scale = row.get(pivot)!;
    for (const [cell, factor] of row) row.set(cell, over(factor, scale));
    for (const other of solved.values()) reduce(other, pivot, row);
    solved.set(pivot, row);
  }
  const found = new Map<string, number>();
  for (const [cell, row] of solved) {
    if (row.size > (row.has(right) ? 2 : 1)) continue;
    found.set(cell, toNumber(row.get(right) ?? fraction(0n)));
  }
  return found;
}

const whole = (factor: number): Fraction => fraction(BigInt(factor));

/** Takes `cell` out of a row with the row that begins with it. */
function reduce(row: Row, cell: string, by: Row | undefined): void {
  const factor = row.get(cell);
  if (factor === undefined || by === undefined || by === row) return;
  for (const [at, value] of by) {
    const left = minus(row.get(at) ?? fraction(0n), times(factor, value));
    if (left.n === 0n) row.delete(at);
    else row.set(at, left);
  }
}
