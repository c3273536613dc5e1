/** One measured size on one database, as one line of JSON. Times are wall seconds, of the rounds the median. */
export interface BuildResult {
  readonly bench: 'build';
  readonly database: string;
  readonly dwellings: number;
  /** Rows of all deliveries. */
  readonly rows: number;
  readonly inventSeconds: number;
  readonly ingestSeconds: number;
  /** Cells with a unit of the stated indicators, which both sides gave alike. */
  readonly cells: number;
  readonly floorSeconds: number;
  /** The node counting the same indicators, with who stands behind each cell. */
  readonly countSeconds: number;
  readonly ratioToFloor: number;
  /** The smallest and the largest ratio of a round. */
  readonly ratios: readonly [least: number, most: number];
  /** Processor time of the database server, medians; null where it cannot be told. */
  readonly floorProcessorSeconds: number | null;
  readonly countProcessorSeconds: number | null;
  /** The whole catalogue as a build counts it: with quality, links, movements and what sets have beyond others. */
  readonly wholeCountSeconds: number;
  readonly wholeCells: number;
  /** Disclosure control of all that; null where it was left out. */
  readonly protectSeconds: number | null;
  /** Most memory that the process of the node had, until the count was done; an embedded database is in it, a server is not. */
  readonly peakMb: number;
}
