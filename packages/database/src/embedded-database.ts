import { MessageChannel, type MessagePort } from 'node:worker_threads';
import pg from 'pg';
import type { Database } from './database.ts';
import { runInThread } from './engine-thread.ts';
import type { EngineData, EngineStart, FromEngine, ToEngine } from './pglite-messages.ts';
import { pgliteProgram } from './pglite-program.ts';
import { PgliteStream } from './pglite-stream.ts';
import { runPglite } from './run-pglite.ts';

/**
 * Which thread runs the engine. `own`: a worker, so that a long query does not block the program. `this`: the caller's, for a
 * process whose permissions matter more than its patience, because a worker does not inherit Node's permission flags.
 */
export type EngineThread = 'own' | 'this';

/** The embedded engine behind a pool of one connection: PGlite has a single session. */
export class EmbeddedDatabase implements Database {
  readonly engine = 'pglite';
  readonly pool: pg.Pool;
  readonly #port: MessagePort;
  readonly #ended: Promise<unknown>;
  readonly #release: () => Promise<void>;
  #closing: Promise<void> | null = null;

  private constructor(port: MessagePort, ended: Promise<unknown>, release: () => Promise<void>) {
    this.#port = port;
    this.#ended = ended;
    this.#release = release;
    this.pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      stream: () => new PgliteStream(port) as never,
    });
    // An idle client whose engine ends would otherwise end the process; the next query reports it.
    this.pool.on('error', () => {});
  }

  /** @param release lets go of the directory's lock; called once, also when the engine does not start. */
  static async start(
    data: EngineData,
    thread: EngineThread = 'own',
    release: () => Promise<void> = async () => {},
  ): Promise<EmbeddedDatabase> {
    const start: EngineStart = { data, program: await pgliteProgram() };
    const { port1, port2 } = new MessageChannel();
    const ready = answer(port2, 'ready');
    const ended = thread === 'own' ? runInThread(port1, start) : runPglite(port1, start);
    try {
      await ready;
    } catch (error) {
      await ended;
      await release();
      throw error;
    }
    return new EmbeddedDatabase(port2, ended, release);
  }

  /** The whole database as one archive, compressed as `openSnapshot` reads it. */
  async dump(): Promise<Uint8Array<ArrayBuffer>> {
    const dumped = answer(this.#port, 'dumped');
    this.#port.postMessage({ kind: 'dump' } satisfies ToEngine);
    return (await dumped).archive;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.pool.end();
    this.#port.postMessage({ kind: 'close' } satisfies ToEngine);
    await this.#ended;
    await this.#release();
  }
}

type Answer<K extends FromEngine['kind']> = Extract<FromEngine, { kind: K }>;

function answer<K extends FromEngine['kind']>(port: MessagePort, kind: K): Promise<Answer<K>> {
  return new Promise((done, fail) => {
    const settle = (act: () => void) => {
      port.off('message', onMessage);
      port.off('close', onClose);
      act();
    };
    const onMessage = (message: FromEngine) => {
      if (message.kind === kind) settle(() => done(message as Answer<K>));
    };
    const onClose = () => settle(() => fail(new Error('the embedded database stopped')));
    port.on('message', onMessage);
    port.on('close', onClose);
  });
}
