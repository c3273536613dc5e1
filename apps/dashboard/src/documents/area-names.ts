import { document } from '../graph/document.ts';
import type { AreaLevel } from './catalogue.ts';
import type { Selection } from './selection.ts';

/** How the areas within municipalities are called: no numbers, so no purpose is needed. */
export const areaNamesDocument = document<
  {
    readonly municipalities: readonly {
      readonly code: string;
      readonly areas: readonly { readonly code: string; readonly name: string }[] | null;
    }[];
  },
  { in: Selection; level: AreaLevel }
>(`query AreaNames($in: Selection!, $level: AreaLevel!) {
  municipalities(in: $in) { code areas(level: $level) { code name } }
}`);
