import type { LinearFacts } from './linear-facts.ts';
import { outsiderFacts } from './outsider-facts.ts';
import type { OpenCell } from './published-cells.ts';

/** What an outsider knows of the cells of a town in which everything has an area. */
export const placedFacts = (cells: readonly OpenCell[]): LinearFacts =>
  outsiderFacts(cells, { notZero: () => false, nothingMissing: () => true });
