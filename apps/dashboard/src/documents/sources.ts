import { document } from '../graph/document.ts';
import type { Selection } from './selection.ts';

/** What municipalities delivered for the release that they serve; null where that is not known. */
export interface DeliveredSources {
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly release: { readonly sources: readonly { readonly dataset: string }[] | null } | null;
  }[];
}

/** No numbers, and yet asked for a purpose. */
export const sourcesDocument = document<DeliveredSources, { in: Selection }>(`query Sources($in: Selection!) {
  municipalities(in: $in) { code name release { sources { dataset } } }
}`);
