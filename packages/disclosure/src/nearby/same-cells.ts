import type { Equation } from './equation.ts';

/**
 * Cells that are the same number whatever anybody hides, because nothing else stands in an equation with them: an area of which one part is inhabited.
 * @returns for each cell, the first of those it is the same as.
 */
export function sameCells(size: number, equations: Iterable<Pick<Equation, 'cells'>>): (cell: number) => number {
  const first = Int32Array.from({ length: size }, (_, cell) => cell);
  const find = (cell: number): number => {
    let at = cell;
    while (first[at] !== at) at = first[at] = first[first[at]!]!;
    return at;
  };
  for (const { cells } of equations) {
    const [one, other, third] = cells;
    if (one === undefined || other === undefined || third !== undefined) continue;
    const [a, b] = [find(one), find(other)];
    first[Math.max(a, b)] = Math.min(a, b);
  }
  return find;
}
