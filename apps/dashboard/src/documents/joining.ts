import { document } from '../graph/document.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { Selection } from './selection.ts';

/** The node of a municipality as the gateway sees it. */
export interface JoinedNode {
  readonly code: string;
  readonly name: string;
  readonly answer: NodeAnswer | null;
  readonly release: (Release & { readonly contract: string }) | null;
  readonly offers: readonly { readonly indicator: string; readonly level: string; readonly breakdown: string }[] | null;
}

/** How nodes are there now: answer, release, contract and what they offer, without any number. */
export const joiningDocument = document<
  { readonly municipalities: readonly JoinedNode[] },
  { in: Selection }
>(`query Joining($in: Selection!) {
  municipalities(in: $in) {
    code name answer
    release { id createdAt policy contract synthetic }
    offers { indicator level breakdown }
  }
}`);
