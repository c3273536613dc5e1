import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildASTSchema, GraphQLError, graphql, Kind, parse } from 'graphql';
import { nodeContractSdl } from '../src/schema/node-subgraph.ts';

type Entity = Record<string, unknown>;

/** How a test node treats the answer that the contract asks for. */
export interface Conduct {
  /** Fields left out of the node's schema, `Type.field`. */
  readonly without?: readonly string[];
  /** Replace the entities after they were resolved. */
  readonly entities?: (entities: Entity[]) => unknown;
  /** Take over the response altogether. */
  readonly respond?: (response: ServerResponse) => void;
  readonly resolve?: (representation: Entity) => Entity;
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
  connections(): number;
  /** End it at once, as a killed process does. */
  kill(): Promise<void>;
}

/** Start a test node on a free loopback port. */
export async function startTestNode(conduct: Conduct = {}): Promise<TestNode> {
  const sdl = sdlWithout(conduct.without ?? []);
  const schema = executable(sdl);
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    if (conduct.respond) return conduct.respond(response);
    const { query, variables } = JSON.parse(body) as { query: string; variables: Entity };
    const rootValue = {
      _service: { sdl },
      _entities: ({ representations }: { representations: Entity[] }) => representations.map(conduct.resolve ?? honest),
    };
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables });
    const data = result.data as { _entities?: Entity[] } | null | undefined;
    const altered =
      data?._entities && conduct.entities ? { ...data, _entities: conduct.entities(data._entities) } : data;
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
    connections: () => connections,
    kill: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
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
      observations: [],
      cells: () => cellsOf(code, { ...args, version: 1, breakdown: '_T', period: '2016JJ00' }),
    });
    return { ...representation, release, offers: [], areas: [{ code, level: 'MUNICIPALITY', name: code }], table };
  }
  const observation = { area: code, category: '_T', flags: [], measure: 'COUNT', period: representation['period'] };
  return {
    ...representation,
    release,
    cells: cellsOf(code, representation),
    observations: [{ ...observation, status: 'A', value: 7 }],
  };
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
