import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellsFault } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Gatekeeper } from '../../src/access/gatekeeper.ts';
import { httpListener } from '../../src/graphql/http-listener.ts';
import { nodeServer } from '../../src/graphql/node-server.ts';
import { EmbeddedReleaseReader } from '../../src/releases/embedded-release-reader.ts';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { content } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'node-server-'));
const reader = new EmbeddedReleaseReader(join(directory, 'with'));
const empty = new EmbeddedReleaseReader(join(directory, 'without'));
const server = nodeServer();
const gatekeeper = new Gatekeeper({ gatewayKeys: [], policy: null }, ['GM9901', 'GM9902']);
let http: Server;
let url: string;

beforeAll(async () => {
  await new EmbeddedReleaseStore(join(directory, 'with')).publish(content(1));
  await server.start();
  const releases = new Map([
    ['GM9901', reader],
    ['GM9902', empty],
  ]);
  http = createServer(httpListener({ server, releases, gatekeeper, append: async () => undefined })).listen(
    0,
    '127.0.0.1',
  );
  await once(http, 'listening');
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await server.stop();
  await reader.close();
  rmSync(directory, { recursive: true, force: true });
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  const raw = await answer.text();
  return { status: answer.status, raw, body: JSON.parse(raw) };
}

const entities = (selection: string, ...representations: unknown[]) =>
  post({
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
    variables: { r: representations },
  });

const row = (changes: object) => ({
  __typename: 'ComparisonRow',
  code: 'GM9901',
  indicator: 'context.woningen',
  version: 1,
  level: 'MUNICIPALITY',
  period: '2019JJ00',
  breakdown: '_T',
  ...changes,
});
const cellsOfRow =
  '... on ComparisonRow { cells observations { area category measure value status flags } release { id synthetic } }';

describe('what a node answers', () => {
  it('gives its own contract as SDL', async () => {
    const { body } = await post({ query: '{ _service { sdl } }' });
    expect(body.data._service.sdl).toContain(
      'type ComparisonRow @key(fields: "breakdown code indicator level period version")',
    );
  });

  it('gives a row in columns and as a list, from the same cells, with the release it comes from', async () => {
    const { body } = await entities(cellsOfRow, row({}));
    const [{ cells, observations, release }] = body.data._entities;
    expect(cellsFault(cells)).toBeNull();
    expect(cells).toMatchObject({ area: ['GM9901'], value: [120], status: 'A' });
    expect(observations).toEqual([
      { area: 'GM9901', category: '_T', measure: 'COUNT', value: 120, status: 'A', flags: [] },
    ]);
    expect(release).toEqual({ id: content(1).manifest.id, synthetic: true });
  });

  it('gives all areas of a level: shown, hidden and not collected stay apart', async () => {
    const { body } = await entities(cellsOfRow, row({ level: 'NEIGHBOURHOOD', period: '2017JJ00/2021JJ00' }));
    expect(body.data._entities[0].cells).toMatchObject({
      area: ['BU99010101', 'BU99010102'],
      value: [60, null],
      status: 'AQ',
      flags: { 'contributors-unknown': [0] },
    });
    const district = await entities(cellsOfRow, row({ level: 'DISTRICT' }));
    expect(district.body.data._entities[0].cells).toMatchObject({ area: ['WK990101'], value: [null], status: 'L' });
  });

  it('shows a measured zero as a zero', async () => {
    const { body } = await entities(cellsOfRow, row({ period: '2020JJ00' }));
    expect(body.data._entities[0].cells).toMatchObject({ value: [0], status: 'A' });
  });

  it('answers an indicator that is not in the release with L for the municipality', async () => {
    const { body } = await entities(cellsOfRow, row({ indicator: 'drugs.verdachten', level: 'NEIGHBOURHOOD' }));
    expect(body.data._entities[0].cells).toMatchObject({ area: ['GM9901'], value: [null], status: 'L' });
  });

  it('says what it offers and how its areas are named', async () => {
    const selection =
      '... on Municipality { offers { indicator level periods } areas(level: DISTRICT) { code name level } }';
    const { body } = await entities(selection, { __typename: 'Municipality', code: 'GM9901' });
    const [{ offers, areas }] = body.data._entities;
    expect(areas).toEqual([{ code: 'WK990101', name: 'Wijk 1', level: 'DISTRICT' }]);
    expect(offers).toContainEqual({
      indicator: 'context.woningen',
      level: 'NEIGHBOURHOOD',
      periods: ['2017JJ00/2021JJ00'],
    });
  });
});

describe('what a node refuses', () => {
  const codes = (body: { errors?: { extensions: { code: string } }[] }) =>
    body.errors?.map(({ extensions }) => extensions.code);

  it('answers for no other municipality, and the rows beside it stand', async () => {
    const { body } = await entities(cellsOfRow, row({ code: 'GM0363' }), row({}));
    expect(codes(body)).toEqual(['NOT_OWNER']);
    expect(body.errors[0].path).toEqual(['_entities', 0]);
    expect(body.data._entities[1].cells.status).toBe('A');
  });

  it('says that a municipality has no release yet', async () => {
    const { body } = await entities(cellsOfRow, row({ code: 'GM9902' }));
    expect(new Set(codes(body))).toEqual(new Set(['NO_RELEASE']));
  });

  it.each([
    ['introspection', { query: '{ __schema { types { name } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', { query: '{ secretField }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', { query: '{ ' }, 'GRAPHQL_PARSE_FAILED'],
    ['a batch', [{ query: '{ _service { sdl } }' }], 'BAD_REQUEST'],
    ['no JSON', 'secretField', 'BAD_REQUEST'],
    [
      'a query that it would have to remember',
      { query: '{ _service { sdl } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'secretField' } } },
      'BAD_REQUEST',
    ],
    [
      'an alias flood',
      { query: `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: _service { sdl }`).join(' ')} }` },
      'QUERY_TOO_LARGE',
    ],
    ['a token flood', { query: `{ ${'_service { sdl } '.repeat(2_000)} }` }, 'GRAPHQL_PARSE_FAILED'],
    [
      'a representation without its key',
      { query: '{ _entities(representations: [{ __typename: "ComparisonRow" }]) { __typename } }' },
      'BAD_REPRESENTATION',
    ],
    [
      'an unknown entity',
      { query: '{ _entities(representations: [{ __typename: "Person" }]) { __typename } }' },
      'BAD_REPRESENTATION',
    ],
  ])('%s, with a closed code and nothing of what was asked', async (_what, body, code) => {
    const answer = await post(body);
    expect(new Set(codes(answer.body))).toEqual(new Set([code]));
    for (const error of answer.body.errors) {
      expect(Object.keys(error.extensions).sort()).toEqual(['code', 'en', 'nl']);
      expect(error.message).toBe(error.extensions.en);
    }
    expect(answer.raw).not.toMatch(/secretField|node_modules|\/src\/|at \w+ \(|select |vault|Did you mean|locations/i);
  });

  it('more periods than the wire carries', async () => {
    const periods = Array.from({ length: 300 }, (_, at) => String(at));
    const selection = `... on Municipality { table(indicator: "x", periods: ${JSON.stringify(periods)}) { version } }`;
    const { body } = await entities(selection, { __typename: 'Municipality', code: 'GM9901' });
    expect(codes(body)).toEqual(['BAD_USER_INPUT']);
  });

  it('no traces for who asks for them, and no landing page', async () => {
    const { raw } = await post({ query: '{ _service { sdl } }' }, { 'apollo-federation-include-trace': 'ftv1' });
    expect(raw).not.toContain('ftv1');
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(405);
    expect(page.headers.get('content-type')).toContain('json');
  });

  it('form posts from another site', async () => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    });
    expect(answer.status).toBe(400);
  });

  it('a web page that a browser on this machine shows, also under a name of elsewhere that points here', async () => {
    const question = { query: '{ _service { sdl } }' };
    for (const origin of ['http://elders.example:4001', new URL(url).origin, 'null']) {
      const { status, body } = await post(question, { origin });
      expect([status, codes(body), body.data]).toEqual([403, ['BAD_REQUEST'], undefined]);
    }
    expect((await post(question)).status).toBe(200);
  });
});
