import type { Cut } from './cut.ts';

/**
 * A cost that no pattern which satisfies all cuts goes under, by their prices: each cut in turn is worth what is left of the cost of its cheapest cell, in proportion to what the cell gives
 * (dual ascent: Bar-Yehuda and Even, 'A linear-time approximation algorithm for the weighted vertex cover problem', Journal of Algorithms 2, 1981). Less than the best bound of the
 * same cuts, for work that does not grow faster than they do.
 */
export function packingBound(cost: Float64Array, cuts: Iterable<Cut>): number {
  const left = cost.slice();
  // Cuts of few cells leave less choice; those that would take from them come later.
  const ordered = [...cuts].sort((a, b) => a.cells.length - b.cells.length);
  let bound = 0;
  for (const { cells, weights, least } of ordered) {
    const price = cells.reduce(
      (lowest, cell, k) => Math.min(lowest, left[cell]! / weights[k]!),
      Number.POSITIVE_INFINITY,
    );
    if (price === 0 || price === Number.POSITIVE_INFINITY) continue;
    bound += price * least;
    cells.forEach((cell, k) => {
      left[cell] = Math.max(0, left[cell]! - price * weights[k]!);
    });
  }
  return bound;
}
