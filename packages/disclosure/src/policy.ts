import type { Sensitivity } from './table.ts';

/** The numbers by which a cell is safe or not. A higher threshold, a lower share and a higher minimum are stronger. */
export interface Policy {
  readonly id: string;
  readonly version: number;
  /** Fewest units, and fewest contributors of every role, behind a shown cell. */
  readonly threshold: number;
  /** Same, for tables whose sensitivity is `strict`. */
  readonly strictThreshold: number;
  /** Fewest units in a denominator that are not in its numerator. */
  readonly complement: number;
  /** Largest share a group may have of its whole (0–1). */
  readonly groupShare: number;
  /** Largest share one contributor may have of a cell (0–1). */
  readonly dominance: number;
  /** p % rule: what is left without the two largest must be at least this share (0–1) of the largest. */
  readonly pPercent: number;
  /** Inhabitants under which an area yields no cell. */
  readonly minimumInhabitants: number;
  /** Dwellings under which an area yields no cell. */
  readonly minimumDwellings: number;
  /** Inhabitants under which an area yields no cell of a `strict` table. */
  readonly strictInhabitants: number;
  /** Whether a zero is told, by sensitivity. */
  readonly zeros: Readonly<Record<Sensitivity, 'shown' | 'hidden'>>;
}

/**
 * The public default. Its first five numbers are those of the European guidelines for output checking as Statistics Netherlands
 * uses them; where the text was not at hand a number is to be confirmed with CBS.
 */
export const defaultPolicy: Policy = Object.freeze({
  id: 'cbs-2010',
  version: 1,
  // ESSnet, Guidelines for the checking of output based on microdata research, December 2009; to be confirmed with CBS.
  threshold: 10,
  // Ours, November 2026: suspects and criminal records; to be confirmed with CBS.
  strictThreshold: 15,
  // Same guidelines, December 2009, and DwB Guidelines for output checking, 2015: differences count as cells.
  complement: 10,
  // ESSnet guidelines, December 2009, rule on group disclosure.
  groupShare: 0.9,
  // ESSnet guidelines, December 2009, rule on dominance.
  dominance: 0.5,
  // Handbook on Statistical Disclosure Control, chapter 4 (ESSnet, 2010), prefers the p % rule; p = 10 is ours, November 2026.
  pPercent: 0.1,
  // Ours, November 2026; to be confirmed with CBS.
  minimumInhabitants: 50,
  // Ours, November 2026; to be confirmed with CBS.
  minimumDwellings: 20,
  // Ours, November 2026; to be confirmed with CBS.
  strictInhabitants: 1000,
  // Ours, November 2026: that nobody here has a trait says something about everybody here; that no object has it does not.
  zeros: Object.freeze({ context: 'shown', object: 'shown', person: 'hidden', strict: 'hidden' } as const),
});
