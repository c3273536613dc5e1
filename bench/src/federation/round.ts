import { loadavg } from 'node:os';
import { type Driven, drive } from '../drive.ts';
import { median, quantile } from '../quantile.ts';
import type { BenchResult } from '../result.ts';
import type { Variant } from './variants.ts';
import type { Scenario } from './workload.ts';

/** What one variant used in one round. */
export interface Round extends Driven {
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** How many requests a round has, and how many of those are under way at a time. */
export function sizeOf({ n, down }: Scenario): { readonly requests: number; readonly concurrency: number } {
  // Of all nodes one question at a time: that is what is asked there.
  if (down === 0 && n > 100) return { requests: 8, concurrency: 1 };
  if (down === 0) return { requests: n > 10 ? 40 : 100, concurrency: 4 };
  // Whoever waits for a node that hangs waits for the deadline: all at once, or a round would take minutes.
  const requests = n > 100 ? 8 : 24;
  return { requests, concurrency: requests };
}

/**
 * How many rounds come first that are not measured. A process that has just started compiles what it runs often, on a second core where there is one, and that is
 * processor time too: over its first hundreds of requests a gateway takes half as much again as from then on, more than a floor, which is little code.
 */
export function warmingUp({ down }: Scenario): number {
  return down === 0 ? 10 : 1;
}

/** Ask one variant for a round. @throws Fault BENCH_WRONG_ANSWER */
export async function roundOf(variant: Variant, scenario: Scenario): Promise<Round> {
  const { requests, concurrency } = sizeOf(scenario);
  const before = await variant.process.used();
  const driven = await drive(variant.load(scenario), requests, concurrency);
  const after = await variant.process.used();
  return { ...driven, cpuMs: (after.processorMs - before.processorMs) / requests, memoryMb: after.memoryMb };
}

/** The rounds of every variant of a scenario as lines. Of each measure the median round. */
export function summarise(scenario: Scenario, measured: ReadonlyMap<Variant, readonly Round[]>): BenchResult[] {
  const cpuOf = (rounds: readonly Round[]): number => median(rounds.map(({ cpuMs }) => cpuMs));
  const floors = new Map([...measured].map(([{ name }, rounds]) => [name, cpuOf(rounds)]));
  const over = (cpu: number, floor: number | undefined) => (floor === undefined ? null : rounded(cpu / floor));
  return [...measured].map(([{ name }, rounds]) => {
    const latency = (q: number): number => rounded(median(rounds.map(({ latencies }) => quantile(latencies, q))));
    const [first, last] = [rounds[0]!, rounds.at(-1)!];
    const perSecond = rounds.map(({ latencies, elapsedMs }) => (1_000 * latencies.length) / elapsedMs);
    return {
      bench: 'federation',
      variant: name,
      ...scenario,
      requests: rounds.reduce((sum, { latencies }) => sum + latencies.length, 0),
      p50Ms: latency(0.5),
      p95Ms: latency(0.95),
      p99Ms: latency(0.99),
      requestsPerSecond: rounded(median(perSecond)),
      cpuMsPerRequest: rounded(cpuOf(rounds)),
      ratioToFloor: over(cpuOf(rounds), floors.get('floor-list')),
      ratioToCellsFloor: over(cpuOf(rounds), floors.get('floor-cells')),
      memoryMb: rounded(last.memoryMb),
      memoryGrowthMb: rounded(last.memoryMb - first.memoryMb),
      loadAverage: rounded(loadavg()[0]!),
    };
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
