import { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import type { FromEngine, ToEngine } from './pglite-messages.ts';

let connections = 0;

/** What `pg` takes for a socket: bytes go to the engine and come back from it. */
export class PgliteStream extends Duplex {
  readonly #port: MessagePort;
  readonly #connection = ++connections;
  readonly #receive: (message: FromEngine) => void;
  readonly #lost: () => void;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    this.#receive = (message) => {
      if (message.kind === 'bytes' && message.connection === this.#connection) this.push(Buffer.from(message.bytes));
      if (message.kind === 'broken' && message.connection === this.#connection) this.#lost();
    };
    this.#lost = () => this.destroy(new Error('the embedded database stopped'));
    port.on('message', this.#receive);
    port.once('close', this.#lost);
    this.once('close', () => {
      port.off('message', this.#receive);
      port.off('close', this.#lost);
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

  #send(message: ToEngine): void {
    this.#port.postMessage(message);
  }
}
