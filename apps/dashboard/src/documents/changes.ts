import { document } from '../graph/document.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { AreaLevel } from './catalogue.ts';
import type { Selection } from './selection.ts';

/** A dataset that was delivered for a release, and by whom. */
export interface ReleaseSource {
  readonly dataset: string;
  readonly holder: string;
}

/** A table in the release that is current and in the one before it. */
export interface TableChange {
  readonly indicator: string;
  readonly version: number;
  readonly level: AreaLevel;
  readonly breakdown: string;
  readonly periods: readonly string[];
  readonly periodsBefore: readonly string[];
  readonly newPeriods: readonly string[];
}

/** What a municipality told since its previous release. */
export interface ChangedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly answer: NodeAnswer | null;
  readonly release: (Release & { readonly sources: readonly ReleaseSource[] | null }) | null;
  /** Null from a node of before this was told. */
  readonly changes: {
    readonly previous: {
      readonly id: string;
      readonly createdAt: string;
      readonly sources: readonly ReleaseSource[] | null;
    } | null;
    readonly tables: readonly TableChange[];
    readonly retracted: readonly { readonly indicator: string; readonly version: number }[];
  } | null;
}

/** What is new since the previous release of each municipality, at one level or, without one, at all: no numbers, so no purpose is needed. */
export const changesDocument = document<
  { readonly municipalities: readonly ChangedMunicipality[] },
  { in: Selection; level: AreaLevel | null }
>(`query Changes($in: Selection!, $level: AreaLevel) {
  municipalities(in: $in) {
    code name answer
    release { id createdAt policy synthetic sources { dataset holder } }
    changes(level: $level) {
      previous { id createdAt sources { dataset holder } }
      tables { indicator version level breakdown periods periodsBefore newPeriods }
      retracted { indicator version }
    }
  }
}`);
