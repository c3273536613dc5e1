import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Claims, MemoryGrant } from '@zichtlijn/assertion';
import { peerRefusal } from '@zichtlijn/operations';
import { AskedOfNode, unauthenticated } from '../access/asked-of-node.ts';
import type { Gatekeeper } from '../access/gatekeeper.ts';
import type { ListedQuestions } from '../access/listed-questions.ts';
import type { Append } from '../access/log-channel.ts';
import { Seldom } from '../access/seldom.ts';
import { answerPolicy, answerServed } from '../memory/memory-door.ts';
import type { SignPolicy } from '../memory/sign-channel.ts';
import type { ReleaseReader } from '../releases/served-release.ts';
import { type Allowed, standingOf } from '../releases/standing.ts';
import type { NodeContext } from './context.ts';
import { formatError } from './format-error.ts';
import { health, ready } from './probes.ts';

const largestBody = 2 * 1024 * 1024;
const posted = new Set(['/graphql', '/session', '/policy', '/served']);

/** What a listener answers from. */
export interface ListenerParts {
  readonly server: ApolloServer<NodeContext>;
  /** By municipality that this node publishes for. */
  readonly releases: ReadonlyMap<string, ReleaseReader>;
  readonly gatekeeper: Gatekeeper;
  /** Nothing is answered that is not in the log. */
  readonly append: Append;
  /** What the gateway may remember; nothing, when left out. */
  readonly memory?: { readonly grant: MemoryGrant; readonly sign: SignPolicy };
  /** The only questions that are answered; all that the contract has, when left out. */
  readonly listed?: ListedQuestions | undefined;
  /** What may be given of a municipality by now; all that was published and not retracted, when left out. */
  readonly allowed?: (municipality: string) => Allowed;
  /** Name that the certificate of whoever asks has to bear; left out, no certificate is asked. */
  readonly gatewayName?: string | undefined;
}

type Running = ListenerParts & { readonly strangers: Seldom };

/** What answers HTTP in front of the contract: POST /graphql; POST /session, /policy and /served for the gateway; GET /health and GET /ready. */
export function httpListener(parts: ListenerParts): RequestListener {
  const running = { ...parts, strangers: new Seldom() };
  return (request, response) => {
    answer(running, request, response).catch(() => refuse(response, 500, 'INTERNAL'));
  };
}

const probes: Readonly<Record<string, typeof health>> = { '/health': health, '/ready': ready };

async function answer(parts: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = parts.gatewayName === undefined ? null : peerRefusal(request, parts.gatewayName);
  if (stranger !== null) {
    response.setHeader('connection', 'close');
    return refuse(response, 403, stranger);
  }
  const path = (request.url ?? '').split('?')[0];
  const probe = request.method === 'GET' ? probes[path ?? ''] : undefined;
  if (probe !== undefined) {
    const { status, body } = await probe(parts.releases);
    return send(response, status, JSON.stringify(body));
  }
  if (!posted.has(path ?? '')) return refuse(response, 404, 'BAD_REQUEST');
  if (request.method !== 'POST') return refuse(response, 405, 'BAD_REQUEST');
  // A browser says which page it posts for; a gateway has none. Without keys whoever is on this machine may ask, and a page of elsewhere can make its name point here.
  if (request.headers.origin !== undefined) return refuse(response, 403, 'BAD_REQUEST');
  const text = await bodyOf(request);
  if (text === null) return refuse(response, 413, 'QUERY_TOO_LARGE');
  if (path === '/session') return takeSession(parts, response, text);
  const admitted = parts.gatekeeper.admit(request.headers, text);
  if (typeof admitted === 'string') return turnAway(parts, response, admitted === 'SESSION');
  if (path !== '/graphql')
    return beside(parts, response, path === '/policy' ? answerPolicy : answerServed, text, admitted.claims);
  const asked = new AskedOfNode(admitted.claims, parts.gatekeeper.policy, traceOf(request));
  let body: unknown;
  try {
    body = /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '') ? JSON.parse(text) : undefined;
  } catch {
    body = undefined;
  }
  if (parts.listed?.refuses(body) === true) return turnDown(parts, response, asked);
  await execute(parts, request, response, body, asked);
}

