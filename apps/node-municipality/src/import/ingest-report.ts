import type { KeyQuality } from '../vault/staging.ts';

/** What came of an ingest; counts and names only. */
export type IngestReport =
  | { readonly dataset: string; readonly status: 'unchanged' }
  | {
      readonly dataset: string;
      readonly status: 'loaded';
      readonly delivery: string;
      /** How many earlier deliveries it took the place of. */
      readonly replaced: number;
      readonly rowsRead: number;
      readonly rowsKept: number;
      readonly rowsRepeated: number;
      readonly rowsRejected: number;
      /** Rows that were in the vault already, and turned out to be about one thing with another row; the first of them stands. */
      readonly rowsMerged: number;
      /** Valid rows that no definition can count: not kept, and no part of the reject share. */
      readonly rowsOutOfScope: number;
      readonly outOfScopeByRule: Readonly<Record<string, number>>;
      readonly rejectedByRule: Readonly<Record<string, number>>;
      readonly rejectFile: string | null;
      /** Per key, how many rows have it from its best source, from a lesser one (an address, a name), or not at all. */
      readonly keys: Readonly<Record<string, KeyQuality>>;
      /** Per column, how many values its lookup file does not have: these are missing. */
      readonly notFound: Readonly<Record<string, number>>;
      /** Source columns that the mapping does not use. */
      readonly droppedColumns: readonly string[];
    };
