import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createServer as createSecureServer, connect as secure } from 'node:tls';
import {
  channelOf,
  DIAL_PROTOCOL,
  dialNonce,
  identityKey,
  readDialLine,
  signDial,
  writeDialLine,
} from '@zichtlijn/assertion';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { dial } from '../../apps/node-municipality/src/dial/dial.ts';
import { canMakeCertificates, ThrowAwayAuthority } from './certificates.ts';
import { nodeDirectory, published, releaseOf, run, type Serving, serve } from './programs.ts';

const possible = canMakeCertificates();
if (!possible) process.stderr.write('skipped: no openssl on this machine\n');

/** A limit for what hangs, beyond that of a test. */
const patienceMs = 600_000;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(50);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Broken off: ended or reset, which is for the network to say. `once` would fail on a reset. */
const closing = (socket: Socket) => new Promise<void>((done) => socket.once('close', () => done()));

describe.skipIf(!possible)('a node that dials out over TLS', () => {
  const home = mkdtempSync(join(tmpdir(), 'dial out '));
  const gatewayHome = join(home, 'gateway');
  const nodeHome = join(home, 'node');
  let authority: ThrowAwayAuthority;
  let gateway: Serving;
  let node: Serving;
  let port: number;
  let gatewayKey: string;
  const graphql = () => gateway.said['graphql'] as string;
  const count = (serving: Serving, event: string) => serving.err().split(`"event":"${event}"`).length - 1;
  const served = () => serve('gateway', gatewayHome, '--port', '0', '--dial-in', `127.0.0.1:${port}`);

  beforeAll(async () => {
    port = await freePort();
    authority = new ThrowAwayAuthority(home, 'authority');
    ({ key: gatewayKey } = (await run('gateway', 'key', '--dir', gatewayHome)) as { key: string });
    writeFileSync(join(gatewayHome, 'tls.yaml'), stringify({ dialIn: authority.issue('127.0.0.1') }));
    const dialOut = { gateway: `127.0.0.1:${port}`, ca: authority.ca };
    await nodeDirectory(nodeHome, { gatewayKeys: [gatewayKey], dialOut });
    const { key: own } = await run('node', 'dial-key', '--dir', nodeHome);
    const address = `dial-in:${own as string}`;
    await run('gateway', 'nodes', 'add', address, '--municipality', 'GM9901', '--dir', gatewayHome);
    gateway = await served();
    node = await serve('node', nodeHome);
    await until(() => count(gateway, 'DIALLED') === 1);
  });
  afterAll(async () => {
    await node.stop();
    await gateway.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const ask = () => releaseOf(graphql());

  test('answers what its gateway asks, with an assertion, over the connection that it made', async () => {
    expect(await ask()).toEqual({ release: { id: published }, reason: undefined });
  });

  /** Dial as a node and prove it with a key; whether the gateway lets go of the connection. */
  async function dialAs(id: string, key: KeyObject): Promise<void> {
    const socket = secure({ host: '127.0.0.1', port, ca: readFileSync(authority.ca), ALPNProtocols: [DIAL_PROTOCOL] });
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect');
    const nodeNonce = dialNonce();
    await writeDialLine(socket, { node: id, nonce: nodeNonce });
    const { nonce } = (await readDialLine(socket, patienceMs)) as { nonce: string };
    const dialled = { node: id, nodeNonce, gatewayNonce: nonce, channel: channelOf(socket) };
    const closed = closing(socket);
    await writeDialLine(socket, { signature: signDial('node', dialled, key) });
    socket.resume();
    await closed;
  }

  test('is not replaced by an impostor, nor by a node that is not registered', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await dialAs('gm9901', privateKey);
    await dialAs('gm0363', privateKey);
    await until(() => count(gateway, 'DIAL_REFUSED') === 2);
    expect(await ask()).toEqual({ release: { id: published }, reason: undefined });
    expect([count(gateway, 'DIALLED'), count(gateway, 'DIAL_LOST')]).toEqual([1, 0]);
  });

  test('a connection that says nothing of the kind is broken off, and changes nothing', async () => {
    const socket = secure({ host: '127.0.0.1', port, ca: readFileSync(authority.ca), ALPNProtocols: [DIAL_PROTOCOL] });
    const closed = closing(socket);
    socket.on('error', () => undefined);
    socket.end(`GET / HTTP/1.1\r\nhost: ${'x'.repeat(2_000)}\r\n\r\n`);
    await closed;
    expect(await ask()).toEqual({ release: { id: published }, reason: undefined });
  });

  test('does not prove itself to somebody in between, though the certificate is of the right authority', async () => {
    const pair = authority.issue('127.0.0.1');
    const said: unknown[] = [];
    const between = createSecureServer(
      { cert: readFileSync(pair.cert), key: readFileSync(pair.key), ALPNProtocols: [DIAL_PROTOCOL] },
      async (socket) => {
        socket.on('error', () => undefined);
        const on = { host: '127.0.0.1', port, ca: readFileSync(authority.ca), ALPNProtocols: [DIAL_PROTOCOL] };
        const onward = secure(on);
        onward.on('error', () => undefined);
        await once(onward, 'secureConnect');
        await writeDialLine(onward, (await readDialLine(socket, patienceMs)) as object);
        await writeDialLine(socket, (await readDialLine(onward, patienceMs)) as object);
        said.push(await readDialLine(socket, patienceMs).catch(({ message }: Error) => message));
        onward.destroy();
      },
    ).listen(0, '127.0.0.1');
    await once(between, 'listening');
    const key = identityKey(join(nodeHome, 'node-key.pem'))!;
    const to = {
      host: '127.0.0.1',
      port: (between.address() as { port: number }).port,
      ca: authority.ca,
      keyFile: '',
      proxy: null,
    };
    await expect(dial(to, 'gm9901', [gatewayKey], key)).rejects.toThrow('not its gateway');
    await until(() => said.length === 1);
    expect(said).toEqual(['the other side closed']);
    between.close();
  });

  test('that is killed is away, and is there again when it starts', async () => {
    await node.stop('SIGKILL');
    await until(() => count(gateway, 'DIAL_LOST') === 1);
    expect(await ask()).toEqual({ release: null, reason: 'CONNECT' });
    node = await serve('node', nodeHome);
    await until(() => count(gateway, 'DIALLED') === 2);
    expect(await ask()).toEqual({ release: { id: published }, reason: undefined });
  });

  test('comes back by itself when its gateway was restarted', async () => {
    expect(await gateway.stop()).toBe(0);
    await until(() => count(node, 'DIAL_LOST') === 1);
    gateway = await served();
    await until(() => count(gateway, 'DIALLED') === 1);
    expect(await ask()).toEqual({ release: { id: published }, reason: undefined });
  });

  test('ends with 0 and hangs up', async () => {
    expect(await node.stop()).toBe(0);
    await until(() => count(gateway, 'DIAL_LOST') === 1);
  });
});
