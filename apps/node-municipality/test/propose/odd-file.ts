import type { Columns } from './invented-rows.ts';

/** A file as some system writes it, and what somebody who knows the contract would make of it: contract column → what the mapping says. */
export interface OddFile {
  readonly name: string;
  readonly columns: Columns;
  readonly dataset: string;
  readonly expected: Readonly<Record<string, unknown>>;
  /** What no proposal may take without asking. */
  readonly leftOut?: readonly string[];
  readonly delimiter?: string;
  readonly encode?: (text: string) => Buffer;
}
