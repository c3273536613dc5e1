import type { Server, ServerResponse } from 'node:http';

/** Closes an HTTP server without breaking off an answer. */
export class Drain {
  readonly #server: Server;
  readonly #open = new Set<ServerResponse>();
  #stopping = false;

  /** Make it before the server takes its first request. */
  constructor(server: Server) {
    this.#server = server;
    server.prependListener('request', (_request, response: ServerResponse) => this.#follow(response));
  }

  #follow(response: ServerResponse): void {
    if (this.#stopping) response.setHeader('connection', 'close');
    this.#open.add(response);
    response.once('close', () => {
      this.#open.delete(response);
      if (this.#stopping) this.#server.closeIdleConnections();
    });
  }

  /** Refuse new connections, let every answer under way be finished, and close; what is not finished after `patienceMs` is broken off. */
  async close(patienceMs: number): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    // A client that keeps its connection would otherwise ask the next question on it.
    for (const response of this.#open) if (!response.headersSent) response.setHeader('connection', 'close');
    this.#server.closeIdleConnections();
    const patience = setTimeout(() => this.#server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(patience);
  }
}
