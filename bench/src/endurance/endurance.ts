import { Pool } from 'undici';
import { headersFor } from '../drive.ts';
import { startFleet } from '../federation/contract-fleet.ts';
import { GatewayDirectory } from '../federation/gateway-directory.ts';
import { signIn } from '../federation/identity-provider.ts';
import { everyMember } from '../federation/workload.ts';
import { listeningUrl } from '../listening-url.ts';
import type { MeasuredProcess } from '../measured-process.ts';
import { ChangingQuestions } from './changing-questions.ts';
import { enduranceOptions } from './endurance-options.ts';

/** How a gateway stood at one moment of a long run. Memory is MB. */
export interface EnduranceResult {
  readonly bench: 'endurance';
  readonly minute: number;
  /** Answered since the line before. */
  readonly requests: number;
  /** Of those, with a row that is wrong or missing: on a machine that is busy a node may be late. */
  readonly wrong: number;
  readonly cpuMsPerRequest: number;
  /** What is in use after everything that nothing refers to was cleared away: this grows when something leaks. */
  readonly heapMb: number;
  /** Buffers outside the heap. */
  readonly buffersMb: number;
  readonly memoryMb: number;
}

const CONCURRENCY = 4;

/**
 * Ask a gateway without a pause, and tell every so often what memory it holds. It runs as in the bench of the federation: somebody signs in, a purpose is named, every node is asserted who asks.
 * @param args `--minutes M`, `--every SECONDS`, `--n N`, `--down P`, `--remembers`
 */
export async function* endurance(args: readonly string[]): AsyncGenerator<EnduranceResult> {
  const { minutes, everySeconds, n, down, remembers } = enduranceOptions(args);
  const stops: (() => unknown)[] = [];
  try {
    const person = await signIn();
    stops.push(person.stop);
    const directory = await GatewayDirectory.make(person.access);
    stops.push(() => directory.remove());
    const fleet = await startFleet(directory.key);
    stops.push(() => fleet.stop());
    const codes = everyMember.slice(0, n).map(({ code }) => code);
    await directory.register(fleet, codes, remembers);
    const gateway = await directory.start();
    stops.push(() => gateway.stop());
    const questions = new ChangingQuestions({ url: await listeningUrl(gateway), token: person.token }, n, down);
    await fleet.hang(questions.hanging);
    const begin = performance.now();
    for (let line = 1; (line - 1) * everySeconds < minutes * 60; line++) {
      yield await asked(gateway, questions, begin, begin + line * everySeconds * 1_000);
    }
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function asked(
  gateway: MeasuredProcess,
  questions: ChangingQuestions,
  begin: number,
  until: number,
): Promise<EnduranceResult> {
  const before = await gateway.used();
  let requests = 0;
  let wrong = 0;
  const worker = async (): Promise<void> => {
    const { url, token } = questions.next();
    const pool = new Pool(new URL(url).origin, { connections: 1, headersTimeout: 0, bodyTimeout: 0 });
    do {
      const { body, judge } = questions.next();
      const sent = { path: '/graphql', method: 'POST', headers: headersFor(token), body } as const;
      const text = await (await pool.request(sent)).body.text();
      requests += 1;
      if (judge(text) !== null) wrong += 1;
    } while (performance.now() < until);
    await pool.close();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const after = await gateway.used();
  const { heapMb, buffersMb } = await gateway.heap();
  return {
    bench: 'endurance',
    minute: rounded((performance.now() - begin) / 60_000),
    requests,
    wrong,
    cpuMsPerRequest: rounded((after.processorMs - before.processorMs) / requests),
    heapMb: rounded(heapMb),
    buffersMb: rounded(buffersMb),
    memoryMb: rounded(after.memoryMb),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
