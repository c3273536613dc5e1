import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of a gateway to a node, as somebody on the line sees it. */
export interface Overheard {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a node answered. */
export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Somebody on the line between a gateway and a node: reads along, and can keep what is sent from arriving. */
export class Eavesdropper {
  readonly overheard: Overheard[] = [];
  /** Keep assertions from arriving, so that they are fresh in other hands. */
  isHolding = false;
  /** What a request waits for on its way. */
  before: (asked: Overheard) => Promise<unknown> | undefined = () => undefined;
  /** What arrives instead of an answer of the node. */
  exchange = (_asked: Overheard, reply: Reply): Reply => reply;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Sit before a node; `url` is then what the gateway takes for the node. */
  static async before(node: string): Promise<Eavesdropper> {
    const server = createServer();
    const one = new Eavesdropper(server);
    server.on('request', async (incoming: IncomingMessage, response) => {
      const seen = await overheardOf(incoming);
      one.overheard.push(seen);
      if (one.isHolding) return response.writeHead(502).end();
      await one.before(seen);
      const { status, text } = one.exchange(seen, await send(new URL(seen.path, node).href, seen.body, seen.headers));
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function overheardOf(incoming: IncomingMessage): Promise<Overheard> {
  let body = '';
  for await (const part of incoming.setEncoding('utf8')) body += part;
  const kept = Object.entries(incoming.headers).filter(([name]) => /^(zicht-|traceparent|content-type)/.test(name));
  const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
  return { path: incoming.url ?? '/', headers, body };
}

/** Post to a node; a header with several values is sent several times. */
export function send(url: string, body: string, headers: OutgoingHttpHeaders): Promise<Reply> {
  return new Promise((done, fail) => {
    const asked = request(url, { method: 'POST', headers, agent: false }, async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      done({ status: response.statusCode ?? 0, text });
    });
    asked.once('error', fail);
    asked.end(body);
  });
}
