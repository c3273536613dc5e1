import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import {
  buildASTSchema,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  graphql,
  isAbstractType,
  Kind,
  parse,
} from 'graphql';

type Entity = Record<string, unknown>;

/** One subgraph: its SDL, its root fields, and its entities by their key. */
export interface Subgraph {
  readonly sdl: string;
  readonly root: Readonly<Record<string, unknown>>;
  readonly entity: (representation: Entity) => unknown;
}

/** Subgraphs that are served, composed into one supergraph that has their addresses. */
export interface ServedSubgraphs {
  readonly supergraph: string;
  close(): void;
}

/** Serve subgraphs over HTTP, each at an address of its own in one process, and compose them. */
export async function serveSubgraphs(subgraphs: Readonly<Record<string, Subgraph>>): Promise<ServedSubgraphs> {
  const schemas = new Map(Object.entries(subgraphs).map(([name, subgraph]) => [`/${name}`, runnable(subgraph)]));
  const server = createServer(async (request, response) => {
    const schema = schemas.get(request.url ?? '');
    const { query, variables } = JSON.parse(await text(request)) as { query: string; variables?: Entity };
    const subgraph = subgraphs[(request.url ?? '').slice(1)];
    if (!schema || !subgraph) return void response.writeHead(404).end();
    const _entities = ({ representations }: { representations: Entity[] }) => representations.map(subgraph.entity);
    const rootValue = { ...subgraph.root, _entities };
    const result = await graphql({ schema, source: query, rootValue, variableValues: variables ?? {} });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const composed = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, url: `${origin}/${name}`, typeDefs: parse(sdl) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return {
    supergraph: composed.supergraphSdl,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const directives = new Set([
  'link',
  'key',
  'shareable',
  'external',
  'provides',
  'requires',
  'override',
  'inaccessible',
  'interfaceObject',
]);

/** The schema that a subgraph runs: with the root field of entities, without the directives that composition alone reads. */
function runnable({ sdl }: Subgraph): GraphQLSchema {
  const entities = [...sdl.matchAll(/^type (\w+)[^{]*@key/gm)].map((match) => match[1]);
  const document = parse(
    sdl.replace(/^type Query \{/m, 'type Query { _entities(representations: [_Any!]!): [_Entity]!') +
      `scalar _Any union _Entity = ${entities.join(' | ')}`,
    { noLocation: true },
  );
  const definitions = document.definitions.filter(({ kind }) => kind !== Kind.SCHEMA_EXTENSION);
  const isRun = ({ name }: DirectiveNode) => !directives.has(name.value);
  const bare = JSON.stringify({ ...document, definitions }, (key, value) =>
    key === 'directives' ? (value as DirectiveNode[]).filter(isRun) : value,
  );
  const schema = buildASTSchema(JSON.parse(bare) as DocumentNode);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: Entity) => value['__typename'] as string;
  }
  return schema;
}
