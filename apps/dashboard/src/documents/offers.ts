import { document } from '../graph/document.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { AreaLevel } from './catalogue.ts';
import type { Selection } from './selection.ts';

/** A table that a release holds. */
export interface Offer {
  readonly indicator: string;
  readonly version: number;
  readonly level: AreaLevel;
  readonly breakdown: string;
  readonly periods: readonly string[];
}

/** What municipalities offer. */
export interface Offers {
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly answer: NodeAnswer | null;
    readonly release: { readonly synthetic: boolean } | null;
    readonly offers: readonly Offer[] | null;
  }[];
}

/** What the municipalities of a selection offer: no numbers, so no purpose is needed. */
export const offersDocument = document<Offers, { in: Selection }>(`query Offers($in: Selection!) {
  municipalities(in: $in) { code name answer release { synthetic } offers { indicator version level breakdown periods } }
}`);
