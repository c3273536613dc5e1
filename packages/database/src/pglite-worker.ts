import { type MessagePort, parentPort } from 'node:worker_threads';
import type { EngineStart } from './pglite-messages.ts';
import { runPglite } from './run-pglite.ts';

/**
 * The embedded engine, alone in a thread: a query blocks the thread it runs in, and this one has nothing else to do. One database after another; it tells when one was
 * closed in order and it can take the next.
 */
parentPort?.on('message', async ({ port, start }: { port: MessagePort; start: EngineStart }) => {
  // An engine that could not start, or was left, keeps timers and memory: the thread ends with it.
  if (!(await runPglite(port, start))) process.exit();
  parentPort?.postMessage('free');
});
