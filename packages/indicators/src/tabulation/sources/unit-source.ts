import type { CountCondition, UnitSet } from '../../definition/formula.ts';
import type { Text } from '../../text.ts';
import type { Statement } from '../statement.ts';

/** Where and when a set is counted. */
export interface UnitScope {
  readonly municipality: string;
  readonly period: string;
}

/** In place of SQL: every unit is its own contributor, and nothing needs to be joined. */
export const ITSELF = Symbol('itself');

/**
 * Who stands behind the units in one role: `ITSELF`; SQL with columns `unit_id` and `contributor` (a unit without a row has an unknown
 * contributor); or a column of the rows of the units themselves, null where it is not known: of units that stand in several rows, each category
 * has contributors of its own.
 */
export type UnitContributors = typeof ITSELF | string | { readonly column: string };

/** The steps of one set: its units, and per role who stands behind each. */
export interface UnitSteps {
  /** Columns `unit_id`, `neighbourhood_code`, `amount`, and one `category_…` per breakdown of the set. */
  readonly units: string;
  /** The step has a row per unit and category: a unit stands in several categories of an overlapping breakdown. Its area and amount are one. */
  readonly severalRows?: true;
  readonly contributors: Readonly<Record<string, UnitContributors>>;
  /** By source: the column in which a unit is one of that source, for a set that is a part of one of other units. */
  readonly asUnitOf?: Readonly<Record<string, string>>;
}

/** A condition on a unit: what a person reads, and the predicate over the columns of the source that a node runs. */
export interface UnitCondition {
  readonly text: Text;
  readonly sql: string;
}

/** One kind of unit that can be counted: everything that the catalogue says of it and a node runs for it. */
export interface SourceOfUnits {
  /** The units in words, plural, before any condition. */
  readonly title: Text;
  readonly conditions: Readonly<Record<string, UnitCondition>>;
  /** A unit is a natural person: a stock of them is told at few dates below the municipality. */
  readonly persons: boolean;
  /** A unit lies in one period only, so that periods add up; otherwise one unit may stand in several. */
  readonly additive: boolean;
  /**
   * A unit belongs to one municipality only (what stands or happened there, who is registered there, an entity by its establishment), so that
   * municipalities add up. A person can own, direct, or be registered as a suspect in several.
   */
  readonly ofOneMunicipality: boolean;
  /** Units come out of transfers, which may tell the use of an object where no file of objects does. */
  readonly ofSales?: true;
  /** A count condition in words; absent where the source has none. */
  readonly countText?: (having: CountCondition) => Text;
  /** Adds the steps that find the units of a set; `name` keeps the steps of two sets apart. */
  readonly units: (statement: Statement, set: UnitSet, scope: UnitScope, name: string) => UnitSteps;
}

/** The conditions of a set as one predicate. */
export function where({ conditions }: SourceOfUnits, set: UnitSet): string {
  return set.conditions.map((condition) => conditions[condition]!.sql).join(' and ') || 'true';
}
