import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { NodeAnswer, ObsStatus } from '../numbers/status.ts';
import type { Selection } from './selection.ts';

export type CellState = 'PUBLISHED' | 'HIDDEN' | 'NOT_COLLECTED' | 'UNANSWERED';

/** One number of an area, as published cells allow it to be told. */
export interface FoldedNumber {
  readonly category: string;
  readonly measure: string;
  readonly form: 'POINT' | 'INTERVAL' | 'AT_LEAST' | 'UNKNOWN' | 'REFUSED';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly published: number | null;
  readonly statuses: readonly ObsStatus[];
  readonly says: Text;
}

/** How much of an area stands behind its numbers. */
export interface Coverage {
  readonly municipalities: number;
  readonly published: number;
  readonly hidden: number;
  readonly notCollected: number;
  readonly unanswered: number;
  readonly inhabitants: { readonly published: number; readonly answering: number; readonly total: number } | null;
  readonly dwellings: { readonly answering: number; readonly total: number | null } | null;
}

/** An area in one period. */
export interface FoldedPeriod {
  readonly period: string;
  readonly coverage: Coverage;
  readonly numbers: readonly FoldedNumber[];
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly answer: NodeAnswer;
    readonly state: CellState;
  }[];
}

export interface Fold {
  readonly area: { readonly kind: string; readonly title: Text; readonly municipalities: number };
  readonly periods: readonly FoldedPeriod[];
}

const fields = `area { kind title { nl en } municipalities }
    periods {
      period
      coverage { municipalities published hidden notCollected unanswered inhabitants { published answering total } dwellings { answering total } }
      numbers { category measure form value low high published statuses says { nl en } }
      municipalities { code name answer state }
    }`;

/** An indicator over the whole country. */
export const nationalDocument = document<
  { readonly national: Fold | null },
  { indicator: string; periods: readonly string[] }
>(`query National($indicator: ID!, $periods: [String!]!) {
  national(indicator: $indicator, periods: $periods) { ${fields} }
}`);

/** An indicator over any area of several municipalities. */
export const regionDocument = document<
  { readonly region: Fold | null },
  { in: Selection; indicator: string; periods: readonly string[]; breakdown: string | null }
>(`query Region($in: Selection!, $indicator: ID!, $periods: [String!]!, $breakdown: String) {
  region(in: $in, indicator: $indicator, periods: $periods, breakdown: $breakdown) { ${fields} }
}`);
