import type { Highs } from 'highs';
import type { Want } from '../nearby/nearby-search.ts';
import { AttackModel } from './attack-model.ts';
import { attackRegions } from './attack-region.ts';
import type { AttackSystem } from './attack-system.ts';
import { NearbyTables } from './nearby-tables.ts';

/** A table that a release does not tell from the truth: values of the cells that differ. */
export type WholeTable = ReadonlyMap<number, number>;

/** Hidden cells over which one program is made. */
const mostAsWhole = 30_000;
/** Of a larger system, hidden cells of one program over some areas; more for what is left. */
const mostOfRegion = [4_000, 16_000, 64_000] as const;

/**
 * Looks for whole tables, each verified exactly, in which a cell has another value: first such as differ from the truth in few cells, then, where there is a solver, by linear programs
 * over all hidden cells or, where these are too many, over some areas at a time.
 */
export class WholeTables {
  readonly #highs: Highs | null;
  readonly #system: AttackSystem;
  readonly #truth: readonly number[];
  readonly #ceiling: number;
  readonly #nearby: NearbyTables;

  /** @param truth the true value by cell. @param ceiling where a cell that nothing bounds may stop. */
  constructor(highs: Highs | null, system: AttackSystem, truth: readonly number[], ceiling: number) {
    this.#highs = highs;
    this.#system = system;
    this.#truth = truth;
    this.#ceiling = ceiling;
    this.#nearby = new NearbyTables(system, truth);
  }

  /**
   * @param found takes each table, which may serve others than it was looked for.
   * @param isOpen whether something is still looked for, as far as the tables found so far tell.
   * @returns what is still open.
   */
  search<T extends Want>(wants: readonly T[], found: (table: WholeTable) => void, isOpen: (want: T) => boolean): T[] {
    this.#nearby.search(wants, found);
    let open = wants.filter(isOpen);
    for (const most of this.#highs === null ? [] : sizesFor(this.#system)) {
      if (open.length === 0) break;
      this.#byPrograms(this.#highs!, open, most, found, isOpen);
      open = open.filter(isOpen);
    }
    return open;
  }

  #byPrograms<T extends Want>(
    highs: Highs,
    wants: readonly T[],
    most: number,
    found: (table: WholeTable) => void,
    isOpen: (want: T) => boolean,
  ): void {
    const ofCell = Map.groupBy(wants, ({ cell }) => cell);
    for (const { system, cells, core } of attackRegions(this.#system, this.#truth, ofCell.keys(), 'true', most)) {
      const truth = cells.map((cell) => this.#truth[cell]!);
      const place = new Map(cells.map((cell, i) => [cell, i]));
      const model = new AttackModel(highs, system, truth, this.#ceiling);
      for (const at of core)
        for (const want of ofCell.get(cells[at]!)!) {
          if (!isOpen(want)) continue;
          const knows = want.knows.flatMap((one) => place.get(one) ?? []);
          const values = model.extreme({ ...want, cell: at, knows });
          if (values === null) continue;
          found(new Map([...values.keys()].flatMap((i) => (values[i] === truth[i] ? [] : [[cells[i]!, values[i]!]]))));
        }
      model.dispose();
    }
  }
}

/** Hidden cells of one program, from small to large. */
export function sizesFor({ areas }: AttackSystem): readonly [number, ...number[]] {
  return areas.length <= mostAsWhole ? [areas.length] : mostOfRegion;
}
