import type { CellAddress, ConfidentialCell } from './cell.ts';

/**
 * A relation between cells. `sum`: total = Σ parts. `union`: distinct counts that may overlap, max ≤ total ≤ Σ parts; the
 * suppressor treats it as an equality as well, because an attacker who guesses that nothing overlaps is usually right.
 */
export interface Relation {
  readonly kind: 'sum' | 'union';
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
}

/** What kind of units an indicator is about; decides how zeros and small areas are read (design: disclosure, 1a.5). */
export type Sensitivity = 'context' | 'object' | 'person' | 'strict';

/** How the published measures of a table follow from its quantities. */
export type Shape =
  | { readonly kind: 'count'; readonly count: string }
  | { readonly kind: 'share'; readonly numerator: string; readonly denominator: string }
  /** A magnitude: the sum, the number of units behind it, and their quotient. */
  | { readonly kind: 'sum'; readonly sum: string; readonly count: string };

/** One indicator's confidential cells with every relation an outsider could use. */
export interface ConfidentialTable {
  readonly indicator: string;
  readonly version: number;
  readonly sensitivity: Sensitivity;
  readonly shape: Shape;
  readonly cells: readonly ConfidentialCell[];
  readonly relations: readonly Relation[];
  /** Breakdowns of which a category above the group share discloses something about everyone in it. */
  readonly sensitiveBreakdowns?: readonly string[];
  /** Flags that apply to cells of this table, e.g. `contributors-unknown`, by period and area; shown to everyone. */
  readonly flags?: (cell: CellAddress) => readonly string[];
  /** Cells that are not normal values although they may be shown: E (shorter look-back) and so on. */
  readonly status?: (cell: CellAddress) => 'A' | 'P' | 'B' | 'E' | 'U';
}

/** Size of an area, for the rule that the smallest areas yield no cell at all. `null` when it is not known. */
export interface AreaSize {
  readonly area: string;
  readonly dwellings: number | null;
  readonly inhabitants: number | null;
}
