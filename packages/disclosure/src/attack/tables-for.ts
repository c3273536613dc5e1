/** Whole tables, an even number, after which it is told again how many cells were attacked. */
const often = 500;

/** Takes every whole table that is found, and tells now and then of about how many cells there are tables for both directions. */
export function tablesFor(cells: number, onAttacked: (done: number, cells: number) => void): () => void {
  let tables = 0;
  return () => {
    tables++;
    if (tables % often === 0) onAttacked(Math.min(cells, tables / 2), cells);
  };
}
