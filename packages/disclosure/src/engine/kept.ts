import type { Meter } from '../nearby/meter.ts';
import { NearbySearch } from '../nearby/nearby-search.ts';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import type { Guarantee, Part } from './part.ts';

/** Which guarantees a pattern is known to keep, and by the movement of which cells. */
export class Kept {
  /** Counts the steps of what is looked for. */
  readonly meter: Meter;
  readonly #part: Part;
  readonly #hidden: Uint8Array;
  readonly #search: NearbySearch;
  readonly #moved = new Map<Guarantee, readonly number[]>();
  /** By cell that need not be hidden: guarantees that are known to be kept because it moves. */
  readonly #leaning = new Map<number, Set<Guarantee>>();

  /** @param hidden the pattern, which may change meanwhile. */
  constructor(part: Part, near: Neighbourhoods, hidden: Uint8Array, meter: Meter) {
    this.meter = meter;
    this.#part = part;
    this.#hidden = hidden;
    this.#search = new NearbySearch(near, part, (cell) => hidden[cell] === 1, meter);
  }

  /**
   * Of a cell that is shown nothing is asked.
   * @param far whether to look among hundreds of cells where few do not help. @returns those of which no movement was found nearby: all, when no more work may be done.
   */
  prove(guarantees: readonly Guarantee[], far = true): Guarantee[] {
    const open = guarantees.filter((one) => this.#hidden[one.cell] === 1 && !this.#moved.has(one));
    return this.#search.search(open, (one, { cells }) => this.keep(one, cells), far);
  }

  /** Whether movements nearby show that all are kept. @param far as for `prove`. */
  proves(guarantees: readonly Guarantee[], far: boolean): boolean {
    return guarantees.every((one) => this.prove([one], far).length === 0);
  }

  has(guarantee: Guarantee): boolean {
    return this.#moved.has(guarantee);
  }

  /** The cells that move, where a guarantee is known to be kept. */
  movedFor(guarantee: Guarantee): readonly number[] | undefined {
    return this.#moved.get(guarantee);
  }

  /** Takes over that a guarantee is kept by moving some cells. */
  keep(guarantee: Guarantee, moved: readonly number[]): void {
    this.forget(guarantee);
    this.#moved.set(guarantee, moved);
    for (const cell of moved) {
      if (this.#part.hidden[cell] === 1) continue;
      const all = this.#leaning.get(cell) ?? new Set();
      this.#leaning.set(cell, all.add(guarantee));
    }
  }

  forget(guarantee: Guarantee): void {
    for (const cell of this.#moved.get(guarantee) ?? []) this.#leaning.get(cell)?.delete(guarantee);
    this.#moved.delete(guarantee);
  }

  /** Guarantees that are known to be kept because a cell moves that need not be hidden, with all that moves. */
  leaningOn(cell: number): [Guarantee, readonly number[]][] {
    return [...(this.#leaning.get(cell) ?? [])].map((one) => [one, this.#moved.get(one)!]);
  }
}
