import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { invitationCode, keyFingerprint, readInvitation } from '@zichtlijn/conformance';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { gatewayKey } from '../../apps/gateway/src/assertion/gateway-key.ts';
import { NodeAssertions } from '../../apps/gateway/src/assertion/node-assertions.ts';
import { NodePool } from '../../apps/gateway/src/fleet/node-pool.ts';
import { listedOperations } from '../../apps/gateway/src/joining/listed-operations.ts';
import { askRunning, controlPath } from '../../apps/gateway/src/register/control-socket.ts';
import type { RegisteredNode } from '../../apps/gateway/src/register/node-register.ts';
import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { goldenRelease } from '../../apps/node-municipality/src/conformance/golden-release.ts';
import { join as joinGateway } from '../../apps/node-municipality/src/conformance/join.ts';
import { type Joined, joinedFile } from '../../apps/node-municipality/src/conformance/joined-file.ts';
import { nodeDirectory, published, releaseOf, run, type Serving, serve } from './programs.ts';

// A node of two municipalities (a service organisation) and a gateway, with the real programs: from one code to being listed, another key, and leaving.

const home = mkdtempSync(join(tmpdir(), 'join-'));
const [gatewayHome, nodeHome, strangerHome] = ['gateway', 'node', 'stranger'].map((name) => join(home, name)) as [
  string,
  string,
  string,
];
const municipalities = [
  { code: 'GM9901', name: 'Voorbeeld' },
  { code: 'GM9902', name: 'Naburig' },
];
let gateway: Serving;
let node: Serving;
let code: string;

const graphql = () => gateway.said['graphql'] as string;
const listed = async () => (await askRunning(controlPath(gatewayHome), { command: 'list' })) as RegisteredNode[];
const connected = async () => {
  const query = '{ one: municipality(code: "GM9901") { connected } other: municipality(code: "GM9902") { connected } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(graphql(), { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: unknown }).data;
};
const address = () => node.said['url'] as string;
const turnedAway = async () => (await fetch(address(), { method: 'POST', body: '{}' })).status === 401;

/** Run the joining or rotating until a step is done, and kill it there. */
async function endedAt(step: string, what = code): Promise<string | null> {
  const program = join(import.meta.dirname, 'end-while-joining.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, nodeHome, address(), what, step],
    { stdio: 'inherit' },
  );
  return ((await once(child, 'exit')) as [number | null, string | null])[1];
}

beforeAll(async () => {
  await nodeDirectory(nodeHome, { municipalities });
  gateway = await serve('gateway', gatewayHome, '--port', '0');
  node = await serve('node', nodeHome, '--port', '0');
  code = (await run('gateway', 'nodes', 'invite', '--municipality', 'GM9901', 'GM9902', '--dir', gatewayHome))[
    'invitation'
  ] as string;
});
afterAll(async () => {
  await node?.stop();
  await gateway?.stop();
  rmSync(home, { recursive: true, force: true });
});

test('killed after any step of joining, a node is as before or as after', async () => {
  expect(await endedAt('pinned')).toBe('SIGKILL');
  // It knows its gateway already, which knows nothing of it: it may not ask anything either.
  while (!(await turnedAway())) await setTimeout(50);
  expect(await listed()).toEqual([]);
  expect(await endedAt('listed')).toBe('SIGKILL');
  expect(await listed()).toHaveLength(1);
});

test('the command itself goes on from there: golden build, certificate, probes, and listed without a restart', async () => {
  const program = join(import.meta.dirname, '../../apps/node-municipality/bin/zicht-node.mjs');
  const child = spawn(process.execPath, [program, 'join', '-', '--dir', nodeHome, '--json'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(`${code}\n`);
  let out = '';
  child.stdout.on('data', (part) => (out += part));
  expect((await once(child, 'close'))[0]).toBe(0);
  const events = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: string }).event);
  expect(events).toEqual(['met', 'certified', 'pinned', 'listed', 'joined']);
  expect(await listed()).toMatchObject([{ id: 'gm9901', url: address(), municipalities: ['GM9901', 'GM9902'] }]);
  expect(await connected()).toEqual({ one: { connected: true }, other: { connected: true } });
  expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
  const joined = (await askRunning(controlPath(gatewayHome), { command: 'status' })) as { said: object };
  expect(joined.said).toMatchObject({ nodes: [{ id: 'gm9901', software: '0.1.0', contract: '1', drift: [] }] });
  expect(gateway.err()).toContain('"node":"gm9901","event":"NODE_JOINED"');
  expect(JSON.parse(readFileSync(joinedFile(nodeHome), 'utf8'))).toMatchObject({ state: 'joined' });
  expect(await turnedAway()).toBe(true);
});

