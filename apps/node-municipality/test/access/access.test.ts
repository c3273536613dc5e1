import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Claims,
  encodeClaims,
  GatewaySession,
  keyText,
  openPolicy,
  type PolicyStatement,
  signPolicy,
} from '@zichtlijn/assertion';
import type { Processing } from '@zichtlijn/processing-log';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Gatekeeper } from '../../src/access/gatekeeper.ts';
import { httpListener } from '../../src/graphql/http-listener.ts';
import { nodeServer } from '../../src/graphql/node-server.ts';
import { EmbeddedReleaseReader } from '../../src/releases/embedded-release-reader.ts';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { content } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'node-access-'));
const reader = new EmbeddedReleaseReader(directory);
const server = nodeServer();
const own = generateKeyPairSync('ed25519').privateKey;
const indicator = content(1).manifest.definitions[0]!.indicator;
const policy = [{ purpose: 'beeld', indicators: [indicator], levels: ['MUNICIPALITY' as const] }];
const keeper = new Gatekeeper({ gatewayKeys: [keyText(own)], policy }, ['GM9901']);
const processings: Processing[] = [];
const nodeKey = generateKeyPairSync('ed25519');
let isLogBroken = false;
let http: Server;
let origin: string;
let session: GatewaySession;

/** As the parent of the serving process signs. */
const sign = async (statement: Omit<PolicyStatement, 'issuedAt'>) => {
  const issuedAt = Date.now();
  return { issuedAt, signature: signPolicy(nodeKey.privateKey, { ...statement, issuedAt }) };
};
const memory = { grant: 'stale' as const, sign };

beforeAll(async () => {
  await new EmbeddedReleaseStore(directory).publish(content(1));
  await server.start();
  const append = async (record: Processing) => {
    if (isLogBroken) throw new Error('no disk');
    processings.push(record);
  };
  const releases = new Map([['GM9901', reader]]);
  http = createServer(httpListener({ server, releases, gatekeeper: keeper, append, memory }));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await server.stop();
  await reader.close();
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => {
  processings.length = 0;
});

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  return { status: answer.status, text, body: text === '' ? null : JSON.parse(text) };
};

const trace = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const question = (of: string, level = 'MUNICIPALITY') =>
  JSON.stringify({
    query: `query jan($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { piet: table(indicator: "${of}", level: ${level}) { cells } } } }`,
    variables: { r: [{ __typename: 'Municipality', code: 'GM9901' }] },
  });
const claimed = (purpose: Claims['purpose']): Claims => ({ actor: 'c'.repeat(32), role: 'municipal-analyst', purpose });
const everything = (id: string): Claims['purpose'] => ({
  id,
  indicators: ['*'],
  levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'],
});
const ask = (purpose: Claims['purpose'], body: string) => {
  const assertion = session.assert(encodeClaims(claimed(purpose)), trace, body, Date.now());
  return post('/graphql', body, { 'zicht-assertion': assertion, traceparent: trace });
};
const codeOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
  body.errors?.[0]?.extensions.code;

