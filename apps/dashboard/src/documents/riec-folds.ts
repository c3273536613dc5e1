import { document } from '../graph/document.ts';
import type { Coverage, FoldedNumber } from './fold.ts';

/** An indicator over one RIEC in one period. */
export interface RiecFold {
  readonly region: {
    readonly periods: readonly {
      readonly coverage: Pick<Coverage, 'municipalities' | 'published' | 'hidden' | 'notCollected' | 'unanswered'>;
      readonly numbers: readonly FoldedNumber[];
    }[];
  } | null;
}

/** An indicator over one RIEC, from published cells alone. */
export const riecFoldDocument = document<RiecFold, { riec: string; indicator: string; period: string }>(`query RiecFold(
  $riec: ID!, $indicator: ID!, $period: String!
) {
  region(in: { riec: $riec }, indicator: $indicator, periods: [$period]) {
    periods {
      coverage { municipalities published hidden notCollected unanswered }
      numbers { category measure form value low high published statuses says { nl en } }
    }
  }
}`);
