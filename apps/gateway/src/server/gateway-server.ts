import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { Fault } from '@zichtlijn/messages';
import type { ProcessingLog } from '@zichtlijn/processing-log';
import { AskedRequest, askedRequests, someoneHere } from '../log/asked-request.ts';
import { PURPOSE_HEADER, type Purposes } from '../purpose/purposes.ts';
import { isLoopback } from '../register/node-address.ts';
import { explorerPage, explorerPolicy } from './explorer-page.ts';

const MAX_BODY = 256 * 1024;
const CLOSING_MS = 5_000;

/** What a gateway that listens stands on. */
export interface Door {
  readonly graph: ApolloServer;
  /** Nothing is answered that is not in it. */
  readonly log: Pick<ProcessingLog, 'append'>;
  readonly purposes: Purposes;
}

/** A gateway that listens. */
export interface Listening {
  readonly url: string;
  /** Take no new requests, finish those under way, close. */
  close(): Promise<void>;
}

/**
 * Serve the graph at `/graphql`, the explorer at `/verkenner`, the registered purposes at `/purposes` and `/health`. On a loopback address only requests for a loopback
 * name are answered, so that no web page elsewhere can reach it by a name of its own.
 *
 * @throws Fault ADDRESS_IN_USE or ADDRESS_UNAVAILABLE
 */
export async function listen(door: Door, host: string, port: number): Promise<Listening> {
  const onlyLoopback = isLoopback(host);
  const server = createServer((request, response) => {
    answer(door, onlyLoopback, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 30_000;
  await bind(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
      await closed;
      clearTimeout(patience);
    },
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

async function answer(door: Door, onlyLoopback: boolean, request: IncomingMessage, response: ServerResponse) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://gateway.invalid');
  if (onlyLoopback && !isForLoopback(request.headers.host)) return send(response, 403, 'text/plain', 'forbidden\n');
  if (pathname === '/health' && request.method === 'GET')
    return send(response, 200, 'application/json', '{"status":"ok"}\n');
  if (pathname === '/purposes' && request.method === 'GET')
    return send(response, 200, 'application/json', `${JSON.stringify({ purposes: door.purposes.current() })}\n`);
  if (pathname === '/verkenner' && request.method === 'GET') {
    response.setHeader('content-security-policy', explorerPolicy);
    return send(response, 200, 'text/html; charset=utf-8', explorerPage);
  }
  if (pathname !== '/graphql') return send(response, 404, 'text/plain', 'not found\n');
  if (request.method !== 'POST' && request.method !== 'GET') return send(response, 405, 'text/plain', 'method\n');
  const body = request.method === 'POST' ? await readBody(request) : '';
  if (body === null) {
    response.setHeader('connection', 'close');
    return send(response, 413, 'text/plain', 'too large\n');
  }
  await run(door, request, response, search, body);
}

async function run(
  { graph, log }: Door,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  text: string,
) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const asked = new AskedRequest(someoneHere, headers.get(PURPOSE_HEADER), headers.get('traceparent'));
  const httpGraphQLRequest = { method: request.method ?? 'POST', headers, search, body: parseJson(text) };
  const result = await askedRequests.run(asked, () =>
    graph.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) }),
  );
  try {
    await log.append(asked.processing());
  } catch {
    return send(response, 503, 'application/json', unlogged);
  }
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'complete') response.end(result.body.string);
  else response.writeHead(406).end();
}

const { nl, en } = {
  nl: 'De gateway kan zijn logboek niet schrijven en antwoordt daarom niet. Meld dit aan de beheerder.',
  en: 'The gateway cannot write its log, and therefore does not answer. Report this to the administrator.',
};
const unlogged = JSON.stringify({
  errors: [{ message: `${nl} / ${en}`, extensions: { code: 'LOG_UNAVAILABLE', nl, en } }],
});

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

function isForLoopback(host: string | undefined): boolean {
  return host !== undefined && URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
}
