import { Fault } from '@zichtlijn/messages';
import { Pool } from 'undici';

const headers = { 'content-type': 'application/json', accept: 'application/json', 'zicht-purpose': 'bench' };

/** What is sent with every question. @param token of whoever asks, where somebody has to sign in */
export const headersFor = (token: string | undefined): Record<string, string> => ({
  ...headers,
  ...(token && { authorization: `Bearer ${token}` }),
});

/** What a run of requests took, in milliseconds. */
export interface Driven {
  /** Of each request. */
  readonly latencies: readonly number[];
  /** From the first to the last. */
  readonly elapsedMs: number;
}

/** Where and what to ask, and how an answer is judged: null, or what is wrong with it in a few words. */
export interface Load {
  readonly url: string;
  readonly body: string;
  /** Of whoever asks, where somebody has to sign in. */
  readonly token?: string;
  readonly judge: (answer: string) => string | null;
}

/**
 * Ask `count` times, with `concurrency` requests under way.
 * @throws {Fault} BENCH_WRONG_ANSWER when the last answer is not right: a fast wrong answer is not a measurement.
 */
export async function drive(load: Load, count: number, concurrency: number): Promise<Driven> {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: concurrency, headersTimeout: 0, bodyTimeout: 0 });
  const latencies: number[] = [];
  const sent = headersFor(load.token);
  const begin = performance.now();
  let last = '';
  let asked = 0;
  const worker = async (): Promise<void> => {
    while (asked++ < count) {
      const start = performance.now();
      const { body } = await pool.request({ path: pathname, method: 'POST', headers: sent, body: load.body });
      last = await body.text();
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsedMs = performance.now() - begin;
  await pool.close();
  const wrong = load.judge(last);
  if (wrong !== null) {
    throw new Fault('BENCH_WRONG_ANSWER', {
      nl: `Het antwoord van de gemeten dienst klopt niet (${wrong}); er is niets gemeten.`,
      en: `The measured service gave a wrong answer (${wrong}); nothing was measured.`,
    });
  }
  return { latencies, elapsedMs };
}
