/** Where a cell stands: one quantity in one area, period and category. Codes are opaque to this package. */
export interface CellAddress {
  /** The statistical quantity; two tables that name the same quantity share the cell. */
  readonly quantity: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
}

/** The contributors of one role behind a cell (person, household, owner, incident, building, enterprise group). */
export interface Contributors {
  readonly role: string;
  /** Distinct contributors; units whose contributor is unknown count as one each. */
  readonly count: number;
  /** Absolute weight of the largest and second largest contributor, in the unit of the quantity. */
  readonly largest: number;
  readonly second: number;
}

/** A confidential cell: the true value and who stands behind it. Lives in memory only. */
export interface ConfidentialCell extends CellAddress {
  /** Distinct units (rows of the population counted). */
  readonly units: number;
  /** The value: a count, or a magnitude in whole units. */
  readonly value: number;
  readonly contributors: readonly Contributors[];
  /** False for a cell that exists only to close a relation (an unknown area, a block total): never released. */
  readonly publishable: boolean;
  /** A zero or gap that everybody knows without the data (a category that cannot exist here). */
  readonly structural?: boolean;
}

/** Whether somebody is the only one behind a cell, so that he knows it. */
export function isAlone({ units, contributors }: ConfidentialCell): boolean {
  return units === 1 || contributors.some((role) => role.count === 1);
}
