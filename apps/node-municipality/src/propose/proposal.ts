import type { Dataset } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import type { ColumnRule } from '../import/mapping.ts';
import type { Confidence } from './rating.ts';

/** A column of the contract with where it would come from. */
export interface ProposedColumn {
  readonly target: string;
  readonly rule: ColumnRule;
  readonly confidence: Exclude<Confidence, 'unsure'>;
  /** What a reader has to know of it. */
  readonly note?: Sentence;
}

/** A column of the contract that a source column may be, and for whom to decide. */
export interface UnsureColumn {
  readonly target: string;
  readonly header: string;
  readonly rule: ColumnRule;
  readonly why: Sentence;
}

/** How one file would be read as one dataset. */
export interface DatasetProposal {
  readonly dataset: Dataset;
  readonly columns: readonly ProposedColumn[];
  readonly history: { readonly begin: ColumnRule; readonly end: ColumnRule } | null;
  readonly unsure: readonly UnsureColumn[];
  /** What the contract requires and nothing was found for: of each any one of its alternatives. */
  readonly lacking: readonly { readonly anyOf: readonly (readonly string[])[] }[];
  /** How much speaks for this dataset, to compare with others. */
  readonly score: number;
}
