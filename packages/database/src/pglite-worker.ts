import { type MessagePort, workerData } from 'node:worker_threads';
import type { EngineStart } from './pglite-messages.ts';
import { runPglite } from './run-pglite.ts';

/** The embedded engine, alone in a thread: a query blocks the thread it runs in, and this one has nothing else to do. */
const { port, start } = workerData as { port: MessagePort; start: EngineStart };
// An engine that could not start leaves timers behind that would keep this thread, and whoever waits for its end.
port.once('close', () => process.exit());
await runPglite(port, start);
