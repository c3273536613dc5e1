import { drive, type Load } from '../drive.ts';
import type { MeasuredProcess } from '../measured-process.ts';
import { median, quantile } from '../quantile.ts';
import type { BenchResult } from '../result.ts';
import { startFleet } from './contract-fleet.ts';
import { startVariants, type Variant } from './variants.ts';

const rounds = 5;
const requestsPerRound = 60;
const warmUp = 40;
const concurrency = 4;

/**
 * Fifty nodes, a hundred cells each: a bare scatter-gather over the list form (the floor) against the gateway, by compact cells and by list,
 * and by cells that it remembers.
 * Every variant is a process of its own; five rounds, interleaved, and of each measure the median round.
 */
export async function federation(): Promise<BenchResult[]> {
  const fleet = await startFleet();
  const started: MeasuredProcess[] = [];
  try {
    const variants = await startVariants(fleet, started);
    for (const { load } of variants) await drive(load, warmUp, concurrency);
    const measured = new Map<Variant, Round[]>(variants.map((variant) => [variant, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [variant, results] of measured) results.push(await measure(variant.process, variant.load));
    }
    return summarise(measured);
  } finally {
    await Promise.all(started.map((process) => process.stop()));
    await fleet.stop();
  }
}

interface Round {
  readonly latencies: readonly number[];
  readonly cpuMs: number;
}

async function measure(process: MeasuredProcess, load: Load): Promise<Round> {
  const before = await process.processorMs();
  const latencies = await drive(load, requestsPerRound, concurrency);
  return { latencies, cpuMs: ((await process.processorMs()) - before) / requestsPerRound };
}

function summarise(measured: ReadonlyMap<Variant, readonly Round[]>): BenchResult[] {
  const cpu = (results: readonly Round[]): number => median(results.map(({ cpuMs }) => cpuMs));
  const floor = cpu([...measured.values()][0]!);
  return [...measured].map(([{ name }, results]) => {
    const latency = (q: number): number => rounded(median(results.map(({ latencies }) => quantile(latencies, q))));
    return {
      bench: 'federation',
      variant: name,
      n: rounds * requestsPerRound,
      p50Ms: latency(0.5),
      p95Ms: latency(0.95),
      p99Ms: latency(0.99),
      cpuMsPerRequest: rounded(cpu(results)),
      ratioToFloor: rounded(cpu(results) / floor),
    };
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
