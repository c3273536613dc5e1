import { document } from '../graph/document.ts';
import type { Cells } from '../numbers/cells.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { Selection } from './selection.ts';

/** A municipality over time. */
export interface SeriesOfMunicipality {
  readonly code: string;
  readonly name: string;
  readonly answer: NodeAnswer | null;
  readonly release: Release | null;
  readonly table: { readonly cells: Cells } | null;
}

export interface SeriesVariables {
  readonly in: Selection;
  readonly indicator: string;
  readonly periods: readonly string[];
  readonly breakdown: string | null;
}

/** One indicator of several municipalities over several periods. */
export const seriesDocument = document<
  { readonly municipalities: readonly SeriesOfMunicipality[] },
  SeriesVariables
>(`query Series($in: Selection!, $indicator: ID!, $periods: [String!]!, $breakdown: String) {
  municipalities(in: $in) {
    code name answer
    release { id createdAt policy synthetic }
    table(indicator: $indicator, level: MUNICIPALITY, periods: $periods, breakdown: $breakdown) { cells }
  }
}`);
