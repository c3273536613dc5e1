import { addressKey } from './address-key.ts';
import type { CellAddress } from './cell.ts';

/**
 * What anybody knows of a cell without any release, because it is published elsewhere (CBS, police, Kadaster): that its value lies from `low` to
 * `high`, exactly when they are the same (design: disclosure, 1a.6; November 2026).
 */
export interface KnownCell extends CellAddress {
  readonly low: number;
  readonly high: number;
}

/** Values that a cell is known to lie between. */
export type KnownRange = Pick<KnownCell, 'low' | 'high'>;

/**
 * What is known by address. Of two sources that speak of one cell both are believed, as far as they agree.
 * @throws RangeError when a range has no end or its ends are the wrong way round.
 */
export function knownRanges(known: readonly KnownCell[]): ReadonlyMap<string, KnownRange> {
  const ranges = new Map<string, KnownRange>();
  for (const cell of known) {
    const { low, high } = cell;
    if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high)) throw new RangeError('No range of values');
    const key = addressKey(cell);
    const before = ranges.get(key);
    const both = { low: Math.max(low, before?.low ?? low), high: Math.min(high, before?.high ?? high) };
    ranges.set(
      key,
      both.low <= both.high ? both : { low: Math.min(low, before!.low), high: Math.max(high, before!.high) },
    );
  }
  return ranges;
}

/** A range that holds the value as well: a source that counts a little otherwise tells that much less about ours. */
export function around(value: number, { low, high }: KnownRange): KnownRange {
  return { low: Math.min(Math.ceil(low), value), high: Math.max(Math.floor(high), value) };
}
