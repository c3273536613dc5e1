import type { CellSystem } from '../cell-system.ts';

/** One equation or inequality over what the attacker does not see: low ≤ Σ sign × value ≤ high. */
export interface Row {
  readonly cells: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly low: number;
  readonly high: number;
}

/** Everything that follows from a release for one group of hidden cells, in the values themselves. */
export interface AttackSystem {
  /** Positions in the whole system. */
  readonly positions: readonly number[];
  /** Area of each cell, and which areas lie directly in which. */
  readonly areas: readonly string[];
  readonly lying: ReadonlyArray<readonly [below: string, above: string]>;
  readonly floor: readonly number[];
  readonly ceiling: readonly number[];
  readonly rows: readonly Row[];
}

/**
 * What an attacker writes down: a row for every relation, in the cells he does not see. Groups of hidden cells that no row connects are
 * systems of their own.
 * @param seen value of a cell that he sees or knows; undefined for any other.
 * @param limits between which he knows any other to lie.
 */
export function attackSystems(
  { variables, relations }: CellSystem,
  seen: (position: number) => number | undefined,
  limits: { readonly floor: ArrayLike<number>; readonly ceiling: ArrayLike<number> },
): AttackSystem[] {
  const above = new Int32Array(variables.length).map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  const rows = relations.flatMap(({ kind, total, parts }): Row[] => {
    let known = 0;
    const cells: number[] = [];
    const signs: (1 | -1)[] = [];
    for (const [i, sign] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
      const value = seen(i);
      if (value === undefined) {
        cells.push(i);
        signs.push(sign);
      } else known += sign * value;
    }
    for (const i of cells) above[Math.max(find(i), find(cells[0]!))] = Math.min(find(i), find(cells[0]!));
    // Overlapping parts add up to their total or to more.
    return cells.length === 0 ? [] : [{ cells, signs, low: -known, high: kind === 'sum' ? -known : Infinity }];
  });
  const hidden = [...variables.keys()].filter((i) => seen(i) === undefined);
  const area = (i: number) => variables[i]!.cell.area;
  const lying = relations.flatMap(({ total, parts }) =>
    parts.filter((part) => area(part) !== area(total)).map((part) => [area(part), area(total)] as const),
  );
  const rowsOf = Map.groupBy(rows, ({ cells }) => find(cells[0]!));
  return [...Map.groupBy(hidden, find)].map(([key, positions]) => {
    const local = new Map(positions.map((position, i) => [position, i]));
    const own = (rowsOf.get(key) ?? []).map((row) => ({ ...row, cells: row.cells.map((cell) => local.get(cell)!) }));
    const of = (values: ArrayLike<number>) => positions.map((position) => values[position]!);
    const areas = positions.map(area);
    return { positions, areas, lying, floor: of(limits.floor), ceiling: of(limits.ceiling), rows: own };
  });
}
