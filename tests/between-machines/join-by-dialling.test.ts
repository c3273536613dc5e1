import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText } from '@zichtlijn/assertion';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRunning, controlPath } from '../../apps/gateway/src/register/control-socket.ts';
import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { goldenRelease } from '../../apps/node-municipality/src/conformance/golden-release.ts';
import { join as joinGateway } from '../../apps/node-municipality/src/conformance/join.ts';
import { nodeKey } from '../../apps/node-municipality/src/dial/node-key.ts';
import { nodeDirectory, published, releaseOf, type Serving, serve } from './programs.ts';

// A node that nothing can reach joins too: it dials the gateway that it pinned, and is probed over that connection.

const home = mkdtempSync(join(tmpdir(), 'join-dialling-'));
const [gatewayHome, nodeHome] = [join(home, 'gateway'), join(home, 'node')];
let gateway: Serving;
let node: Serving | undefined;
let port: number;

beforeAll(async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  ({ port } = free.address() as { port: number });
  free.close();
  gateway = await serve('gateway', gatewayHome, '--port', '0', '--dial-in', `127.0.0.1:${port}`);
  await nodeDirectory(nodeHome, { dialOut: { gateway: `127.0.0.1:${port}` } });
});
afterAll(async () => {
  await node?.stop();
  await gateway?.stop();
  rmSync(home, { recursive: true, force: true });
});

test('a node that dials out joins with a code, and is asked over its own connection', async () => {
  // Without a gateway that it knows, a node has nobody to dial.
  expect(() => readConfiguration(nodeHome)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
  const order = { for: { municipalities: ['GM9901'] }, days: 1, at: null };
  const { said } = (await askRunning(controlPath(gatewayHome), { command: 'invite', ...order })) as {
    said: { invitation: string };
  };
  const address = `dial-in:${keyText(nodeKey(nodeHome))}`;
  const listed = await joinGateway(readConfiguration(nodeHome, true), said.invitation, {
    async address() {
      node = await serve('node', nodeHome, '--port', '0');
      return address;
    },
    build: async () => goldenRelease,
  });
  expect(listed).toEqual(['GM9901']);
  expect(await askRunning(controlPath(gatewayHome), { command: 'list' })).toMatchObject([
    { id: 'gm9901', url: address },
  ]);
  expect(await releaseOf(gateway.said['graphql'] as string)).toMatchObject({ release: { id: published } });
});
