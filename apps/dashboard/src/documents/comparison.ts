import { document } from '../graph/document.ts';
import type { Cells } from '../numbers/cells.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { AreaLevel } from './catalogue.ts';
import type { Selection } from './selection.ts';

/** A municipality in a comparison. */
export interface ComparisonRow {
  readonly code: string;
  readonly answer: NodeAnswer | null;
  readonly municipality: {
    readonly name: string;
    readonly areas: readonly { readonly code: string; readonly name: string }[] | null;
  };
  readonly cells: Cells | null;
  readonly release: Release | null;
}

export interface ComparisonVariables {
  readonly in: Selection;
  readonly indicator: string;
  readonly period: string;
  readonly level: AreaLevel;
  readonly breakdown: string | null;
}

/** One indicator and period of several municipalities, side by side. */
export const comparisonDocument = document<
  { readonly compare: { readonly rows: readonly ComparisonRow[] } | null },
  ComparisonVariables
>(`query Comparison($in: Selection!, $indicator: ID!, $period: String!, $level: AreaLevel!, $breakdown: String) {
  compare(in: $in, indicator: $indicator, period: $period, level: $level, breakdown: $breakdown) {
    rows {
      code answer cells
      municipality { name areas(level: $level) { code name } }
      release { id createdAt policy synthetic }
    }
  }
}`);
