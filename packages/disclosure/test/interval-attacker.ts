import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import type { ConfidentialTable } from '../src/index.ts';
import { key } from './outsider.ts';

// The types of the package describe its CommonJS build.
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/** The values that a cell can have for whoever knows some limits of every cell. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * An attacker of its own: every relation of the tables, that what a share counts is part of what it is a share of, the limits that he knows of
 * each cell, and two linear programs per cell that he asks about, in fractions.
 * @throws Error when no table lies within the limits.
 */
export async function intervalsOf(
  tables: readonly ConfidentialTable[],
  limits: (cell: string) => Limits,
  asked: readonly string[],
): Promise<Map<string, Limits>> {
  const cells = [...new Set(tables.flatMap((one) => one.cells).map(key))];
  const column = new Map(cells.map((cell, i) => [cell, i]));
  const sums = tables.flatMap((one) => one.relations).map(({ total, parts }) => [key(total), ...parts.map(key)]);
  const within = tables.flatMap(({ shape, cells: all }) => {
    if (shape.kind !== 'share') return [];
    const counted = all.filter(({ quantity }) => quantity === shape.numerator);
    return counted
      .map((one) => [key({ ...one, quantity: shape.denominator }), key(one)])
      .filter(([whole]) => column.has(whole!));
  });
  const rows = [...sums, ...within];
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  const highs = await load();
  const model = highs.createModel({
    numCols: cells.length,
    numRows: rows.length,
    colCost: cells.map(() => 0),
    colLower: cells.map((cell) => limits(cell).low),
    colUpper: cells.map((cell) => limits(cell).high),
    // A total is all of its parts, and the whole of a share has others besides.
    rowLower: rows.map((_, at) => (at < sums.length ? 0 : -1e9)),
    rowUpper: rows.map(() => 0),
    matrix: {
      ...{ format: 'csr', numRows: rows.length, numCols: cells.length, starts },
      indices: rows.flatMap((row) => row.map((cell) => column.get(cell)!)),
      values: rows.flatMap((row) => row.map((_, i) => (i === 0 ? -1 : 1))),
    },
  });
  model.options.set({ output_flag: false });
  const ask = (cell: string, direction: 1 | -1): number => {
    const at = column.get(cell)!;
    model.changeColCost(at, -direction);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error('The limits contradict each other');
    const value = model.getSolution().colValue[at]!;
    model.changeColCost(at, 0);
    return value;
  };
  const found = new Map(asked.map((cell) => [cell, { low: ask(cell, -1), high: ask(cell, 1) }]));
  model.dispose();
  return found;
}
