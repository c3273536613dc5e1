import { dataset } from '@zichtlijn/indicators';
import type { SourceForm } from '../files/source-form.ts';
import type { Random } from '../random.ts';
import { type Spoiler, spoilers } from './spoilers.ts';

/**
 * What can be wrong with a row. A node rejects the first five, counts the sixth as repeated, and keeps the last two: an optional value
 * that is missing, and an address that leads to no object.
 */
export const dirtKinds = [
  'wrong_postcode',
  'unknown_code',
  'future_date',
  'required_missing',
  'conflict',
  'repeated',
  'missing_value',
  'unknown_address',
] as const;
export type DirtKind = (typeof dirtKinds)[number];
export type DirtCounts = Readonly<Partial<Record<DirtKind, number>>>;

/** Spoils a share of the rows of one file, each in one way; the rows that stay clean are those of a file without dirt. */
export class Dirt {
  readonly #counts: Partial<Record<DirtKind, number>> = {};
  readonly #share: number;
  readonly #random: Random;
  readonly #spoilers: readonly (readonly [DirtKind, Spoiler])[];

  constructor(form: SourceForm, share: number, random: Random) {
    this.#share = share;
    this.#random = random;
    const made = spoilers(form, dataset(form.dataset)!);
    this.#spoilers = dirtKinds.flatMap((kind) => {
      const spoil = made[kind];
      return spoil === undefined ? [] : [[kind, spoil] as const];
    });
  }

  get counts(): DirtCounts {
    return this.#counts;
  }

  /** The rows to write for one clean row. */
  on(row: readonly string[]): readonly (readonly string[])[] {
    if (!this.#random.chance(this.#share)) return [row];
    const start = this.#random.int(0, this.#spoilers.length - 1);
    for (let i = 0; i < this.#spoilers.length; i++) {
      const [kind, spoil] = this.#spoilers[(start + i) % this.#spoilers.length]!;
      const rows = spoil(row);
      if (rows === null) continue;
      this.#counts[kind] = (this.#counts[kind] ?? 0) + 1;
      return rows;
    }
    return [row];
  }
}
