import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { Cells } from '../numbers/cells.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { Coverage, FoldedNumber } from './fold.ts';

export type ReferenceKind =
  | 'COMPARABLE'
  | 'GROUP'
  | 'MUNICIPALITIES'
  | 'NATION'
  | 'NEIGHBOURS'
  | 'PROVINCE'
  | 'RIEC'
  | 'SAFETY_REGION'
  | 'SAVED';

/** An area that a municipality is read against, with its number. */
export interface Reference {
  readonly area: { readonly kind: ReferenceKind; readonly id: string | null; readonly title: Text };
  readonly number: FoldedNumber;
  readonly coverage: Pick<Coverage, 'municipalities' | 'published'>;
  readonly place: { readonly from: number; readonly to: number; readonly of: number };
}

/** One indicator of one municipality: its own cells over time, and what they can be read against. */
export interface ProfileOfIndicator {
  readonly municipality: {
    readonly name: string;
    readonly answer: NodeAnswer | null;
    readonly release: Release | null;
    readonly table: { readonly cells: Cells } | null;
  } | null;
  readonly referencePicture: { readonly measure: string; readonly references: readonly Reference[] } | null;
  readonly g4: {
    readonly periods: readonly {
      readonly coverage: Reference['coverage'];
      readonly numbers: readonly FoldedNumber[];
    }[];
  } | null;
}

export interface ProfileVariables {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly periods: readonly string[];
}

const number = 'category measure form value low high published statuses says { nl en }';

/** One indicator of a municipality beside RIEC, comparable municipalities, neighbours, groups and nation; the G4 also where it is no part of them. */
export const profileDocument = document<ProfileOfIndicator, ProfileVariables>(`query Profile(
  $code: ID!, $indicator: ID!, $period: String!, $periods: [String!]!
) {
  municipality(code: $code) {
    name answer release { id createdAt policy synthetic }
    table(indicator: $indicator, level: MUNICIPALITY, periods: $periods) { cells }
  }
  referencePicture(municipality: $code, indicator: $indicator, period: $period) {
    measure
    references {
      area { kind id title { nl en } }
      number { ${number} }
      coverage { municipalities published }
      place { from to of }
    }
  }
  g4: region(in: { group: "g4" }, indicator: $indicator, periods: [$period]) {
    periods { coverage { municipalities published } numbers { ${number} } }
  }
}`);