test('a node that keeps to the signed list answers its gateway, and refuses the same question with another word', async () => {
  writeFileSync(join(nodeHome, 'zicht-node.yaml'), stringify({ municipalities, operations: 'manifest-only' }));
  expect(await run('node', 'policy', 'apply', '--dir', nodeHome)).toMatchObject({ holds: 'yes' });
  const { questions } = await run('node', 'operations', '--dir', nodeHome);
  expect(questions).toEqual(listedOperations().questions);
  expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
  const question = listedOperations().questions.find(({ query }) => query.includes('Municipality { release'))!.query;
  const pool = new NodePool({}, new NodeAssertions(gatewayKey(gatewayHome)));
  pool.keep(new Map([['gm9901', address()]]));
  const representations = [{ __typename: 'Municipality', code: 'GM9901' }];
  const ask = (query: string) =>
    pool.post('gm9901', JSON.stringify({ query, variables: { representations } }), (value) => ({ value, sound: true }));
  expect(await ask(question)).toContain(published);
  expect(await ask(question.replace('hash id', 'id'))).toContain('NOT_LISTED');
  await pool.close();
});

test('the code counts for nobody else', async () => {
  mkdirSync(strangerHome);
  for (const file of ['zicht-node.yaml', 'release-key.json'])
    copyFileSync(join(nodeHome, file), join(strangerHome, file));
  const again = joinGateway(readConfiguration(strangerHome), code, {
    address: async () => address(),
    build: async () => goldenRelease,
  });
  await expect(again).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
});

test('another gateway at the same address is not believed, and told nothing', async () => {
  const other = invitationCode({ ...readInvitation(code), fingerprint: keyFingerprint('x') });
  const joining = joinGateway(readConfiguration(strangerHome), other, {
    address: async () => address(),
    build: async () => goldenRelease,
  });
  await expect(joining).rejects.toMatchObject({ code: 'GATEWAY_OTHER' });
});

test('killed after any step of changing its key, a node is still known to its gateway', async () => {
  const { policyKey: before } = (await listed())[0]!;
  for (const step of ['told', 'taken']) {
    expect(await endedAt(step, 'rotate')).toBe('SIGKILL');
    expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
  }
  const { key } = await run('node', 'key', '--rotate', '--dir', nodeHome);
  expect(key).not.toBe(before);
  expect(await listed()).toMatchObject([{ policyKey: key }]);
  expect((await listed())[0]).not.toHaveProperty('formerKey');
});

test('a gateway changes its key with one command while it runs: nodes go on answering, and take it over with the list', async () => {
  const { key } = await run('gateway', 'key', '--rotate', '--dir', gatewayHome);
  const pinned = () => JSON.parse(readFileSync(joinedFile(nodeHome), 'utf8')) as Joined;
  expect(pinned().gateway.key).not.toBe(key);
  expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
  expect(await run('node', 'operations', '--take', '--dir', nodeHome)).toMatchObject({ added: [], gone: [] });
  expect(pinned()).toMatchObject({ gateway: { key }, operations: { key } });
  expect(await run('node', 'policy', 'apply', '--dir', nodeHome)).toMatchObject({ holds: 'yes', gatewayKeys: [key] });
  expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
});

test('killed when its gateway took its new certificate, a node goes on with the one it has', async () => {
  const before = readFileSync(joinedFile(nodeHome), 'utf8');
  expect(await endedAt('answered', 'renew')).toBe('SIGKILL');
  expect(readFileSync(joinedFile(nodeHome), 'utf8')).toBe(before);
  expect(await releaseOf(graphql())).toMatchObject({ release: { id: published } });
  const { said } = (await askRunning(controlPath(gatewayHome), { command: 'status' })) as { said: object };
  expect(said).toMatchObject({ nodes: [{ id: 'gm9901', drift: [] }] });
});

test('a node leaves with one command, that goes on where it was killed when its gateway had let it go, and its gateway may ask nothing any more', async () => {
  expect(await endedAt('answered', 'leave')).toBe('SIGKILL');
  expect(await listed()).toEqual([]);
  expect(existsSync(joinedFile(nodeHome))).toBe(true);
  await run('node', 'leave', '--dir', nodeHome);
  expect(await listed()).toEqual([]);
  expect(await connected()).toEqual({ one: null, other: null });
  expect(existsSync(joinedFile(nodeHome))).toBe(false);
  expect(await turnedAway()).toBe(true);
});
