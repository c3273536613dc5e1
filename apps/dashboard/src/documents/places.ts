import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';

/** A municipality as the register knows it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly connected: boolean;
}

interface Members {
  readonly id: string;
  readonly name: string;
  readonly municipalities: readonly { readonly code: string }[];
}

/** Municipalities and what they belong to. */
export interface Places {
  readonly nation: { readonly municipalities: readonly Place[] };
  readonly groups: readonly (Members & { readonly title: Text })[];
  readonly riecs: readonly Members[];
  readonly provinces: readonly Members[];
}

/** Every municipality, group, RIEC and province. */
export const placesDocument = document<Places>(`query Places {
  nation { municipalities { code name otherNames connected } }
  groups { id name title { nl en } municipalities { code } }
  riecs { id name municipalities { code } }
  provinces { id name municipalities { code } }
}`);
