import { document } from '../graph/document.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { Selection } from './selection.ts';

/** How municipalities are there now, without numbers. */
export const connectedDocument = document<
  {
    readonly municipalities: readonly {
      readonly code: string;
      readonly name: string;
      readonly answer: NodeAnswer | null;
      readonly release: Release | null;
    }[];
  },
  { in: Selection }
>(`query Connected($in: Selection!) {
  municipalities(in: $in) { code name answer release { id createdAt policy synthetic } }
}`);
