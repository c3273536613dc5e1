import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { Coverage, FoldedNumber } from './fold.ts';
import type { Selection } from './selection.ts';

/** An area to read others against, in one period. */
export interface Reference {
  readonly area: { readonly title: Text };
  readonly periods: readonly { readonly coverage: Coverage; readonly numbers: readonly FoldedNumber[] }[];
}

export interface ReferencesVariables {
  readonly in: Selection;
  readonly riec: string;
  readonly indicator: string;
  readonly periods: readonly string[];
  readonly breakdown: string | null;
  readonly own: boolean;
  readonly g4: boolean;
  readonly b5: boolean;
  readonly land: boolean;
  readonly withRiec: boolean;
}

export type ReferenceName = 'own' | 'g4' | 'b5' | 'land' | 'ofRiec';

/** What stands beside a comparison: as many of these areas as were asked for. */
export const referencesDocument = document<
  Readonly<Partial<Record<ReferenceName, Reference | null>>>,
  ReferencesVariables
>(`query References(
  $in: Selection!, $riec: ID!, $indicator: ID!, $periods: [String!]!, $breakdown: String,
  $own: Boolean!, $g4: Boolean!, $b5: Boolean!, $land: Boolean!, $withRiec: Boolean!
) {
  own: region(in: $in, indicator: $indicator, periods: $periods, breakdown: $breakdown) @include(if: $own) { ...Told }
  g4: region(in: { group: "g4" }, indicator: $indicator, periods: $periods, breakdown: $breakdown) @include(if: $g4) { ...Told }
  b5: region(in: { group: "b5" }, indicator: $indicator, periods: $periods, breakdown: $breakdown) @include(if: $b5) { ...Told }
  ofRiec: region(in: { riec: $riec }, indicator: $indicator, periods: $periods, breakdown: $breakdown) @include(if: $withRiec) { ...Told }
  land: national(indicator: $indicator, periods: $periods, breakdown: $breakdown) @include(if: $land) { ...Told }
}
fragment Told on Fold {
  area { title { nl en } }
  periods {
    coverage { municipalities published hidden notCollected unanswered inhabitants { published answering total } dwellings { answering total } }
    numbers { category measure form value low high published statuses says { nl en } }
  }
}`);
