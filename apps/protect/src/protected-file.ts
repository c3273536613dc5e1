import type { ReleasedCell, ReleasedTable } from '@zichtlijn/disclosure';
import { separatedLine } from './output-files.ts';

/**
 * The table that may leave, as CSV: codes, numbers and their SDMX status, where Q is hidden and has no number. Built from the
 * released cells alone.
 */
export function* protectedLines(
  { cells }: ReleasedTable,
  dimensions: readonly string[],
  codesOf: (cell: ReleasedCell) => readonly string[],
): Generator<string> {
  const columns = cells.some(({ measure }) => measure === 'sum') ? (['sum', 'count'] as const) : (['count'] as const);
  const names = columns.flatMap((measure) => (measure === 'sum' ? ['value', 'status'] : ['n', 'status']));
  yield separatedLine([...dimensions, ...(columns.length === 2 ? [...names.slice(0, 3), 'n_status'] : names)]);
  // The measures of one address stand side by side in a released table.
  for (let first = 0; first < cells.length; ) {
    const fields: (string | number)[] = [...codesOf(cells[first]!)];
    const start = cells[first]!;
    let next = first;
    for (; next < cells.length && sameAddress(cells[next]!, start); next++) {
      const { measure, value, status } = cells[next]!;
      if (columns.some((column) => column === measure)) fields.push(value ?? '', status);
    }
    first = next;
    yield separatedLine(fields);
  }
}

function sameAddress(a: ReleasedCell, b: ReleasedCell): boolean {
  return a.area === b.area && a.period === b.period && a.breakdown === b.breakdown && a.category === b.category;
}