describe('a node that was given the key of its gateway', () => {
  test('tells a stranger to begin a session, and nothing else', async () => {
    const { status, body, text } = await post('/graphql', question(indicator));
    expect(status).toBe(401);
    expect(codeOf({ body })).toBe('SESSION_NEEDED');
    expect(body.session.key).toMatch(/^[\w-]{43}$/);
    expect(text).not.toContain('cells');
  });

  test('keeps one stranger of many in its log, without anything that it said', async () => {
    for (let i = 0; i < 20; i++)
      await post('/graphql', '{"query":"jan"}', { 'zicht-assertion': 'jan', traceparent: trace });
    expect(processings.length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(processings)).not.toMatch(/jan|aaaaaaaa/);
  });

  test('takes a session from its gateway, and from no other', async () => {
    const { body } = await post('/graphql', question(indicator));
    const stranger = GatewaySession.begin(
      generateKeyPairSync('ed25519').privateKey,
      'gm9901',
      body.session.key,
      Date.now(),
    )!;
    expect(await post('/session', JSON.stringify(stranger.offer))).toMatchObject({ status: 401 });
    for (const offer of ['', '{', 'null', '[]', '{"audience":"gm9901"}'])
      expect(await post('/session', offer)).toMatchObject({ status: 401 });
    const begun = GatewaySession.begin(own, 'gm9901', body.session.key, Date.now())!;
    expect(await post('/session', JSON.stringify(begun.offer))).toMatchObject({ status: 204, text: '' });
    session = begun.session;
  });

  test('answers within it, and logs who asked, for what, and of which release', async () => {
    const answer = await ask(everything('beeld'), question(indicator));
    expect(answer.body.errors).toBeUndefined();
    expect(answer.body.data._entities[0].piet.cells.indicator).toBe(indicator);
    expect(processings).toEqual([
      expect.objectContaining({
        traceId: 'a'.repeat(32),
        parentSpanId: 'b'.repeat(16),
        action: 'data',
        actor: 'c'.repeat(32),
        role: 'municipal-analyst',
        purpose: 'beeld',
        areas: ['GM9901'],
        releases: [content(1).manifest.id],
        outcome: 'ANSWERED',
      }),
    ]);
    expect(JSON.stringify(processings)).not.toMatch(/jan|piet/);
  });

  test('refuses one that was sent before, or changed on the way, in one and the same sentence', async () => {
    const body = question(indicator);
    const assertion = session.assert(encodeClaims(claimed(everything('beeld'))), trace, body, Date.now());
    const headers = { 'zicht-assertion': assertion, traceparent: trace };
    expect((await post('/graphql', body, headers)).status).toBe(200);
    const replayed = await post('/graphql', body, headers);
    expect(replayed.status).toBe(401);
    const next = session.assert(encodeClaims(claimed(everything('beeld'))), trace, body, Date.now());
    const changed = await post('/graphql', body.replace('GM9901', 'GM9902'), { ...headers, 'zicht-assertion': next });
    const old = session.assert('e30', trace, body, Date.now() - 120_000);
    const late = await post('/graphql', body, { ...headers, 'zicht-assertion': old });
    expect(codeOf(replayed)).toBe('UNAUTHENTICATED');
    expect([changed.text, late.text]).toEqual([replayed.text, replayed.text]);
  });

  test.each<[string, Claims['purpose'], string]>([
    ['without a purpose', null, question(indicator)],
    ['for a purpose that is not in its policy', everything('iets-anders'), question(indicator)],
    [
      'at a level that its policy does not give, however wide the gateway says the purpose is',
      everything('beeld'),
      question(indicator, 'DISTRICT'),
    ],
    ['of an indicator that its policy does not give', everything('beeld'), question('drugs.verdachten')],
    [
      'that the purpose itself does not cover',
      { id: 'beeld', indicators: ['drugs.*'], levels: ['MUNICIPALITY'] },
      question(indicator),
    ],
  ])('gives no number %s', async (_what, purpose, body) => {
    const answer = await ask(purpose, body);
    expect(codeOf(answer)).toBe('PURPOSE_REFUSED');
    expect(answer.body.data._entities[0].piet).toBeNull();
    expect(processings.at(-1)).toMatchObject({ outcome: 'PURPOSE_REFUSED' });
  });

  test('gives no number in a row of a comparison either', async () => {
    const row = {
      __typename: 'ComparisonRow',
      code: 'GM9901',
      indicator,
      version: 1,
      level: 'MUNICIPALITY',
      period: '2016JJ00',
      breakdown: '_T',
    };
    for (const field of ['cells', 'observations { value }']) {
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ComparisonRow { ${field} } } }`;
      expect(codeOf(await ask(everything('iets-anders'), JSON.stringify({ query, variables: { r: [row] } })))).toBe(
        'PURPOSE_REFUSED',
      );
    }
  });

  test('answers nothing that it cannot log', async () => {
    isLogBroken = true;
    const { status, text } = await ask(everything('beeld'), question(indicator));
    isLogBroken = false;
    expect(status).toBe(503);
    expect(text).not.toContain('cells');
  });

  const tell = (path: string, body: unknown) => {
    const text = JSON.stringify(body);
    const claims = encodeClaims({ actor: 'gateway', role: null, purpose: null });
    const headers = { 'zicht-assertion': session.assert(claims, trace, text, Date.now()), traceparent: trace };
    return post(path, text, headers);
  };

  test('states to its gateway what holds, signed for its question, and to nobody else', async () => {
    const question = { node: 'gm9901', nonce: 'n'.repeat(22), known: null };
    const { body } = await tell('/policy', question);
    const stated = openPolicy(nodeKey.publicKey, question, body, null)!;
    expect(stated.state).toEqual({
      memory: 'stale',
      policy,
      municipalities: [
        {
          code: 'GM9901',
          release: { id: content(1).manifest.id, hash: expect.stringMatching(/^[0-9a-f]{64}$/), date: '2026-11-23' },
          retracted: [],
        },
      ],
    });
    const again = { ...question, nonce: 'm'.repeat(22), known: stated.stateHash };
    const { body: short } = await tell('/policy', again);
    expect(short).not.toHaveProperty('state');
    expect(openPolicy(nodeKey.publicKey, again, short, stated)).toMatchObject({ state: stated.state });
    // No number is in it, so it is no processing.
    expect(processings).toEqual([]);
    expect(await post('/policy', JSON.stringify(question))).toMatchObject({ status: 401 });
    expect(await tell('/policy', { ...question, node: 'gm0363' })).toMatchObject({ status: 400 });
  });

  test('writes in its log what its gateway answered from memory, and nothing of another form or municipality', async () => {
    const record = {
      ...{ traceId: 'a'.repeat(32), spanId: 'd'.repeat(16), parentSpanId: 'b'.repeat(16) },
      ...{ start: '2026-11-29T10:00:00.000Z', end: '2026-11-29T10:00:00.001Z', action: 'data', actor: 'loopback' },
      ...{ role: null, purpose: 'beeld', operation: 'e'.repeat(64), tables: [`${indicator}@MUNICIPALITY`] },
      ...{ areas: ['GM9901'], releases: [content(1).manifest.id], outcome: 'ANSWERED', remembered: ['GM9901'] },
    };
    expect(await tell('/served', { served: [record] })).toMatchObject({ status: 204 });
    expect(processings).toEqual([record]);
    processings.length = 0;
    const { remembered: _, ...unmarked } = record;
    const others = [{ areas: ['GM0363'] }, { value: 7 }, { outcome: 'UNAUTHENTICATED' }, { action: 'metadata' }];
    for (const wrong of [unmarked, ...others.map((other) => ({ ...record, ...other }))])
      expect(await tell('/served', { served: [record, wrong] })).toMatchObject({ status: 400 });
    expect(await post('/served', JSON.stringify({ served: [record] }))).toMatchObject({ status: 401 });
    expect(processings.filter(({ outcome }) => outcome !== 'UNAUTHENTICATED')).toEqual([]);
    isLogBroken = true;
    expect(await tell('/served', { served: [record] })).toMatchObject({ status: 503 });
    isLogBroken = false;
  });

  test('shows its own people a release before others, by what its gateway vouches for', async () => {
    await new EmbeddedReleaseStore(directory).publish({ ...content(2), firstSightUntil: '2100-01-01T00:00:00.000Z' });
    const seenBy = async (of: object) => {
      const body = question(indicator);
      const claims = encodeClaims({ ...claimed(everything('beeld')), ...of });
      const headers = { 'zicht-assertion': session.assert(claims, trace, body, Date.now()), traceparent: trace };
      return (await post('/graphql', body, headers)).body?.data?._entities[0].piet.cells.release;
    };
    expect(await seenBy({ municipalities: ['GM9901'] })).toBe(content(2).manifest.id);
    for (const towards of [{}, { municipalities: ['GM0363'] }])
      expect(await seenBy(towards)).toBe(content(1).manifest.id);
    const told =
      (await (await fetch(`${origin}/health`)).text()) +
      (await tell('/policy', { node: 'gm9901', nonce: 'p'.repeat(22), known: null })).text;
    expect(told).not.toContain(content(2).manifest.id);
  });

  test('narrows what it gives from the next request on, and by its widest policy gives what was released and no more', async () => {
    const gatewayKeys = [keyText(own)];
    keeper.replace({ gatewayKeys, policy: [{ purpose: 'beeld', indicators: ['drugs.*'], levels: ['MUNICIPALITY'] }] });
    expect(codeOf(await ask(everything('beeld'), question(indicator)))).toBe('PURPOSE_REFUSED');
    const levels = ['MUNICIPALITY' as const, 'DISTRICT' as const, 'NEIGHBOURHOOD' as const];
    keeper.replace({ gatewayKeys, policy: [{ purpose: 'beeld', indicators: ['*'], levels }] });
    const { body } = await ask(everything('beeld'), question(indicator, 'NEIGHBOURHOOD'));
    expect(body.data._entities[0].piet.cells).toMatchObject({ value: [60, null], status: 'AQ' });
    const unreleased = await ask(everything('beeld'), question('drugs.verdachten'));
    expect(unreleased.text).not.toMatch(/"value":\[[\d,n]/);
    // A gateway that was taken away has no session any more, and the keys cannot all be taken away while it runs.
    keeper.replace({ gatewayKeys: [], policy: null });
    expect((await post('/graphql', question(indicator))).status).toBe(401);
    keeper.replace({ gatewayKeys: [keyText(generateKeyPairSync('ed25519').privateKey)], policy: null });
    expect(codeOf(await ask(everything('beeld'), question(indicator)))).toBe('SESSION_NEEDED');
  });
});
