import { mkdirSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { FrontendMessages } from './frontend-messages.ts';
import type { EngineStart, FromEngine, ToEngine } from './pglite-messages.ts';
import { startParameters } from './room-for-pages.ts';

/**
 * The log of a database that is made here is in files of 1 MiB, the smallest there are, and none is kept for later. Each new database starts with a whole one:
 * of the usual 16 MiB it was two thirds of what is copied for a database, dumped for a snapshot and unpacked by who opens one.
 */
const initDbStartParams = ['--wal-segsize=1', '--set', 'wal_recycle=off'];

async function open({ data, program }: EngineStart): Promise<PGlite> {
  const startParams = startParameters(data);
  if ('snapshot' in data) {
    // Unpacked here: the engine does so by streams, which is a fifth of what it takes to open one.
    const loadDataDir = new Blob([gunzipSync(data.snapshot)], { type: 'application/x-tar' });
    return PGlite.create({ loadDataDir, startParams, pgliteWasmModule: program });
  }
  const { directory } = data;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const engine = await PGlite.create(directory, { initDbStartParams, startParams, pgliteWasmModule: program });
  await forgetTemporaryTables(engine);
  return engine;
}

/**
 * What the catalogue says of tables of a killed session, statistics of their values among it. The engine drops it itself as
 * soon as a session makes a table of its own.
 */
async function forgetTemporaryTables(engine: PGlite): Promise<void> {
  const { rows } = await engine.query("SELECT 1 FROM pg_class WHERE relpersistence = 't' LIMIT 1");
  if (rows.length > 0) await engine.exec('CREATE TEMPORARY TABLE forgetting (); DROP TABLE forgetting');
}

/**
 * Run the embedded engine at one end of a message channel, in whatever thread this is called. Messages are handled strictly
 * one after another; the channel closes when the engine does, and at once when it cannot start. Whether it was closed as it should be: otherwise something of it
 * may be left in the thread.
 */
export async function runPglite(port: MessagePort, start: EngineStart): Promise<boolean> {
  const engine = await open(start).catch(() => null);
  if (engine === null) {
    port.close();
    return false;
  }
  let isClosed = false;
  const ended = new Promise<boolean>((done) => port.once('close', () => done(isClosed)));
  const tell = (message: FromEngine, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const messages = new FrontendMessages();

  /** A new client must not meet the transaction, settings or prepared statements of the one before. */
  async function clean(pglite: PGlite): Promise<void> {
    messages.reset();
    await pglite.exec('ROLLBACK');
    await pglite.exec('DISCARD ALL');
  }

  async function talk(pglite: PGlite, connection: number, bytes: Uint8Array): Promise<void> {
    for (const message of messages.take(bytes)) {
      await pglite.runExclusive(() =>
        pglite.execProtocolRawStream(message, {
          onRawData: (answer) => tell({ kind: 'bytes', connection, bytes: answer.slice() }),
        }),
      );
    }
  }

  async function handle(pglite: PGlite, message: ToEngine): Promise<void> {
    if (message.kind === 'open') await clean(pglite);
    else if (message.kind === 'bytes')
      await talk(pglite, message.connection, message.bytes).catch(() => {
        tell({ kind: 'broken', connection: message.connection });
      });
    else if (message.kind === 'dump') {
      // Level 6 takes twice the time for a twentieth less.
      const archive = await (await pglite.dumpDataDir('none')).arrayBuffer();
      const bytes = new Uint8Array(gzipSync(archive, { level: 4 }));
      tell({ kind: 'dumped', archive: bytes }, [bytes.buffer]);
    } else {
      await pglite.close();
      isClosed = true;
      port.close();
    }
  }

  let queue = Promise.resolve();
  port.on('message', (message: ToEngine) => {
    queue = queue.then(() => handle(engine, message));
  });
  tell({ kind: 'ready' });
  return ended;
}
