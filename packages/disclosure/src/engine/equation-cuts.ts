import type { Cut } from './cut.ts';
import type { Guarantee, Part } from './part.ts';

/**
 * What single equations ask: where a cell has to move, others of the same equation have to make up for it, each as far as it can (the capacity inequality of Fischetti and Salazar-González,
 * 'Models and algorithms for optimizing cell suppression in tabular data with linear constraints', Journal of the American Statistical Association 95, 2000, for
 * one equation).
 * @param guarantees that some pattern keeps.
 */
export function* equationCuts(part: Part, guarantees: readonly Guarantee[]): Generator<Cut> {
  const rowsOf: number[][] = Array.from({ length: part.cost.length }, () => []);
  part.equations.forEach(({ cells }, row) => {
    for (const cell of cells) rowsOf[cell]!.push(row);
  });
  for (const guarantee of guarantees)
    for (const row of rowsOf[guarantee.cell]!) {
      const cut = ofEquation(part, guarantee, row);
      if (cut !== null) yield cut;
    }
}

function ofEquation({ equations, up, down, hidden }: Part, guarantee: Guarantee, row: number): Cut | null {
  const { cells, signs } = equations[row]!;
  const { cell, direction, need, knows } = guarantee;
  const own = direction * signs[cells.indexOf(cell)]!;
  let least = need;
  const free: { cell: number; room: number }[] = [];
  for (const [k, other] of cells.entries()) {
    if (other === cell || knows.includes(other)) continue;
    const room = own * signs[k]! > 0 ? down[other]! : up[other]!;
    if (hidden[other] === 1) least -= room;
    else if (room > 0) free.push({ cell: other, room });
    if (least <= 0) return null;
  }
  // No cell can give more than is asked for.
  const weights = free.map(({ room }) => Math.min(room, least));
  return { cells: free.map((one) => one.cell), weights, least, guarantee };
}
