import type { ConfidentialCell, Relation } from '@zichtlijn/disclosure';
import type { BeyondParts } from './beyond-parts.ts';
import { addressOf } from './counted-slice.ts';
import { restOf } from './rest-of.ts';
import type { CountedCell } from './slice.ts';

/** Gathers what numbers have beyond others, each as a hidden cell with the relation that it follows from. */
export class Rests {
  readonly #cells: ConfidentialCell[] = [];
  readonly #relations: Relation[] = [];
  readonly #roles: Record<string, readonly string[]> = {};

  /** What a number has beyond others that share no unit and all lie in it. */
  of(whole: CountedCell, parts: readonly [CountedCell, ...CountedCell[]]): void {
    const rest = restOf(whole, parts);
    this.#cells.push(rest);
    this.#relations.push({ kind: 'sum', total: addressOf(whole), parts: [...parts, rest].map(addressOf) });
    this.#roles[rest.quantity] = rest.contributors.map(({ role }) => role);
  }

  get parts(): BeyondParts {
    return { cells: this.#cells, relations: this.#relations, roles: this.#roles };
  }
}
