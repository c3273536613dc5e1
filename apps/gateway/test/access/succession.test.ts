import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKnownOrSuccessor, keyText, NodeSessions } from '@zichtlijn/assertion';
import { keyFingerprint, readMeeting, signMeeting, signOperations } from '@zichtlijn/conformance';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GatewayIdentity } from '../../src/assertion/gateway-identity.ts';
import { gatewayKey } from '../../src/assertion/gateway-key.ts';
import { NodeAssertions } from '../../src/assertion/node-assertions.ts';
import { gatewaySuccession, rotateGatewayKey } from '../../src/assertion/succession-file.ts';
import { NodePool } from '../../src/fleet/node-pool.ts';
import { federation } from '../../src/joining/federation.ts';
import { type JoiningDoor, joiningPage } from '../../src/joining/joining-page.ts';
import { listedOperations } from '../../src/joining/listed-operations.ts';
import { startTestNode } from '../test-node.ts';

let directory: string;
let first: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'succession-'));
  first = keyText(gatewayKey(directory));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const now = () => keyText(gatewayKey(directory));

test('a node that was given the first key answers the gateway after two rotations, and nobody else', async () => {
  rotateGatewayKey(directory);
  rotateGatewayKey(directory);
  const node = await startTestNode({ sessions: new NodeSessions([first], ['GM0363']) });
  const ask = async (assertions: NodeAssertions) => {
    const pool = new NodePool({ deadlineMs: 60_000 }, assertions);
    pool.keep(new Map([['gm0363', node.url]]));
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const status = await pool.post('gm0363', body, (_text, code) => ({ value: code, sound: true }));
    await pool.close();
    return status;
  };
  expect(await ask(new NodeAssertions(gatewayKey(directory), Date.now, undefined, gatewaySuccession(directory)))).toBe(
    200,
  );
  expect(await ask(new NodeAssertions(gatewayKey(directory)))).toBe(401);
  await node.kill();
});

test('a gateway that runs is known by its new key at once, to every node and to who comes to join', async () => {
  let met = 0;
  class Counted extends NodeSessions {
    override accept(...words: Parameters<NodeSessions['accept']>): boolean {
      met += 1;
      return super.accept(...words);
    }
  }
  const node = await startTestNode({ sessions: new Counted([first], ['GM0363']) });
  const known = new GatewayIdentity(directory, { identity: gatewayKey(directory), succession: [] });
  const assertions = new NodeAssertions(known.identity);
  known.follow((now) => assertions.succeed(now));
  const pool = new NodePool({ deadlineMs: 60_000 }, assertions);
  pool.keep(new Map([['gm0363', node.url]]));
  const ask = (body = JSON.stringify({ query: '{ _service { sdl } }' })) =>
    pool.post('gm0363', body, (_text, code) => ({ value: code, sound: true }));
  const page = joiningPage({ known, floor: federation() } as unknown as JoiningDoor);
  const meeting = async (fingerprint: string) => {
    const nonce = 'n'.repeat(22);
    const server = createServer((request, response) => {
      void page.answer(request, response, new URL(`http://127.0.0.1/?nonce=${nonce}`));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const told = readMeeting(await response.json(), nonce, fingerprint);
    server.close();
    return told;
  };
  for (const _ of [1, 2]) expect(await ask()).toBe(200);
  expect(met).toBe(1);
  known.rotate();
  expect(keyText(known.identity)).toBe(now());
  expect(now()).not.toBe(first);
  expect(await ask()).toBe(200);
  expect(met).toBe(2);
  expect((await meeting(keyFingerprint(first)))?.operations.key).toBe(now());
  // One that was given the new key alone answers too: it is what the gateway signs with.
  const later = await startTestNode({ sessions: new NodeSessions([now()], ['GM0363']) });
  pool.keep(new Map([['gm0363', later.url]]));
  expect(await ask()).toBe(200);
  await pool.close();
  await node.kill();
  await later.kill();
});

test('a rotation that is ended at any step leaves the key of before, or that of after with its names', () => {
  for (const step of ['named', 'taken'] as const) {
    const before = now();
    const end = () =>
      rotateGatewayKey(directory, (done) => {
        if (done === step) throw new Error('ended');
      });
    expect(end).toThrow('ended');
    expect(now() === before).toBe(step === 'named');
    expect(isKnownOrSuccessor(now(), [first], gatewaySuccession(directory))).toBe(true);
  }
  rotateGatewayKey(directory);
  expect(gatewaySuccession(directory)).toHaveLength(2);
  expect(isKnownOrSuccessor(now(), [first], gatewaySuccession(directory))).toBe(true);
});

test('who has a code or pin of the first key still meets this gateway, and no other', () => {
  rotateGatewayKey(directory);
  const nonce = 'n'.repeat(22);
  const key = gatewayKey(directory);
  const about = {
    nonce,
    software: '0.1.0',
    federation: federation(),
    operations: signOperations(listedOperations(), key),
  };
  const met = signMeeting({ ...about, succession: gatewaySuccession(directory) }, key);
  expect(readMeeting(met, nonce, keyFingerprint(first))?.key).toBe(now());
  expect(readMeeting(met, nonce, keyFingerprint('other'))).toBeNull();
  expect(readMeeting(signMeeting({ ...about, succession: [] }, key), nonce, keyFingerprint(first))).toBeNull();
});

test('a damaged succession is told, not taken for none', () => {
  rotateGatewayKey(directory);
  writeFileSync(join(directory, 'gateway-succession.json'), '[{]');
  expect(() => gatewaySuccession(directory)).toThrow(expect.objectContaining({ code: 'GATEWAY_SUCCESSION' }));
});
