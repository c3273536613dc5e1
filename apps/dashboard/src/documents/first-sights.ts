import { document } from '../graph/document.ts';
import type { Selection } from './selection.ts';

/** Releases that are for the people of their own municipality alone, as far as this reader is given them. */
export interface FirstSights {
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly release: {
      readonly id: string;
      /** ISO 8601; null for what everybody sees. */
      readonly firstSightUntil: string | null;
    } | null;
  }[];
}

/** Asked apart, so that what an older node does not know of it is missing nowhere else. No numbers, so no purpose is needed. */
export const firstSightsDocument = document<FirstSights, { in: Selection }>(`query FirstSights($in: Selection!) {
  municipalities(in: $in) { code name release { id firstSightUntil } }
}`);
