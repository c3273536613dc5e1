import type { CellAddress } from './cell.ts';

/** Something an outsider or a contributor could compute from a protection. Confidential. */
export type Finding =
  /** A released value that is not the true one, or a hidden cell that no reason accounts for. */
  | { readonly kind: 'untrue' | 'unexplained'; readonly cell: CellAddress }
  /** Follows from the released cells by linear algebra. */
  | { readonly kind: 'determined'; readonly cell: CellAddress }
  /** Follows for the only contributor to another hidden cell: cell = factor × insider + known, in the first audit prime. */
  | { readonly kind: 'insider'; readonly cell: CellAddress; readonly insider: CellAddress; readonly factor: number }
  /** Hidden parts whose sum is known and is too small, or the least it can be: all zero, all one. */
  | { readonly kind: 'small-sum'; readonly cells: readonly CellAddress[] }
  /** A shown part of a shown total of overlapping parts, with too few units outside it. */
  | { readonly kind: 'small-difference'; readonly total: CellAddress; readonly part: CellAddress };
