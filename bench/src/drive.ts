import { Fault } from '@zichtlijn/messages';
import { Pool } from 'undici';

const headers = { 'content-type': 'application/json', accept: 'application/json', 'zicht-purpose': 'bench' };

/** Where and what to ask, and how an answer is judged: null, or what is wrong with it in a few words. */
export interface Load {
  readonly url: string;
  readonly body: string;
  readonly judge: (answer: string) => string | null;
}

/**
 * Ask `count` times, with `concurrency` requests under way; the latency of each in milliseconds.
 * @throws {Fault} BENCH_WRONG_ANSWER when the last answer is not right: a fast wrong answer is not a measurement.
 */
export async function drive(load: Load, count: number, concurrency: number): Promise<number[]> {
  const { origin, pathname } = new URL(load.url);
  const pool = new Pool(origin, { connections: concurrency });
  const latencies: number[] = [];
  let last = '';
  let asked = 0;
  const worker = async (): Promise<void> => {
    while (asked++ < count) {
      const start = performance.now();
      const { body } = await pool.request({ path: pathname, method: 'POST', headers, body: load.body });
      last = await body.text();
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await pool.close();
  const wrong = load.judge(last);
  if (wrong !== null) {
    throw new Fault('BENCH_WRONG_ANSWER', {
      nl: `Het antwoord van de gemeten dienst klopt niet (${wrong}); er is niets gemeten.`,
      en: `The measured service gave a wrong answer (${wrong}); nothing was measured.`,
    });
  }
  return latencies;
}
