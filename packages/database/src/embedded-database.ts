import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import type { Database } from './database.ts';
import type { FromWorker, ToWorker, WorkerStart } from './pglite-messages.ts';
import { PgliteStream } from './pglite-stream.ts';

/** The embedded engine in its worker, behind a pool of one connection: PGlite has a single session. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'pglite';
  readonly pool: pg.Pool;
  readonly #worker: Worker;
  readonly #release: () => Promise<void>;
  #closing: Promise<void> | null = null;

  private constructor(worker: Worker, release: () => Promise<void>) {
    this.#worker = worker;
    this.#release = release;
    this.pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      stream: () => new PgliteStream(worker) as never,
    });
    // An idle client whose worker ends would otherwise end the process; the next query reports it.
    this.pool.on('error', () => {});
  }

  /** @param release lets go of the directory's lock; called once, also when the engine does not start. */
  static async start(data: WorkerStart, release: () => Promise<void> = async () => {}): Promise<EmbeddedDatabase> {
    const module = new URL(`./pglite-worker${extname(import.meta.url)}`, import.meta.url);
    // Flags such as --input-type belong to the main script; a worker would apply them to its own file.
    const worker = new Worker(module, { workerData: data, execArgv: [] });
    try {
      await answer(worker, 'ready');
    } catch (error) {
      await worker.terminate();
      await release();
      throw error;
    }
    return new EmbeddedDatabase(worker, release);
  }

  /** The whole database as one compressed archive, as `openSnapshot` reads it. */
  async dump(): Promise<Uint8Array> {
    const dumped = answer(this.#worker, 'dumped');
    this.#worker.postMessage({ kind: 'dump' } satisfies ToWorker);
    return (await dumped).snapshot;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.pool.end();
    const gone = new Promise((done) => this.#worker.once('exit', done));
    this.#worker.postMessage({ kind: 'close' } satisfies ToWorker);
    if (this.#worker.threadId !== -1) await gone;
    await this.#release();
  }
}

type Answer<K extends FromWorker['kind']> = Extract<FromWorker, { kind: K }>;

function answer<K extends FromWorker['kind']>(worker: Worker, kind: K): Promise<Answer<K>> {
  return new Promise((done, fail) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      act();
    };
    const onMessage = (message: FromWorker) => {
      if (message.kind === kind) settle(() => done(message as Answer<K>));
    };
    const onError = (error: unknown) => settle(() => fail(error));
    const onExit = () => settle(() => fail(new Error('the embedded database stopped')));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}
