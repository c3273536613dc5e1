import { mkdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { FrontendMessages } from './frontend-messages.ts';
import type { FromWorker, ToWorker, WorkerStart } from './pglite-messages.ts';

/**
 * The embedded engine, alone in a thread: a query blocks the thread it runs in, and this one has nothing else to do.
 * Messages are handled strictly one after another.
 */
const port = parentPort!;
const start = workerData as WorkerStart;
const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

async function open(): Promise<PGlite> {
  if ('snapshot' in start) {
    return PGlite.create({ loadDataDir: new Blob([start.snapshot], { type: 'application/x-gzip' }) });
  }
  mkdirSync(start.directory, { recursive: true, mode: 0o700 });
  return PGlite.create(start.directory);
}

const engine = await open();
const messages = new FrontendMessages();

/** A new client must not meet the transaction, settings or prepared statements of the one before. */
async function clean(): Promise<void> {
  messages.reset();
  await engine.exec('ROLLBACK');
  await engine.exec('DISCARD ALL');
}

async function talk(connection: number, bytes: Uint8Array): Promise<void> {
  for (const message of messages.take(bytes)) {
    await engine.runExclusive(() =>
      engine.execProtocolRawStream(message, {
        onRawData: (answer) => tell({ kind: 'bytes', connection, bytes: answer.slice() }),
      }),
    );
  }
}

async function handle(message: ToWorker): Promise<void> {
  if (message.kind === 'open') await clean();
  else if (message.kind === 'bytes')
    await talk(message.connection, message.bytes).catch(() => {
      tell({ kind: 'broken', connection: message.connection });
    });
  else if (message.kind === 'dump') {
    const bytes = await (await engine.dumpDataDir('gzip')).arrayBuffer();
    tell({ kind: 'dumped', snapshot: new Uint8Array(bytes) }, [bytes]);
  } else {
    await engine.close();
    port.close();
  }
}

let queue = Promise.resolve();
port.on('message', (message: ToWorker) => {
  queue = queue.then(() => handle(message));
});
tell({ kind: 'ready' });
