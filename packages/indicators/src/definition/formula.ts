import type { LinkNeed } from '../linkage/link.ts';
import type { QuantityId } from '../tabulation/tabulation.ts';
import type { Text } from '../text.ts';

/** What one unit of a set is. `sold-object`: an object with at least one counted sale in the window. */
export type UnitSource = 'object' | 'person' | 'sale' | 'sold-object';

/** Which facts count: those of the reference year, those within P, or those in the years up to and including end(P). */
export type Window =
  | { readonly kind: 'reference-year' }
  | { readonly kind: 'period' }
  | { readonly kind: 'years-to-end'; readonly years: number };

/** What a unit must satisfy besides its source and window. */
export type Condition = 'is-dwelling' | 'price-known';

/**
 * How often something must have happened to a unit within the window. `resold-within`: a sale in the window, of which the day is known,
 * 1 to `days` days after another sale of the object; the look-back for that other sale reaches before the window.
 */
export type CountCondition =
  | { readonly kind: 'whole-sales'; readonly atLeast: number }
  | { readonly kind: 'sales-on-one-day'; readonly atLeast: number }
  | { readonly kind: 'resold-within'; readonly days: number };

/** A set of units: source, conditions, window and count condition. The SQL and the words are both made from this. */
export interface UnitSet {
  /** The statistical quantity that the number of these units is. */
  readonly quantity: QuantityId;
  /** The units in words, plural. */
  readonly title: Text;
  readonly source: UnitSource;
  readonly window: Window;
  readonly conditions: readonly Condition[];
  readonly having?: CountCondition;
  /** Ids of the breakdowns in which this set is tabulated. */
  readonly breakdowns: readonly string[];
  /** `dataset.column`, every one needed to count this set. */
  readonly inputs: readonly string[];
  /** Datasets that counting joins: below the least share that is linked, the set is *not collected*. */
  readonly links?: readonly LinkNeed[];
  /** Contributor roles, in order; each is known for this source. */
  readonly roles: readonly string[];
}

/** How the value of an indicator follows from sets of units. */
export type Formula =
  | { readonly kind: 'count'; readonly count: UnitSet }
  | { readonly kind: 'share'; readonly numerator: UnitSet; readonly denominator: UnitSet }
  | { readonly kind: 'sum'; readonly sum: QuantityId; readonly of: 'price'; readonly over: UnitSet };
