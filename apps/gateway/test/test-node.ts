import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Claims, NodeSessions } from '@zichtlijn/assertion';
import { isListed } from '@zichtlijn/conformance';
import { buildASTSchema, GraphQLError, graphql, Kind, parse } from 'graphql';
import { operationsOf } from '../src/schema/generate-operations.ts';
import { nodeContractSdl } from '../src/schema/node-subgraph.ts';

type Entity = Record<string, unknown>;

const listed = new Set(operationsOf().questions.map(({ hash }) => hash));

/** How a test node treats the answer that the contract asks for. */
export interface Conduct {
  /** Fields left out of the node's schema, `Type.field`. */
  readonly without?: readonly string[];
  /** Replace the entities after they were resolved. */
  readonly entities?: (entities: Entity[]) => unknown;
  /** Take over the response altogether. */
  readonly respond?: (response: ServerResponse) => void;
  readonly resolve?: (representation: Entity) => Entity;
  /** Awaited while an answer that was made is on its way. */
  readonly underWay?: () => Promise<unknown>;
  /** Takes requests of the gateway of these sessions alone. */
  readonly sessions?: NodeSessions;
  /** Answers at addresses beside its GraphQL. */
  readonly beside?: (path: string, body: string) => { readonly status: number; readonly body: string } | null;
}

export const RELEASE = `r-${'0'.repeat(26)}`;

/** The cells that an honest node of this municipality gives for a row. */
export function cellsOf(code: string, row: Entity, value = 7): Entity {
  return {
    v: 1,
    indicator: row['indicator'],
    version: row['version'],
    release: RELEASE,
    area: [code],
    period: [row['period']],
    breakdown: row['breakdown'],
    category: ['_T'],
    measure: ['count'],
    value: [value],
    status: 'A',
    flags: {},
  };
}

/** A node of the contract over real HTTP, which may be told to misbehave. */
export interface TestNode {
  readonly url: string;
  readonly bodies: string[];
  /** What was vouched for with each request that was taken, where there are sessions. */
  readonly claims: Claims[];
  connections(): number;
  /** End it at once, as a killed process does. */
  kill(): Promise<void>;
}

/** Start a test node on a free loopback port. */
export async function startTestNode(conduct: Conduct = {}): Promise<TestNode> {
  const sdl = sdlWithout(conduct.without ?? []);
  const schema = executable(sdl);
  const bodies: string[] = [];
  const claims: Claims[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (conduct.sessions && !isAdmitted(conduct.sessions, request, body, response, claims)) return;
    const beside = conduct.beside?.(request.url ?? '', body);
    if (beside) return void response.writeHead(beside.status).end(beside.body);
    bodies.push(body);
    const { respond } = conduct;
    if (respond) return respond(response);
    const { query, variables } = JSON.parse(body) as { query: string; variables: Entity };
    // Every test of the gateway holds it to its list. A node of an older contract has the list of then.
    if (!conduct.without && !isListed(query, listed)) return void response.writeHead(500).end('not listed');
    const rootValue = {
      _service: { sdl },
      _entities: ({ representations }: { representations: Entity[] }) => representations.map(conduct.resolve ?? honest),
    };
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables });
    const data = result.data as { _entities?: Entity[] } | null | undefined;
    const { entities } = conduct;
    await conduct.underWay?.();
    const altered = data?._entities && entities ? { ...data, _entities: entities(data._entities) } : data;
    response.writeHead(data === undefined ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...result, data: altered }));
  });
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    bodies,
    claims,
    connections: () => connections,
    kill: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** As a node with the key of its gateway does: takes sessions, and turns away what carries no assertion. */
function isAdmitted(
  sessions: NodeSessions,
  { url, headers }: IncomingMessage,
  body: string,
  response: ServerResponse,
  claims: Claims[],
): boolean {
  if (url === '/session') {
    response.writeHead(sessions.accept(JSON.parse(body), Date.now()) ? 204 : 401).end();
    return false;
  }
  const [assertion, trace] = [headers['zicht-assertion'], headers['traceparent']];
  const verdict = sessions.verify(assertion as string | undefined, String(trace ?? ''), body, Date.now());
  if (typeof verdict === 'object') return claims.push(verdict) > 0;
  response.writeHead(401).end(JSON.stringify({ session: { key: sessions.key } }));
  return false;
}

export function honest(representation: Entity): Entity {
  const code = representation['code'] as string;
  const release = { id: RELEASE, contract: '1', createdAt: '2024-01-01T00:00:00Z', policy: 'p', synthetic: true };
  if (representation['__typename'] === 'Municipality') {
    const table = (args: Entity) => ({
      ...args,
      version: 1,
      level: 'MUNICIPALITY',
      breakdown: '_T',
      release,
      cells: () => cellsOf(code, { ...args, version: 1, breakdown: '_T', period: '2016JJ00' }),
    });
    return { ...representation, release, offers: [], areas: [{ code, level: 'MUNICIPALITY', name: code }], table };
  }
  return { ...representation, release, cells: cellsOf(code, representation) };
}

function sdlWithout(fields: readonly string[]): string {
  let type = '';
  return nodeContractSdl()
    .split('\n')
    .filter((line) => {
      type = /^type (\w+)/.exec(line)?.[1] ?? type;
      return !fields.includes(`${type}.${/^ {2}(\w+)/.exec(line)?.[1]}`);
    })
    .join('\n');
}

function executable(sdl: string) {
  const { definitions } = parse(
    `${sdl} scalar _Any union _Entity = ComparisonRow | Municipality type _Service { sdl: String! }
    type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`,
  );
  const schema = buildASTSchema({
    kind: Kind.DOCUMENT,
    definitions: definitions
      .filter((d) => d.kind !== Kind.SCHEMA_EXTENSION)
      .map((d) => (d.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...d, directives: [] } : d)),
  });
  const union = schema.getType('_Entity') as { resolveType?: unknown };
  union.resolveType = (value: Entity) => {
    if (typeof value['__typename'] !== 'string') throw new GraphQLError('no type');
    return value['__typename'];
  };
  return schema;
}
