import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool, request } from 'undici';
import { members, question } from './workload.ts';

/**
 * The floor: no GraphQL and no checks. One HTTP request in, fifty out with undici's `request`, each answer in list form parsed, all merged and
 * written as one text.
 */
const ports = JSON.parse(process.argv[2] ?? '{}') as Record<string, number>;
const query =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ComparisonRow { observations { area category flags measure period status value } } } }';

const nodes = members.map(({ code, name }) => ({
  code,
  name,
  url: `http://127.0.0.1:${ports[code]}/graphql`,
  dispatcher: new Pool(`http://127.0.0.1:${ports[code]}`, { connections: 8 }),
  body: JSON.stringify({ query, variables: { representations: [{ __typename: 'ComparisonRow', code, ...question }] } }),
}));

const headers = { 'content-type': 'application/json' };
const server = createServer(async (incoming, response) => {
  incoming.resume();
  await once(incoming, 'end');
  const rows = await Promise.all(
    nodes.map(async ({ code, name, url, dispatcher, body }) => {
      const answer = await request(url, { method: 'POST', headers, body, dispatcher });
      const parsed = JSON.parse(await answer.body.text()) as { data: { _entities: [object] } };
      return { code, municipality: { name }, ...parsed.data._entities[0] };
    }),
  );
  const text = JSON.stringify({ data: { compare: { rows } } });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
