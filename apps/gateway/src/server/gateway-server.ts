import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '@zichtlijn/messages';
import { type Certificates, Drain, isForLoopback, isLoopback, secureServer } from '@zichtlijn/operations';
import { type Page, pageFor, send } from './page.ts';

/** Longer than any answer takes: two waits for a place and a deadline, twice over for what is asked in two rounds. */
const CLOSING_MS = 10_000;

/** A gateway that listens. */
export interface Listening {
  readonly url: string;
  /** Take no new requests, finish those under way, close. */
  close(): Promise<void>;
}

/** How a gateway listens. */
export interface ListenOptions {
  /** Whether requests under any name are answered on a loopback address too. */
  readonly underAnyName?: boolean;
  readonly certificates?: Certificates | null;
}

/**
 * Serve pages over HTTP, or HTTPS when there are certificates. On a loopback address only requests for a loopback name are answered, so that no web page
 * elsewhere can reach it by a name of its own; `underAnyName` is for pages that ask who comes, which a proxy may pass on.
 *
 * @throws Fault ADDRESS_IN_USE or ADDRESS_UNAVAILABLE
 */
export async function listen(
  pages: readonly Page[],
  host: string,
  port: number,
  { underAnyName = false, certificates = null }: ListenOptions = {},
): Promise<Listening> {
  const onlyLoopback = isLoopback(host) && !underAnyName;
  const listener: RequestListener = (request, response) => {
    answer(pages, onlyLoopback, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server = certificates ? secureServer(certificates, listener) : createServer(listener);
  server.requestTimeout = 30_000;
  const drain = new Drain(server);
  await bind(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `${certificates ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => drain.close(CLOSING_MS),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      fail(
        new Fault(inUse ? 'ADDRESS_IN_USE' : 'ADDRESS_UNAVAILABLE', {
          nl: `Op ${host}:${port} kan de gateway niet luisteren${inUse ? ': de poort is bezet' : ''}. Kies een andere --host of --port.`,
          en: `The gateway cannot listen on ${host}:${port}${inUse ? ': the port is in use' : ''}. Choose another --host or --port.`,
        }),
      );
    });
    server.listen(port, host, done);
  });
}

async function answer(
  pages: readonly Page[],
  onlyLoopback: boolean,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', 'http://gateway.invalid');
  if (onlyLoopback && !isForLoopback(request.headers.host)) return send(response, 403, 'text/plain', 'forbidden\n');
  const page = pageFor(pages, url.pathname);
  if (page === undefined) return send(response, 404, 'text/plain', 'not found\n');
  const method = page.methods.find((each) => each === request.method);
  if (method === undefined) {
    response.setHeader('allow', page.methods.join(', '));
    return send(response, 405, 'text/plain', 'method\n');
  }
  await page.answer(request, response, url);
}
