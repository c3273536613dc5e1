import type { ServerResponse } from 'node:http';
import { answerText } from '../fleet/remembered-cells.ts';

const HEARTBEAT_MS = 2_000;
/** What may wait for a client that reads slower than the nodes answer, and for how long it may read nothing. */
const MOST_WAITING = 32 * 1024 * 1024;
const PATIENCE_MS = 30_000;

/** Server-sent events to one client (HTML Living Standard, 9.2, read 2026-11), with a heartbeat, and an end for who does not read. */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #timer: NodeJS.Timeout;
  #flowedAt = performance.now();

  constructor(response: ServerResponse) {
    this.#response = response;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      // A proxy that gathers an answer would make one piece of it again.
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    response.on('drain', () => {
      this.#flowedAt = performance.now();
    });
    this.#timer = setInterval(() => this.#beat(), HEARTBEAT_MS);
    response.once('close', () => clearInterval(this.#timer));
  }

  /** One event; its data is JSON on one line. */
  send(event: string, data: object): void {
    this.#write(`event: ${event}\ndata: ${answerText(data)}\n\n`);
  }

  /** Nothing follows. */
  end(): void {
    clearInterval(this.#timer);
    this.#response.end();
  }

  #beat(): void {
    const isStuck = this.#response.writableNeedDrain && performance.now() - this.#flowedAt > PATIENCE_MS;
    if (isStuck) this.#response.destroy();
    else this.#write(': \n\n');
  }

  #write(text: string): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    if (!this.#response.writableNeedDrain) this.#flowedAt = performance.now();
    if (this.#response.writableLength + text.length > MOST_WAITING) this.#response.destroy();
    else this.#response.write(text);
  }
}
