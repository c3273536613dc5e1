import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { NodeAnswer } from '../numbers/status.ts';
import type { Release } from '../numbers/told-number.ts';
import type { Offer } from './offers.ts';

/** A municipality: where it belongs, how it answers, and what it offers. */
export interface MunicipalityFacts {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly connected: boolean;
  readonly answer: NodeAnswer | null;
  readonly province: { readonly name: string } | null;
  readonly riec: { readonly id: string; readonly name: string } | null;
  readonly safetyRegion: { readonly name: string } | null;
  readonly groups: readonly { readonly name: string }[];
  readonly reclassifications: readonly { readonly on: string; readonly text: Text }[];
  readonly release: (Release & { readonly contract: string }) | null;
  readonly offers: readonly Offer[] | null;
}

/** What is known of a municipality without any number. */
export const municipalityDocument = document<
  { readonly municipality: MunicipalityFacts | null },
  { code: string }
>(`query Municipality($code: ID!) {
  municipality(code: $code) {
    code name otherNames connected answer
    province { name } riec { id name } safetyRegion { name } groups { name }
    reclassifications { on text { nl en } }
    release { id createdAt policy synthetic contract }
    offers { indicator version level breakdown periods }
  }
}`);
