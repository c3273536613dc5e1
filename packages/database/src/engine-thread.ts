import { extname } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import type { EngineStart } from './pglite-messages.ts';

/** How long a thread without work is kept for the next database, in milliseconds. */
const patience = 1_000;

/** How many databases a thread serves: the memory of those before is given back late, and for certain when the thread ends. */
const most = 4;
const served = new WeakMap<Worker, number>();

/** The thread that the last database left: it has the engine's program loaded, which is two fifths of what a start takes. */
let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;

/** Run the engine at one end of a channel in a thread of its own; the promise settles when that thread has done with it. */
export function runInThread(port: MessagePort, start: EngineStart): Promise<void> {
  const worker = takeIdle() ?? startWorker();
  const done = new Promise<void>((resolve) => {
    const settle = () => {
      worker.off('message', free);
      worker.off('exit', settle);
      resolve();
    };
    const free = () => {
      keep(worker);
      settle();
    };
    worker.once('message', free);
    worker.once('exit', settle);
  });
  served.set(worker, (served.get(worker) ?? 0) + 1);
  worker.postMessage({ port, start }, [port]);
  return done;
}

function startWorker(): Worker {
  const module = new URL(`./pglite-worker${extname(import.meta.url)}`, import.meta.url);
  // Flags such as --input-type belong to the main script; a worker would apply them to its own file.
  const worker = new Worker(module, { execArgv: [] });
  // Its channel closes with it, and whoever waits is told there.
  worker.on('error', () => {});
  worker.once('exit', () => {
    if (idle?.worker === worker) idle = null;
  });
  return worker;
}

function takeIdle(): Worker | null {
  if (idle === null) return null;
  const { worker, timer } = idle;
  clearTimeout(timer);
  idle = null;
  worker.ref();
  return worker;
}

/** Keep one thread for a moment: what it held of its database is gone with it. It holds up no process that has nothing else to do. */
function keep(worker: Worker): void {
  if (idle !== null || (served.get(worker) ?? 0) >= most) {
    void worker.terminate();
    return;
  }
  const end = () => {
    idle = null;
    void worker.terminate();
  };
  idle = { worker, timer: setTimeout(end, patience).unref() };
  worker.unref();
}
