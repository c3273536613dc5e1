import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { Selection } from './selection.ts';

/** A municipality in order: every place that it can have. */
export interface RankingRow {
  readonly code: string;
  readonly name: string;
  readonly state: 'PUBLISHED' | 'HIDDEN' | 'NOT_COLLECTED' | 'UNANSWERED';
  readonly value: number | null;
  readonly low: number;
  readonly high: number | null;
  readonly from: number;
  readonly to: number;
  readonly cannotTellApart: readonly string[];
}

export interface Ranking {
  readonly measure: string;
  readonly period: string;
  readonly says: Text;
  readonly rows: readonly RankingRow[];
}

export interface RankingVariables {
  readonly in: Selection;
  readonly indicator: string;
  readonly period: string;
  readonly breakdown: string | null;
  readonly category: string | null;
}

/** Municipalities in order, with what cannot be told apart. */
export const rankingDocument = document<{ readonly ranking: Ranking | null }, RankingVariables>(`query Ranking(
  $in: Selection!, $indicator: ID!, $period: String!, $breakdown: String, $category: ID
) {
  ranking(in: $in, indicator: $indicator, period: $period, breakdown: $breakdown, category: $category) {
    measure period says { nl en }
    rows { code name state value low high from to cannotTellApart }
  }
}`);
