import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool, request } from 'undici';
import { everyMember, question } from './workload.ts';

/**
 * The floor of one form: no GraphQL and no checks, nobody signs in and nothing is asserted. One HTTP request in; one out to each node that it names, with undici's
 * `request`; each answer parsed, all merged and written as one text. A node that is late leaves its row empty.
 */
const { ports, form, deadlineMs } = JSON.parse(process.argv[2] ?? '{}') as {
  ports: Record<string, number>;
  form: 'list' | 'cells';
  deadlineMs: number;
};
const selection = form === 'cells' ? 'cells' : 'observations { area category flags measure period status value }';
const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ComparisonRow { ${selection} } } }`;

const nodes = everyMember.map(({ code, name }) => ({
  code,
  name,
  url: `http://127.0.0.1:${ports[code]}/bare`,
  dispatcher: new Pool(`http://127.0.0.1:${ports[code]}`, { connections: 8, headersTimeout: deadlineMs }),
  body: JSON.stringify({ query, variables: { representations: [{ __typename: 'ComparisonRow', code, ...question }] } }),
}));

const headers = { 'content-type': 'application/json' };
const server = createServer(async (incoming, response) => {
  const { n } = JSON.parse(await text(incoming)) as { n: number };
  const rows = await Promise.all(nodes.slice(0, n).map(row));
  const whole = JSON.stringify({ data: { compare: { rows } } });
  response
    .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) })
    .end(whole);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);

async function row({ code, name, url, dispatcher, body }: (typeof nodes)[number]): Promise<object> {
  try {
    const answer = await request(url, { method: 'POST', headers, body, dispatcher });
    const parsed = JSON.parse(await answer.body.text()) as { data: { _entities: [object] } };
    return { code, municipality: { name }, ...parsed.data._entities[0] };
  } catch {
    return { code, municipality: { name } };
  }
}
