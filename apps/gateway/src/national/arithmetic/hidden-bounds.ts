import { hasValue, type ObsStatus } from '@zichtlijn/release';
import { both, exactly, type Interval, unknown } from './interval.ts';

/** A cell as a node published it: the only thing that a fold is made from. */
export interface PublicCell {
  readonly value: number | null;
  readonly status: ObsStatus;
  /** It reads as in an earlier release, and need not add up with cells that are newer. */
  readonly isFrozen: boolean;
}

/** One category of a breakdown, what stands beside it, and the total. */
export interface PublicFamily {
  readonly cell: PublicCell;
  readonly siblings: readonly PublicCell[];
  /** Null for the total itself. */
  readonly total: PublicCell | null;
  /** `partition`: the categories hold each unit once at most. */
  readonly kind: 'partition' | 'overlapping';
}

/**
 * What a cell can be, from published cells of its own table alone: a published one is itself; one that cannot exist is nothing; a hidden category
 * is no more than the total, less the published siblings where no unit stands in two. What is not collected is not known.
 */
export function boundsOf({ cell, siblings, total, kind }: PublicFamily): Interval {
  const own = ownBounds(cell);
  if (cell.status !== 'Q' || total === null || total.value === null || total.isFrozen) return own;
  const others = kind === 'partition' ? siblings.filter(({ value, isFrozen }) => value !== null && !isFrozen) : [];
  const rest = others.reduce((left, { value }) => left - (value ?? 0), total.value);
  return both(own, { low: 0, high: rest });
}

/** What a cell says by itself. */
export function ownBounds({ value, status }: PublicCell): Interval {
  if (hasValue(status) && value !== null) return exactly(value);
  return status === 'M' ? exactly(0) : unknown;
}

/** A part and a whole of the same units, either of which may be hidden: the part is no more than the whole. */
export function withinWhole(part: Interval, whole: Interval): { readonly part: Interval; readonly whole: Interval } {
  return {
    part: both(part, { low: 0, high: whole.high }),
    whole: both(whole, { low: part.low, high: Number.POSITIVE_INFINITY }),
  };
}
