import { document } from '../graph/document.ts';
import type { AreaLevel } from './catalogue.ts';

/** Which number is to be proved. */
export interface ProofVariables {
  readonly municipality: string;
  readonly indicator: string;
  readonly version: number;
  readonly level: AreaLevel;
  readonly breakdown: string;
  readonly area: string;
  readonly period: string;
  readonly category: string;
  /** In capitals, as the graph writes measures. */
  readonly measure: string;
}

/** The proof that one number stands in a signed release: a text, null where there is none. */
export const proofDocument = document<
  { readonly municipality: { readonly proof: string | null } | null },
  ProofVariables
>(`query Proof($municipality: ID!, $indicator: ID!, $version: Int!, $level: AreaLevel!, $breakdown: String!, $area: ID!, $period: String!, $category: String!, $measure: Measure!) {
  municipality(code: $municipality) {
    proof(indicator: $indicator, version: $version, level: $level, breakdown: $breakdown, area: $area, period: $period, category: $category, measure: $measure)
  }
}`);
