/** One measured variant, as one line of JSON. Times are milliseconds; `n` is the number of measured requests. */
export interface BenchResult {
  readonly bench: string;
  readonly variant: string;
  readonly n: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Processor time of the process under test, user and system, per request. */
  readonly cpuMsPerRequest: number;
  /** `cpuMsPerRequest` over that of the floor. */
  readonly ratioToFloor: number;
}
