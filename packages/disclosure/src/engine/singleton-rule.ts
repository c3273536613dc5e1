import { sameCells } from '../nearby/same-cells.ts';
import type { Part } from './part.ts';
import type { Witness } from './witnesses.ts';

/**
 * The singleton rule (design: disclosure, 3 and 5.6; November 2026), of a pattern of which movements are known: which protected cells have moved with a cell of one contributor in each of
 * them, so that he, who knows it, may know them too.
 */
export class SingletonRule {
  readonly #alone: Uint8Array;
  /** 1 for a cell that a rule hides and that must be able to move. */
  readonly #asked: Uint8Array;
  readonly #same: (cell: number) => number;
  /** Whether there is anybody who could know. */
  readonly isAsked: boolean;

  constructor({ alone, hidden, cost, equations, guarantees }: Part) {
    this.#alone = alone;
    this.#asked = new Uint8Array(cost.length);
    for (const { cell, beyond } of guarantees) if (hidden[cell] === 1 && beyond !== true) this.#asked[cell] = 1;
    this.#same = sameCells(cost.length, equations);
    this.isAsked = alone.some((value) => value === 1);
  }

  /** By protected cell, those of one contributor that moved whenever it did; narrowed by every further movement that `narrow` is given. */
  suspects(movements: readonly Witness[]): Map<number, readonly number[]> {
    const suspects = new Map<number, readonly number[]>();
    for (const movement of movements) this.narrow(suspects, movement);
    return suspects;
  }

  narrow(suspects: Map<number, readonly number[]>, { cells }: Witness): void {
    const known = cells.filter((cell) => this.#alone[cell] === 1);
    const moved = new Set(known);
    for (const cell of cells) {
      if (this.#asked[cell] === 0) continue;
      const before = suspects.get(cell);
      if (before === undefined) {
        const same = this.#same(cell);
        suspects.set(
          cell,
          [...known].filter((one) => this.#same(one) !== same),
        );
      } else if (before.length > 0)
        suspects.set(
          cell,
          before.filter((one) => moved.has(one)),
        );
    }
  }
}
