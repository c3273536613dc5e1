/** One measured variant in one scenario, as one line of JSON. Times are milliseconds, memory is MB. */
export interface BenchResult {
  readonly bench: 'federation';
  readonly variant: string;
  /** Nodes that are asked. */
  readonly n: number;
  /** Percentage of them that takes a request and never answers. */
  readonly down: number;
  /** Measured requests, of all rounds. */
  readonly requests: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
  /** Processor time of the process under test, user and system, per request: of the median round. */
  readonly cpuMsPerRequest: number;
  /** `cpuMsPerRequest` over that of the list floor in the same scenario; null when that was not measured. */
  readonly ratioToFloor: number | null;
  /** The same over the floor of the cells. */
  readonly ratioToCellsFloor: number | null;
  /** Memory of the process after the last round, and how much more that is than after the first. */
  readonly memoryMb: number;
  readonly memoryGrowthMb: number;
  /** Processes that wanted a processor of this machine, on average over the last minute: much more than it has cores says that times are those of waiting. */
  readonly loadAverage: number;
}

/** A variant that gave no right answer in a scenario. */
export interface RefusedResult extends Pick<BenchResult, 'bench' | 'variant' | 'n' | 'down'> {
  /** What it said. */
  readonly refused: string;
}
