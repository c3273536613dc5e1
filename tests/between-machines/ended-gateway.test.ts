import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatewayKey } from '../../apps/gateway/src/assertion/gateway-key.ts';
import { askRunning, type ControlCommand, controlPath } from '../../apps/gateway/src/register/control-socket.ts';
import type { RegisteredNode } from '../../apps/gateway/src/register/node-register.ts';
import { createNode } from '../../apps/node-municipality/src/configuration/create-node.ts';
import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { goldenRelease } from '../../apps/node-municipality/src/conformance/golden-release.ts';
import { join as joinGateway } from '../../apps/node-municipality/src/conformance/join.ts';
import { joinedFile } from '../../apps/node-municipality/src/conformance/joined-file.ts';
import { leave } from '../../apps/node-municipality/src/conformance/leave.ts';
import { renew } from '../../apps/node-municipality/src/conformance/renew.ts';
import { rotateNodeKey } from '../../apps/node-municipality/src/conformance/rotate-node-key.ts';
import { policyKey } from '../../apps/node-municipality/src/memory/policy-key.ts';

// A gateway that is killed by SIGKILL while it lists a node, takes a key, gives a municipality away or lets a node go: its register is as before or as after, and the node's same command goes on.

const home = mkdtempSync(join(tmpdir(), 'ended-'));
const [gatewayHome, nodeHome] = [join(home, 'gateway'), join(home, 'node')];
const build = async () => goldenRelease;
let gateway: ChildProcess;
let url: string;
let code: string;

async function started(): Promise<void> {
  const program = join(import.meta.dirname, 'gateway-that-ends.ts');
  const port = url === undefined ? '0' : new URL(url).port;
  const beside = join(import.meta.dirname, '../../packages/database/src/resolve-within-drizzle.ts');
  const execArgv = ['--disable-warning=ExperimentalWarning', '--import', beside];
  gateway = fork(program, [gatewayHome, port], { execArgv });
  [url] = (await once(gateway, 'message')) as [string];
}

const said = (command: ControlCommand) => askRunning(controlPath(gatewayHome), command);
const listed = async () => (await said({ command: 'list' })) as RegisteredNode[];
const node = () => readConfiguration(nodeHome);
const ownKey = () => keyText(policyKey(nodeHome));
const pinned = () => JSON.parse(readFileSync(joinedFile(nodeHome), 'utf8')) as { state: string };
const joining = () => joinGateway(node(), code, { address: async () => 'http://127.0.0.1:9/graphql', build });

/** Kill the gateway at a moment of what is done, and start it again; gives what it has registered then. */
async function killed(moment: 'before' | 'after', doing: () => Promise<unknown>): Promise<RegisteredNode[]> {
  gateway.send(moment);
  await once(gateway, 'message');
  const gone = once(gateway, 'exit');
  await expect(doing()).rejects.toMatchObject({ code: expect.stringMatching(/^(GATEWAY_AWAY|CONTROL_FAILED)$/) });
  expect((await gone)[1]).toBe('SIGKILL');
  await started();
  return listed();
}

beforeAll(async () => {
  createNode({ directory: nodeHome, municipality: 'GM9901', name: 'Voorbeeld' });
  gatewayKey(gatewayHome);
  await started();
  await said({ command: 'add', url: 'http://127.0.0.1:9/other', municipalities: ['GM9902'] });
  const invited: ControlCommand = { command: 'invite', for: { municipalities: ['GM9901'] }, days: 1, at: null };
  code = ((await said(invited)) as { said: { invitation: string } }).said.invitation;
});
afterAll(async () => {
  if (gateway?.exitCode === null && gateway.signalCode === null) {
    const gone = once(gateway, 'exit');
    gateway.kill('SIGKILL');
    await gone;
  }
  rmSync(home, { recursive: true, force: true });
});

test('listing a node: it is not there and its code is good, or it is there and joining again says so', async () => {
  expect(await killed('before', joining)).toHaveLength(1);
  expect(await killed('after', joining)).toMatchObject([
    { id: 'gm9901', municipalities: ['GM9901'], policyKey: ownKey() },
    { id: 'gm9902' },
  ]);
  expect(pinned().state).toBe('joining');
  expect(await joining()).toEqual(['GM9901']);
  expect(pinned().state).toBe('joined');
});

test('taking a certificate: the node that did not hear so gives it again', async () => {
  const before = await listed();
  expect(await killed('after', () => renew(node(), { build }))).toEqual(before);
  await renew(node(), { build });
  expect(await listed()).toEqual(before);
});

test('taking a key: the one of before, or the next beside it until the node was heard with that', async () => {
  const before = ownKey();
  expect((await killed('before', () => rotateNodeKey(node())))[0]).toMatchObject({ policyKey: before });
  const [taken] = await killed('after', () => rotateNodeKey(node()));
  expect(ownKey()).toBe(before);
  expect(taken).toMatchObject({ formerKey: before });
  await rotateNodeKey(node());
  expect(ownKey()).toBe(taken!.policyKey);
  expect((await listed())[0]).not.toHaveProperty('formerKey');
});

test('giving a municipality to another node: wholly or not at all', async () => {
  const move = () => said({ command: 'move', code: 'GM9902', to: 'gm9901', on: '2020-01-01' });
  const spoken = (nodes: RegisteredNode[]) => nodes.map(({ municipalities }) => municipalities.join(' '));
  expect(spoken(await killed('before', move))).toEqual(['GM9901', 'GM9902']);
  expect(spoken(await killed('after', move))).toEqual(['GM9901 GM9902', '']);
  await said({ command: 'move', code: 'GM9902', to: 'gm9902', on: '2020-01-02' });
});

test('letting a node go: it is there still, or gone, and leaving again ends it at the node too', async () => {
  const leaving = () => leave(node());
  expect(await killed('before', leaving)).toHaveLength(2);
  expect(await killed('after', leaving)).toMatchObject([{ id: 'gm9902' }]);
  expect(existsSync(joinedFile(nodeHome))).toBe(true);
  await leaving();
  expect(existsSync(joinedFile(nodeHome))).toBe(false);
});
