import type { Highs, Model } from 'highs';
import { silent } from '../engine/solver.ts';
import type { Want } from '../nearby/nearby-search.ts';
import type { AttackSystem } from './attack-system.ts';
import { exactWitness } from './exact-witness.ts';

/** Nodes of one search for whole numbers. */
const mostNodes = 1_000;

/** Asks how low and how high a hidden cell can be. Every answer is a whole table, verified exactly; where none is found, null. */
export class AttackModel {
  readonly #highs: Highs;
  readonly #system: AttackSystem;
  readonly #truth: readonly number[];
  readonly #ceiling: number;
  readonly #model: Model;
  #target = 0;

  /** @param truth the true value by cell. @param ceiling where an unbounded cell may stop. */
  constructor(highs: Highs, system: AttackSystem, truth: readonly number[], ceiling: number) {
    this.#highs = highs;
    this.#system = system;
    this.#truth = truth;
    this.#ceiling = ceiling;
    const { floor, ceiling: known, rows } = system;
    const starts = [0];
    for (const { cells } of rows) starts.push(starts.at(-1)! + cells.length);
    this.#model = highs.createModel({
      numCols: floor.length,
      numRows: rows.length,
      colCost: new Float64Array(floor.length),
      colLower: Float64Array.from(floor, (value) => Math.max(value, -ceiling)),
      colUpper: Float64Array.from(known, (value) => Math.min(value, ceiling)),
      rowLower: Float64Array.from(rows, ({ low }) => low),
      rowUpper: Float64Array.from(rows, ({ high }) => (high === Infinity ? highs.infinity : high)),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: floor.length,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(rows.flatMap(({ cells }) => cells)),
        values: Float64Array.from(rows.flatMap(({ signs }) => signs)),
      },
    });
    this.#model.options.set({ ...silent, presolve: 'off', solver: 'simplex' });
  }

  /** A table in which the cell is as low (−1) or as high (1) as the release allows, or as far as is needed, while others keep their true value. */
  extreme({ cell, direction, need, knows }: Want): Float64Array | null {
    this.#aim(cell, direction);
    for (const one of knows) this.#model.changeColBounds(one, this.#truth[one]!, this.#truth[one]!);
    const furthest = this.#table();
    // Not as far as can be is often whole where the furthest corner is not.
    const found = furthest === 'none' ? null : (furthest ?? this.#noFurther(cell, direction, need) ?? this.#whole());
    for (const one of knows) this.#free(one);
    return found;
  }

  /** The table of the corner where the program ends, or one that goes as many times as far from the truth; null when none is whole. */
  #table(): Float64Array | 'none' | null {
    this.#model.run();
    if (!this.#isSolved()) return 'none';
    const { colValue } = this.#model.getSolution();
    for (const times of [1, 2, 3]) {
      const at = this.#truth.map((value, i) => value + times * (colValue[i]! - value));
      const found = exactWitness(this.#system, at);
      if (found !== null) return found;
    }
    return null;
  }

  #noFurther(cell: number, direction: 1 | -1, need: number): Float64Array | null {
    const value = this.#truth[cell]!;
    const end = value + direction * need;
    this.#model.changeColBounds(cell, Math.min(value, end), Math.max(value, end));
    const found = this.#table();
    this.#free(cell);
    return found === 'none' ? null : found;
  }

  #free(cell: number): void {
    const { floor, ceiling } = this.#system;
    this.#model.changeColBounds(cell, Math.max(floor[cell]!, -this.#ceiling), Math.min(ceiling[cell]!, this.#ceiling));
  }

  /** A value that no table goes beyond in a direction, while others keep their true value: what the linear program says, without the demand of whole numbers. */
  bound(cell: number, direction: 1 | -1, knows: readonly number[] = []): number {
    this.#aim(cell, direction);
    for (const one of knows) this.#model.changeColBounds(one, this.#truth[one]!, this.#truth[one]!);
    this.#model.run();
    const furthest = this.#isSolved() ? this.#model.getSolution().colValue[cell]! : direction * Infinity;
    for (const one of knows) this.#free(one);
    return furthest;
  }

  #aim(cell: number, direction: 1 | -1): void {
    this.#model.changeColCost(this.#target, 0);
    this.#target = cell;
    this.#model.changeColCost(cell, -direction);
  }

  /** The corner of the linear program is not whole, so it is no table: look for one that is. */
  #whole(): Float64Array | null {
    const size = this.#system.floor.length;
    const columns = { kind: 'range', from: 0, to: size - 1 } as const;
    const types = (type: 0 | 1) => this.#model.changeColsIntegrality(columns, new Int32Array(size).fill(type));
    types(1);
    this.#model.options.set({ solver: 'choose', presolve: 'on', mip_max_nodes: mostNodes });
    this.#model.run();
    const { colValue } = this.#model.getSolution();
    const found = colValue.length === size ? exactWitness(this.#system, colValue) : null;
    types(0);
    this.#model.options.set({ solver: 'simplex', presolve: 'off' });
    return found;
  }

  #isSolved(): boolean {
    return this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
  }

  dispose(): void {
    this.#model.dispose();
  }
}
