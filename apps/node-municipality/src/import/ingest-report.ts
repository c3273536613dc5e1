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
      readonly rejectedByRule: Readonly<Record<string, number>>;
      readonly rejectFile: string | null;
      /** Source columns that the mapping does not use. */
      readonly droppedColumns: readonly string[];
    };
