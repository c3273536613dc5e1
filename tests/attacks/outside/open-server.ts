import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, execute, parse, validate } from 'graphql';

const schema = buildSchema('type Query { servic: Int } type Mutation { servic: Int }');

/** A GraphQL server that is open in every way: graphql-js over HTTP, with what a demonstration likes and nothing that protects. */
export async function openServer(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://open.invalid');
    if (request.method === 'GET' && !searchParams.has('query')) return void response.end('<title>GraphiQL</title>');
    const body = await text(request);
    try {
      const sent = searchParams.get('query') ?? new URLSearchParams(body).get('query');
      const asked = sent === null ? (JSON.parse(body) as object | object[]) : { query: sent };
      response.end(JSON.stringify(Array.isArray(asked) ? asked.map(answer) : answer(asked)));
    } catch (error) {
      response.writeHead(500).end((error as Error).stack);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => void server.close(),
  };
}

/** Valid or not, it is run as far as it goes. */
function answer({ query }: { query?: string }) {
  const document = parse(query ?? '');
  const errors = validate(schema, document);
  const isWrong = errors.some(({ message }) => message.includes('directive') || message.includes('Cannot query'));
  const extensions = { tracing: { version: 1 } };
  if (isWrong) return { errors, extensions };
  const isCircle = errors.some(({ message }) => message.includes('itself'));
  const result = isCircle ? { data: { __typename: 'Query' } } : execute({ schema, document });
  return { ...result, extensions };
}
