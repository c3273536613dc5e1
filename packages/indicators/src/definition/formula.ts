import type { LinkNeed } from '../linkage/link.ts';
import type { Condition, UnitSource } from '../tabulation/sources/unit-sources.ts';
import type { QuantityId } from '../tabulation/tabulation.ts';
import type { Text } from '../text.ts';

/**
 * Which facts count. `reference-year`: those of the year of end(P). `period`: those within P. `years-to-end`, `months-to-end`: those in so many
 * years or months up to and including end(P). `years-before-start`: those in so many years before P begins. `at-end`: what is so on end(P).
 */
export type Window =
  | { readonly kind: 'reference-year' }
  | { readonly kind: 'period' }
  | { readonly kind: 'years-to-end'; readonly years: number }
  | { readonly kind: 'months-to-end'; readonly months: number }
  | { readonly kind: 'months-before-start'; readonly months: number }
  | { readonly kind: 'years-before-start'; readonly years: number }
  | { readonly kind: 'at-end' };

/** Other facts that counting a set draws on, over a window of their own. */
export interface InputNeed {
  readonly window: Window;
  /** `dataset.column`, every one needed. */
  readonly inputs: readonly string[];
}

/**
 * How often something must have happened to a unit within the window. `resold-within`: a sale in the window, of which the day is known,
 * 1 to `days` days after another sale of the object; the look-back for that other sale reaches before the window. `move-in-days`: somebody moved in
 * on so many different days, each known to the day. `dwellings-owned`: somebody owns so many dwellings.
 * `boards`: somebody sits on so many boards.
 */
export type CountCondition =
  | { readonly kind: 'whole-sales'; readonly atLeast: number }
  | { readonly kind: 'sales-on-one-day'; readonly atLeast: number }
  | { readonly kind: 'resold-within'; readonly days: number }
  | { readonly kind: 'move-in-days'; readonly atLeast: number }
  | { readonly kind: 'dwellings-owned'; readonly atLeast: number }
  | { readonly kind: 'boards'; readonly atLeast: number };

/** Amounts by year that a definition holds a unit against, and the years of which they are known: any other is *not collected*. */
export interface KnownAmounts {
  readonly title: Text;
  readonly years: readonly number[];
}

/** A category of a set, and the set of the same source that it follows. */
export interface Following {
  readonly set: UnitSet;
  readonly breakdown: string;
  readonly category: string;
}

/** A category of a set, and another set that all of its units are in. */
export interface CategoryIn {
  readonly breakdown: string;
  readonly category: string;
  readonly of: QuantityId;
  /** A set that holds both, when no unit of any other category is in the other: what of it is in neither is a number as well. */
  readonly within?: QuantityId;
}

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
  /** A set that holds all of these units, of the same source or of one that the units of this are known in: what it has beyond them is a number too, wherever both are told. */
  readonly partOf?: UnitSet;
  /** Another set that one of its categories was at the end of the period before, but for what came and went between the two. */
  readonly follows?: Following;
  /** Categories of which every unit is in another set too: what that set has beyond them is a number, wherever both are told. */
  readonly categoriesIn?: readonly CategoryIn[];
  /** Categories of `partOf` that no unit of this set stands in: what the whole has beyond these and this set is a number, wherever all are told. */
  readonly outsideOf?: { readonly breakdown: string; readonly categories: readonly string[] };
  /** A set of the same source whose units are left out. */
  readonly except?: UnitSet;
  /** Its total would pool what is never pooled: it is told by its categories only. */
  readonly pooled?: true;
  /** Ids of the breakdowns in which this set is tabulated. */
  readonly breakdowns: readonly string[];
  /** `dataset.column`, every one needed over the window to count this set. */
  readonly inputs: readonly string[];
  /** What counting needs besides, over other windows than that of the set. */
  readonly beside?: readonly InputNeed[];
  /** Amounts of the year of end(P) that counting needs; a year without them is *not collected*. */
  readonly amounts?: KnownAmounts;
  /** Datasets that counting joins: below the least share that is linked, the set is *not collected*. */
  readonly links?: readonly LinkNeed[];
  /** Contributor roles, in order; each is known for this source. */
  readonly roles: readonly string[];
}

/** A category whose share is set against that of another category of one breakdown: a risk ratio with its 95 % interval. */
export interface Comparison {
  readonly breakdown: string;
  readonly category: string;
  readonly against: string;
}

/** What is added up, in whole units: a price, an assessed value or the amount of a transaction in euros; a price as a percentage of the previous one. */
export type Magnitude = 'price' | 'price-index' | 'assessed-value' | 'amount';

/**
 * How the value of an indicator follows from sets of units. `rate`: so many per `per` units of a base of another kind. `distribution`: a count, and of
 * each category its share of the total, or in a pair its share of the first of both.
 */
export type Formula =
  | { readonly kind: 'count'; readonly count: UnitSet }
  | { readonly kind: 'distribution'; readonly count: UnitSet }
  | {
      readonly kind: 'share';
      readonly numerator: UnitSet;
      readonly denominator: UnitSet;
      readonly compare?: Comparison;
    }
  | { readonly kind: 'rate'; readonly numerator: UnitSet; readonly denominator: UnitSet; readonly per: number }
  /** A mean of measurements, in whole units; by category only, because what is measured of several does not add up. */
  | { readonly kind: 'load'; readonly mean: QuantityId; readonly over: UnitSet }
  /** A part of a whole in whole percents, and neither of both as a number. */
  | { readonly kind: 'percent'; readonly share: QuantityId; readonly part: UnitSet; readonly whole: UnitSet }
  | { readonly kind: 'sum'; readonly sum: QuantityId; readonly of: Magnitude; readonly over: UnitSet };
