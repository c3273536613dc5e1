import { CELL_CHARACTERS, type GoldenRelease } from './golden-build.ts';

/** A table of which cells differ from the golden release, and how many. Never which values: they would say how to look right. */
export interface GoldenDifference {
  readonly table: string;
  readonly cells: number;
}

/** Where a release differs from the golden one, table by table; of a root that differs while no cell does, `areas`. */
export function goldenDifferences(own: GoldenRelease, golden: GoldenRelease): readonly GoldenDifference[] {
  if (own.root === golden.root) return [];
  const tables = [...new Set([...Object.keys(golden.tables), ...Object.keys(own.tables)])].sort();
  const differing = tables
    .map((table) => ({ table, cells: cellsApart(own.tables[table], golden.tables[table]) }))
    .filter(({ cells }) => cells > 0);
  return differing.length > 0 ? differing : [{ table: 'areas', cells: 0 }];
}

function cellsApart(own = '', golden = ''): number {
  const [ours, theirs] = [cellsOf(own), cellsOf(golden)];
  return Math.max(missing(ours, theirs), missing(theirs, ours));
}

const cellsOf = (text: string): string[] => text.match(new RegExp(`.{${CELL_CHARACTERS}}`, 'g')) ?? [];

/** How many of these cells, each counted once, the others do not have. */
function missing(cells: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const cell of others) left.set(cell, (left.get(cell) ?? 0) + 1);
  return cells.filter((cell) => {
    const count = left.get(cell) ?? 0;
    left.set(cell, count - 1);
    return count <= 0;
  }).length;
}
