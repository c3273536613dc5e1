import type { RequestListener } from 'node:http';
import { createServer, type Http2SecureServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { Socket } from 'node:net';
import type { ServiceLog } from '@zichtlijn/operations';
import { backOff } from './back-off.ts';

const PING_MS = 10_000;
const CLOSING_MS = 10_000;
/** A connection that lasted so long was a good one: the next attempt begins early again. */
const GOOD_MS = 30_000;

/**
 * Keeps one connection to the gateway, and answers what comes over it as if it came in by a port. When the connection is lost it dials again, later
 * each time, up to half a minute.
 */
export class DialOut {
  readonly #server: Http2Server | Http2SecureServer;
  readonly #dial: () => Promise<Socket>;
  readonly #log: ServiceLog;
  readonly #pingMs: number;
  #session: ServerHttp2Session | null = null;
  #socket: Socket | null = null;
  #isStopping = false;
  #attempt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param pingMs a connection over which nothing passes any more is lost after twice as long */
  constructor(listener: RequestListener, dial: () => Promise<Socket>, log: ServiceLog, pingMs = PING_MS) {
    this.#pingMs = pingMs;
    // Requests of HTTP/2 have the face of those of HTTP/1.1.
    this.#server = createServer(listener as unknown as Parameters<typeof createServer>[0]);
    this.#server.on('sessionError', () => undefined);
    this.#server.on('session', (session: ServerHttp2Session) => (this.#session = session));
    this.#dial = dial;
    this.#log = log;
  }

  /** Dial, and go on dialling. */
  start(): void {
    void this.#connect();
  }

  async #connect(): Promise<void> {
    try {
      const socket = await this.#dial();
      if (this.#isStopping) return void socket.destroy();
      this.#log.info('DIALLED');
      const since = performance.now();
      this.#socket = socket;
      this.#server.emit('connection', socket);
      const session = this.#session;
      if (session === null) throw new Error('no session');
      const beat = heartbeat(session, socket, this.#pingMs);
      session.once('close', () => {
        clearInterval(beat);
        this.#session = null;
        if (this.#isStopping) return;
        this.#log.warn('DIAL_LOST');
        if (performance.now() - since > GOOD_MS) this.#attempt = 0;
        this.#later();
      });
    } catch {
      this.#log.warn('DIAL_REFUSED');
      this.#later();
    }
  }

  #later(): void {
    if (this.#isStopping) return;
    this.#timer = setTimeout(() => void this.#connect(), backOff(this.#attempt, Math.random()));
    this.#attempt += 1;
  }

  /** Take no new requests, finish those under way, hang up. */
  async close(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    const session = this.#session;
    if (session === null || session.destroyed) return;
    const patience = setTimeout(() => hangUp(session, this.#socket), CLOSING_MS);
    await new Promise<void>((done) => {
      session.once('close', done);
      session.close();
    });
    clearTimeout(patience);
  }
}

/** A peer that does not answer one ping before the next is gone, whatever the network says. */
function heartbeat(session: ServerHttp2Session, socket: Socket, everyMs: number): NodeJS.Timeout {
  let isAnswered = true;
  return setInterval(() => {
    if (!isAnswered || session.destroyed) return hangUp(session, socket);
    isAnswered = false;
    session.ping(() => (isAnswered = true));
  }, everyMs);
}

/** A session that was being closed would wait for the other side, which may be gone without a word. */
function hangUp(session: ServerHttp2Session, socket: Socket | null): void {
  session.destroy();
  socket?.destroy();
}
