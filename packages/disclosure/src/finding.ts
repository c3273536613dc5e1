import type { CellAddress } from './cell.ts';

/** Something an outsider or a contributor could compute from a protection. Confidential. */
export type Finding =
  /** A released value that is not the true one, or a hidden cell that no reason accounts for. */
  | { readonly kind: 'untrue' | 'unexplained'; readonly cell: CellAddress }
  /** A value that an earlier release hid, or that lies too near to one it showed of nearly the same units. */
  | { readonly kind: 'undone'; readonly cell: CellAddress }
  /** Follows from the released cells by linear algebra; `guessing` when only for who guesses that nothing overlaps. */
  | { readonly kind: 'determined'; readonly cell: CellAddress; readonly guessing: boolean }
  /** The released cells leave it fewer values than are promised of it; one value when `low` is `high`. */
  | { readonly kind: 'narrow'; readonly cell: CellAddress; readonly low: number; readonly high: number }
  /** Follows for the only contributor to another hidden cell; or is told too closely to its largest, because what both are a rest of is `short` of what the p % rule asks. */
  | { readonly kind: 'insider'; readonly cell: CellAddress; readonly insider: CellAddress; readonly short?: number };