/** A question that is on no list is answered by nobody, and in the log like every other. */
async function turnDown({ append }: Running, response: ServerResponse, asked: AskedOfNode): Promise<void> {
  if (!(await isLogged(append, asked.processing()))) return refuse(response, 503, 'LOG_UNAVAILABLE');
  refuse(response, 400, 'NOT_LISTED');
}

async function execute(
  parts: Running,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
  asked: AskedOfNode,
): Promise<void> {
  const { server, append } = parts;
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => ({ releases: await currentOf(parts, asked), asked }),
  });
  if (!(await isLogged(append, asked.processing()))) return refuse(response, 503, 'LOG_UNAVAILABLE');
  if (result.body.kind !== 'complete') return refuse(response, 400, 'BAD_REQUEST');
  send(response, result.status ?? 200, result.body.string, result.headers.get('content-type'));
}

/** What a gateway that is known may ask and tell beside questions. Who needs no assertion has no memory either. */
async function beside(
  running: Running,
  response: ServerResponse,
  door: typeof answerPolicy,
  text: string,
  claims: Claims | null,
): Promise<void> {
  const { memory, append, gatekeeper } = running;
  if (memory === undefined || claims === null) return refuse(response, 404, 'BAD_REQUEST');
  const parts = { grant: { memory: memory.grant, policy: gatekeeper.policy }, sign: memory.sign, append };
  try {
    // What the gateway remembers is for everybody, so it is told of what everybody sees.
    const { status, body } = await door(parts, await currentOf(running), text);
    send(response, status, body);
  } catch {
    refuse(response, 503, 'INTERNAL');
  }
}

/** The current releases, taken once: a whole answer comes from the same ones. Who works for a municipality sees its newest. */
async function currentOf({ releases, allowed }: Running, asked?: AskedOfNode): Promise<NodeContext['releases']> {
  const isOwn = (code: string) => asked?.worksFor(code) ?? false;
  const current = [...releases].map(
    async ([code, reader]) => [code, await standingOf(reader, isOwn(code), allowed?.(code))] as const,
  );
  return new Map(await Promise.all(current));
}

/** A session is taken without a word, and refused without a reason. */
async function takeSession(parts: Running, response: ServerResponse, offer: string): Promise<void> {
  if (!parts.gatekeeper.accept(offer)) return turnAway(parts, response, false);
  response.writeHead(204, { 'cache-control': 'no-store' });
  response.end();
}

/** Who is turned away hears why only where the gateway can do something about it: begin a session. */
async function turnAway(parts: Running, response: ServerResponse, needsSession: boolean): Promise<void> {
  if (parts.strangers.isDue() && !(await isLogged(parts.append, unauthenticated())))
    return refuse(response, 503, 'LOG_UNAVAILABLE');
  const { challenge } = parts.gatekeeper;
  if (!needsSession || challenge === null) return refuse(response, 401, 'UNAUTHENTICATED');
  const errors = [formatError({ message: '', extensions: { code: 'SESSION_NEEDED' } })];
  send(response, 401, JSON.stringify({ errors, session: { key: challenge } }));
}

async function isLogged(append: Append, record: Parameters<Append>[0]): Promise<boolean> {
  try {
    await append(record);
    return true;
  } catch {
    return false;
  }
}

const traceOf = ({ headers }: IncomingMessage): string | undefined =>
  typeof headers['traceparent'] === 'string' ? headers['traceparent'] : undefined;

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

function send(response: ServerResponse, status: number, body: string, type = 'application/json; charset=utf-8'): void {
  if (response.headersSent) return void response.destroy();
  const bytes = Buffer.from(body, 'utf8');
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}
