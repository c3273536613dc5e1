import { NearbySearch, type Want } from '../nearby/nearby-search.ts';
import { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import type { AttackSystem, Row } from './attack-system.ts';
import { movedTable } from './moved-table.ts';

/**
 * Looks for whole tables that a release does not tell from the truth and that differ from it in a few cells near the one that is asked for. The
 * search is not trusted: each table is held against the floor and ceiling of every cell that differs and every row that such a cell stands in, in whole
 * arithmetic; the others say of it what they say of the truth.
 */
export class NearbyTables {
  readonly #system: AttackSystem;
  readonly #truth: readonly number[];
  readonly #rowsOf: readonly (readonly Row[])[];
  readonly #search: NearbySearch;

  constructor(system: AttackSystem, truth: readonly number[]) {
    const { floor, ceiling, rows } = system;
    this.#system = system;
    this.#truth = truth;
    const rowsOf: Row[][] = floor.map(() => []);
    for (const row of rows) for (const cell of row.cells) rowsOf[cell]!.push(row);
    this.#rowsOf = rowsOf;
    // What anybody takes for granted is true, so that no floor is above the truth and no ceiling below it.
    const down = truth.map((value, cell) => value - floor[cell]!);
    const up = truth.map((value, cell) => ceiling[cell]! - value);
    // What an inequality leaves open moves like a cell.
    const equations = rows.map(({ cells, signs, low, high }) => {
      if (low === high) return { cells, signs };
      const slack = down.push(sumOf({ cells, signs }, truth) - low) - 1;
      up.push(Number.POSITIVE_INFINITY);
      return { cells: [...cells, slack], signs: [...signs, -1 as const] };
    });
    this.#search = new NearbySearch(new Neighbourhoods(down.length, equations), { down, up }, () => true);
  }

  /** @param found takes each table: the values of the cells that differ. */
  search(wants: readonly Want[], found: (table: ReadonlyMap<number, number>) => void): void {
    this.#search.search(wants, (_, movement) => {
      const table = movedTable(this.#system, this.#truth, this.#rowsOf, movement);
      if (table !== null) found(table);
    });
  }
}

function sumOf({ cells, signs }: Pick<Row, 'cells' | 'signs'>, values: readonly number[]): number {
  return cells.reduce((sum, cell, k) => sum + signs[k]! * values[cell]!, 0);
}
