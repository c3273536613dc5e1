import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './pglite-messages.ts';

let connections = 0;

/** What `pg` takes for a socket: bytes go to the engine's worker and come back from it. */
export class PgliteStream extends Duplex {
  readonly #worker: Worker;
  readonly #connection = ++connections;
  readonly #receive: (message: FromWorker) => void;
  readonly #lost: () => void;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    this.#receive = (message) => {
      if (message.kind === 'bytes' && message.connection === this.#connection) this.push(Buffer.from(message.bytes));
      if (message.kind === 'broken' && message.connection === this.#connection) this.#lost();
    };
    this.#lost = () => this.destroy(new Error('the embedded database stopped'));
    worker.on('message', this.#receive);
    worker.once('exit', this.#lost);
    this.once('close', () => {
      worker.off('message', this.#receive);
      worker.off('exit', this.#lost);
    });
  }

  connect(): this {
    this.#send({ kind: 'open' });
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send({ kind: 'bytes', connection: this.#connection, bytes });
    done();
  }

  override _read(): void {}

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}
