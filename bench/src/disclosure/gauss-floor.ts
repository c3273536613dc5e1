import type { BenchTable } from './bench-table.ts';
import { Columns } from './columns.ts';

/**
 * The floor: secondary suppression by sequential Gaussian elimination and nothing more, as the default of R's GaussSuppression
 * (Langsrud 2024): cells are published one by one, zeros and large ones first; one that would make a primary cell computable
 * stays hidden. With a singleton rule: hidden cells that are all one, under a shown total, must not be the only ones there.
 * No interval is asked for.
 */
export function gaussFloor(table: BenchTable, primary: Uint8Array): Uint8Array {
  const { values, sums } = table;
  const order = [...values.keys()].sort(
    (a, b) => Number(values[a]! > 0) - Number(values[b]! > 0) || values[b]! - values[a]! || a - b,
  );
  const together: number[][] = [];
  for (;;) {
    const hidden = eliminate(table, primary, order, together);
    const before = together.length;
    for (const { total, parts } of sums) {
      if (hidden[total] === 1) continue;
      const unknown = parts.filter((part) => hidden[part] === 1);
      if (unknown.length > 0 && unknown.every((part) => values[part] === 1)) together.push(unknown);
    }
    if (together.length === before) return hidden;
  }
}

function eliminate(
  table: BenchTable,
  primary: Uint8Array,
  order: readonly number[],
  together: readonly (readonly number[])[],
): Uint8Array {
  const columns = new Columns(table, primary, together);
  const hidden = Uint8Array.from(primary);
  for (const cell of order) {
    if (primary[cell] === 1) continue;
    if (columns.reveals(cell)) hidden[cell] = 1;
    else columns.publish(cell);
  }
  return hidden;
}
