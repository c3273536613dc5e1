import type { CellAddress, ConfidentialCell } from './cell.ts';
import type { QuantileMeasure } from './quantile.ts';

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

/** A category whose share is set against that of another category of one breakdown: a risk ratio with its 95 % interval. */
export interface Comparison {
  readonly breakdown: string;
  readonly category: string;
  readonly against: string;
}

/** How the published measures of a table follow from its quantities. A key named as a measure holds the quantity shown as such. */
export type Shape =
  | { readonly kind: 'count'; readonly count: string }
  /** The numerator is a part of the denominator. */
  | {
      readonly kind: 'share';
      readonly numerator: string;
      readonly denominator: string;
      readonly compare?: Comparison;
    }
  /** A count per so many of a base, e.g. per 10 000 inhabitants. */
  | { readonly kind: 'rate'; readonly numerator: string; readonly denominator: string; readonly per: number }
  /** Counts, of which each is also told as its share of a whole: the cell that the table names for it. */
  | { readonly kind: 'distribution'; readonly count: string }
  /** A magnitude: the sum, the number of units behind it, and their quotient. */
  | { readonly kind: 'sum'; readonly sum: string; readonly count: string }
  /**
   * A physical measurement, in whole units, of what all inhabitants of an area leave together: no number of anybody. Its units are the inhabitants
   * that are connected.
   */
  | { readonly kind: 'load'; readonly mean: string }
  /**
   * A share told in whole percents alone, its numerator and denominator not at all. Its units, and its contributors, are those of the smaller of
   * both sides: the units that have the trait, or those that have it not; where that is
   * nobody, it holds no value.
   */
  | { readonly kind: 'percent'; readonly share: string }
  /** Percentiles of a magnitude, rounded before they come here, with the number of units behind them. */
  | ({ readonly kind: 'quantiles'; readonly count: string } & { readonly [M in QuantileMeasure]?: string });

/** Where a cell stands on the release ladder. */
export interface LadderRung {
  readonly level: 'municipality' | 'district' | 'neighbourhood';
  /** Whole years that the period spans; a quarter spans none. */
  readonly years: number;
}

/** Two cells that count overlapping sets of the same units, and how many stand in one of them only (design: disclosure, 1a.3). */
export interface SetDifference {
  readonly first: CellAddress;
  /** The one that is not shown when the difference is too small. */
  readonly second: CellAddress;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** One indicator's confidential cells with every relation an outsider could use. */
export interface ConfidentialTable {
  readonly indicator: string;
  readonly version: number;
  readonly sensitivity: Sensitivity;
  readonly shape: Shape;
  readonly cells: readonly ConfidentialCell[];
  readonly relations: readonly Relation[];
  /** Quantity → the contributor roles that the definition declares behind it; every cell with units has them all. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Needed of a distribution: the cell, of the same quantity, that a cell is a part of and is told as a share of; null for a whole itself. */
  readonly whole?: (cell: CellAddress) => CellAddress | null;
  /** Cells that this table counts and does not tell; another table may tell the same number. */
  readonly withheld?: (cell: CellAddress) => boolean;
  /** Breakdowns of which a category above the group share discloses something about everyone in it. */
  readonly sensitiveBreakdowns?: readonly string[];
  /** Pairs of cells that differ by units that can be counted: two vintages, two dates of a stock of objects. */
  readonly differences?: readonly SetDifference[];
  /**
   * Pairs of dates of a stock of persons, the cell that comes before the other first: what was published already, or the later date. In an order
   * in which every cell is the second of all its pairs before it is the first of any.
   */
  readonly movements?: readonly SetDifference[];
  /** Needed of strict tables, which may tell little below the district. */
  readonly rung?: (cell: CellAddress) => LadderRung;
  /** Flags that apply to cells of this table, e.g. `contributors-unknown`, by period and area; shown to everyone. */
  readonly flags?: (cell: CellAddress) => readonly string[];
  /** What is said of the value of a cell, e.g. `possible-dumping`; shown only with that value. */
  readonly marks?: (cell: CellAddress) => readonly string[];
  /** Cells that are not normal values although they may be shown: E (shorter look-back) and so on. */
  readonly status?: (cell: CellAddress) => 'A' | 'P' | 'B' | 'E' | 'U';
}

/** Size of an area, for the rule that the smallest areas yield no cell at all. `null` when it is not known. */
export interface AreaSize {
  readonly area: string;
  readonly dwellings: number | null;
  readonly inhabitants: number | null;
}
