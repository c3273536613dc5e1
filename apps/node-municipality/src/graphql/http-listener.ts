import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { ReleaseReader } from '../releases/served-release.ts';
import type { NodeContext } from './context.ts';
import { formatError } from './format-error.ts';

const largestBody = 2 * 1024 * 1024;

/** What a listener answers from. */
export interface ListenerParts {
  readonly server: ApolloServer<NodeContext>;
  /** By municipality that this node publishes for. */
  readonly releases: ReadonlyMap<string, ReleaseReader>;
}

/** HTTP in front of the contract: POST /graphql and GET /health. No request is logged. */
export function httpListener(parts: ListenerParts): Server {
  const http = createServer((request, response) => {
    answer(parts, request, response).catch(() => refuse(response, 500, 'INTERNAL'));
  });
  // Longer than the gateway keeps a connection, so that it is the gateway that closes (Node's default is 5 s).
  http.keepAliveTimeout = 65_000;
  http.headersTimeout = 66_000;
  return http;
}

async function answer(parts: ListenerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0];
  if (path === '/health' && request.method === 'GET') {
    const { releases } = await contextOf(parts.releases);
    const current = [...releases].map(([municipality, release]) => ({
      municipality,
      release: release?.manifest.id ?? null,
    }));
    return send(response, 200, JSON.stringify({ status: 'ok', current }));
  }
  if (path !== '/graphql') return refuse(response, 404, 'BAD_REQUEST');
  if (request.method !== 'POST') return refuse(response, 405, 'BAD_REQUEST');
  const text = await bodyOf(request);
  if (text === null) return refuse(response, 413, 'QUERY_TOO_LARGE');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refuse(response, 400, 'BAD_REQUEST');
  }
  await execute(parts, request, response, body);
}

async function execute(
  { server, releases }: ListenerParts,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: () => contextOf(releases),
  });
  if (result.body.kind !== 'complete') return refuse(response, 400, 'BAD_REQUEST');
  send(response, result.status ?? 200, result.body.string);
}

/** The current releases, taken once: a whole answer comes from the same ones. */
async function contextOf(readers: ListenerParts['releases']): Promise<NodeContext> {
  const current = [...readers].map(async ([code, reader]) => [code, await reader.current()] as const);
  return { releases: new Map(await Promise.all(current)) };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function refuse(response: ServerResponse, status: number, code: string): void {
  send(response, status, JSON.stringify({ errors: [formatError({ message: '', extensions: { code } })] }));
}

function send(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) return void response.destroy();
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}
