import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Claims, keyText, NodeSessions } from '@zichtlijn/assertion';
import { afterEach, expect, test } from 'vitest';
import { someoneHere } from '../../src/access/caller.ts';
import { NodeAssertions } from '../../src/assertion/node-assertions.ts';
import { NodePool } from '../../src/fleet/node-pool.ts';
import { AskedRequest, askedRequests } from '../../src/log/asked-request.ts';
import { testPurpose } from '../test-gateway.ts';

const identity = generateKeyPairSync('ed25519').privateKey;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A node that takes requests from one gateway, and may break a connection off after it took the request. */
async function startNode(gateway: KeyObject, conduct: { breakOff?: boolean; clock?: () => number } = {}) {
  let sessions = new NodeSessions([keyText(gateway)], ['GM0363']);
  const verdicts: (Claims | string)[] = [];
  const traces: string[] = [];
  let offers = 0;
  const clock = conduct.clock ?? Date.now;
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    if (request.url === '/session') {
      offers += 1;
      return response.writeHead(sessions.accept(JSON.parse(body), clock()) ? 204 : 401).end();
    }
    const trace = String(request.headers['traceparent'] ?? '');
    const verdict = sessions.verify(request.headers['zicht-assertion'] as string | undefined, trace, body, clock());
    verdicts.push(verdict);
    if (typeof verdict === 'string')
      return response.writeHead(401).end(JSON.stringify({ errors: [{}], session: { key: sessions.key } }));
    traces.push(trace);
    if (conduct.breakOff) {
      conduct.breakOff = false;
      return request.socket.destroy();
    }
    response.end('{"data":{}}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    verdicts,
    traces,
    offers: () => offers,
    restart: () => (sessions = new NodeSessions([keyText(gateway)], ['GM0363'])),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

function poolOn(url: string, now?: () => number) {
  const pool = new NodePool({ deadlineMs: 2_000 }, new NodeAssertions(identity, now));
  pool.keep(new Map([['gm0363', url]]));
  closing.push(() => pool.close());
  return (body = '{"query":"{a}"}') =>
    pool.post('gm0363', body, (text, status) => ({ value: { text, status }, sound: true }));
}

const taken = (verdicts: readonly (Claims | string)[]) => verdicts.filter((verdict) => typeof verdict === 'object');

test('a node that asks for it is met once, also by many requests at a time, and each request is taken', async () => {
  const node = await startNode(identity);
  const post = poolOn(node.url);
  const answers = await Promise.all(Array.from({ length: 20 }, () => post()));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  await post();
  expect(node.offers()).toBe(1);
  expect(taken(node.verdicts)).toHaveLength(21);
});

test('purpose, caller and trace of the request come with it', async () => {
  const node = await startNode(identity);
  const post = poolOn(node.url);
  const asked = new AskedRequest(
    { actor: 'd'.repeat(32), role: 'coordinator' },
    'toets',
    `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  );
  asked.purpose = testPurpose;
  await askedRequests.run(asked, () => post());
  expect(taken(node.verdicts)).toEqual([
    {
      actor: 'd'.repeat(32),
      role: 'coordinator',
      purpose: { id: 'toets', indicators: ['*'], levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'] },
    },
  ]);
  expect(node.traces[0]).toBe(asked.traceparent);
  expect(node.traces[0]).toContain('a'.repeat(32));
  await askedRequests.run(new AskedRequest(someoneHere, undefined, undefined), () => post());
  expect(taken(node.verdicts).at(-1)).toMatchObject({ purpose: null });
});

test('a request whose connection breaks off is sent again under another assertion, and not taken for a replay', async () => {
  const node = await startNode(identity, { breakOff: true });
  const post = poolOn(node.url);
  expect((await post()).status).toBe(200);
  expect(node.verdicts).not.toContain('REPLAY');
});

test('a node that was started anew is met anew', async () => {
  const node = await startNode(identity);
  const post = poolOn(node.url);
  await post();
  node.restart();
  expect((await post()).status).toBe(200);
  expect(node.offers()).toBe(2);
});

test('an hour later there is another session', async () => {
  let time = Date.now();
  const clock = () => time;
  const node = await startNode(identity, { clock });
  const post = poolOn(node.url, clock);
  await post();
  time += 3_600_001;
  expect((await post()).status).toBe(200);
  expect(node.offers()).toBe(2);
});

test('a node of another gateway stays closed, and is not asked without end', async () => {
  const node = await startNode(generateKeyPairSync('ed25519').privateKey);
  expect((await poolOn(node.url)()).status).toBe(401);
  expect(node.offers()).toBe(1);
  expect(taken(node.verdicts)).toEqual([]);
});
