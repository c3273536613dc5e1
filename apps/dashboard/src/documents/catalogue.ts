import { document } from '../graph/document.ts';
import type { Text } from '../language/words.ts';
import type { MeasureKind } from '../numbers/kind.ts';

export type AreaLevel = 'MUNICIPALITY' | 'DISTRICT' | 'NEIGHBOURHOOD';

/** What is counted and how, as the catalogue tells it. */
export interface Indicator {
  readonly id: string;
  readonly version: number;
  readonly theme: string;
  readonly measure: MeasureKind;
  readonly title: Text;
  readonly meaning: Text;
  readonly formula: Text;
  readonly unit: Text;
  readonly caveats: readonly Text[];
  readonly source: string;
  readonly inputs: readonly string[];
  /** What a municipality must have delivered for it. */
  readonly reads: readonly { readonly id: string; readonly title: Text }[];
  readonly breakdowns: readonly {
    readonly id: string;
    readonly title: Text;
    readonly categories: readonly { readonly code: string; readonly title: Text }[];
  }[];
  readonly ladder: readonly {
    readonly level: AreaLevel;
    readonly period: string;
    readonly breakdowns: readonly string[];
  }[];
}

/** Every indicator. */
export const catalogueDocument = document<{ readonly catalogue: readonly Indicator[] }>(`query Catalogue {
  catalogue {
    id version theme measure source inputs reads { id title { nl en } }
    title { nl en } meaning { nl en } formula { nl en } unit { nl en } caveats { nl en }
    breakdowns { id title { nl en } categories { code title { nl en } } }
    ladder { level period breakdowns }
  }
}`);
