import type { CellAddress, ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import { addressOf } from './counted-slice.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';
import { restOf } from './rest-of.ts';
import type { CountedCell } from './slice.ts';

/**
 * Gathers what numbers have beyond others: never shown, but computable by whoever is told of all of them, so that each is protected as a cell of its
 * own, with the relation that it follows from (design: disclosure, 1a.3).
 */
export class Rests {
  readonly #cells: ConfidentialCell[] = [];
  readonly #relations: Relation[] = [];

  /** What a number has beyond others that share no unit and all lie in it. Where the rest stands. */
  of(whole: CountedCell, parts: readonly [CountedCell, ...CountedCell[]]): CellAddress {
    return this.#add(whole, parts, restOf(whole, parts));
  }

  /** The same where the rest was counted itself, so that everybody behind it is known. */
  counted(whole: CountedCell, part: CountedCell, rest: CountedCell): void {
    this.#add(whole, [part], rest);
  }

  /** Numbers that may share units, and between them hold every unit of a rest and no other. */
  cover(rest: CellAddress, parts: readonly CountedCell[]): void {
    this.#relations.push({ kind: 'union', total: rest, parts: parts.map(addressOf) });
  }

  get numbers(): HiddenNumbers {
    const roles = this.#cells.map(({ quantity, contributors }) => [quantity, contributors.map(({ role }) => role)]);
    return { cells: this.#cells, relations: this.#relations, roles: Object.fromEntries(roles) };
  }

  #add(whole: CountedCell, parts: readonly CountedCell[], rest: ConfidentialCell): CellAddress {
    this.#cells.push(rest);
    this.#relations.push({ kind: 'sum', total: addressOf(whole), parts: [...parts, rest].map(addressOf) });
    return addressOf(rest);
  }
}
