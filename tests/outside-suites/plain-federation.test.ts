import '../../apps/gateway/src/server/telemetry-off.ts';

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstLine, killed, startWith } from '../../apps/gateway/test/program.ts';
import { seededRandom } from '../../packages/synthetic/src/random.ts';
import { library } from './library.ts';
import { type Operation, randomOperation } from './random-operation.ts';
import { numRuns } from './runs.ts';
import { type ServedSubgraphs, serveSubgraphs } from './subgraphs.ts';

// What https://github.com/graphql-hive/federation-gateway-audit asks of a gateway: start on a supergraph and a port, say `/health`, and answer over POST what the
// subgraphs of that supergraph give. Its cases are not here; these subgraphs are of the same kinds, and the oracle is Apollo Gateway as it comes.

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
}

let subgraphs: ServedSubgraphs;
let plain: ApolloServer;
let program: ReturnType<typeof startWith>;
let home = '';
let url = '';
let schema: GraphQLSchema;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

beforeAll(async () => {
  subgraphs = await serveSubgraphs(library);
  home = await mkdtemp(join(tmpdir(), 'zicht-supergraph-'));
  const file = join(home, 'supergraph.graphql');
  await writeFile(file, subgraphs.supergraph);
  const serve = ['serve', '--dir', join(home, 'gateway'), '--supergraph', file, '--port', '0', '--json'];
  program = startWith({ NODE_ENV: 'production' }, ...serve);
  const gateway = new ApolloGateway({ supergraphSdl: subgraphs.supergraph, logger: quiet });
  plain = new ApolloServer({ gateway, logger: quiet, introspection: true });
  await plain.start();
  url = (JSON.parse(await firstLine(program)) as { graphql: string }).graphql;
  schema = buildClientSchema((await ofPlain({ query: getIntrospectionQuery(), variables: {} })).data as never);
});
afterAll(async () => {
  await killed(program);
  await plain.stop();
  subgraphs.close();
  await rm(home, { recursive: true, force: true });
});

async function ofPlain({ query, variables }: Operation): Promise<Answer> {
  const { body } = await plain.executeOperation({ query, variables });
  if (body.kind !== 'single') throw new Error('an answer in parts');
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
}

async function ofOurs(operation: Operation): Promise<Answer> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) })).json()) as Answer;
}

/** What both have to tell alike. Texts of errors are ours. */
const told = ({ data, errors }: Answer) => ({
  data: data ?? null,
  errors: (errors ?? []).map(({ path }) => JSON.stringify(path ?? null)).sort(),
});

const ids = ['b1', 'b2', 'b3', 'f1', 'f2'];
const known = (name: string) =>
  ({ id: ids, ids, product: ids, text: ['1', '2'], zip: ['12', ''], limit: [1, 5] })[name];

describe('a supergraph of others', () => {
  test('is served with /health, without a purpose', async () => {
    expect((await fetch(new URL('/health', url))).status).toBe(200);
    expect(await ofOurs({ query: '{ product(id: "b1") { title reviews { text } } }', variables: {} })).toMatchObject({
      data: { product: { title: 'Title 0', reviews: [{}] } },
    });
  });

  test('does not tell its schema in production', async () => {
    const { data, errors } = await ofOurs({ query: '{ __schema { types { name } } }', variables: {} });
    expect([data, errors?.length]).toEqual([undefined, 1]);
  });

  const written = [
    '{ products { id title price score reviews { id author { id nick name { last } address { city(upper: true) } } } } }',
    '{ search { __typename ... on Book { isbn size shipping(zip: "12") label } ... on Author { name { first } written { text product { __typename title } } } } }',
    '{ shelf { place top { title size } } cheapest(size: SMALL) { id price shipping author { nick } } }',
    '{ failing labels(of: NEW) }',
    '{ failingHard { place } }',
    '{ latest(count: 5) { text author { written { id } } } }',
    '{ products { ... on Film { hidden } } }',
    '{ labels(of: WRONG) }',
    'mutation { one: addReview(product: "f1", text: "x") { product { title reviews { id } } } removeReviews(of: ["a"]) two: addReview(product: "b1", text: "y") { text } }',
  ];
  test.each(written)('answers as plain Apollo Gateway does: %s', async (query) => {
    const operation = { query, variables: {} };
    expect(told(await ofOurs(operation))).toEqual(told(await ofPlain(operation)));
  });

  test('answers whatever is asked as plain Apollo Gateway does', async () => {
    let answered = 0;
    for (let run = 0; run < numRuns; run++) {
      const operation = randomOperation({ schema, random: seededRandom(`library ${run}`), known, maxDepth: 4 });
      const expected = told(await ofPlain(operation));
      expect(told(await ofOurs(operation)), `run ${run}: ${JSON.stringify(operation)}`).toEqual(expected);
      if (expected.data !== null) answered++;
    }
    // Most are valid: else nothing would be compared.
    expect(answered).toBeGreaterThan(numRuns / 2);
  });
});
