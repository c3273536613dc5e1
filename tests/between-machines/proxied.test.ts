import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { identityKey, keyText } from '@zichtlijn/assertion';
import { Certificates } from '@zichtlijn/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DialIn } from '../../apps/gateway/src/dial-in/dial-in.ts';
import { canMakeCertificates, ThrowAwayAuthority } from './certificates.ts';

const possible = canMakeCertificates();
if (!possible) process.stderr.write('skipped: no openssl on this machine\n');

const program = fileURLToPath(new URL('./proxied.ts', import.meta.url));
const credentials = `Basic ${Buffer.from('kantoor:geheim').toString('base64')}`;
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe.skipIf(!possible)('from an office with a proxy and an authority of its own', () => {
  const home = mkdtempSync(join(tmpdir(), 'proxied '));
  const keyFile = join(home, 'node-key.pem');
  const gatewayKeyFile = join(home, 'gateway-key.pem');
  /** What the proxy was asked to connect to. */
  let connected: string[] = [];
  const open = new Set<Socket>();
  let authority: ThrowAwayAuthority;
  let node: Server;
  let proxy: Server;
  let dialIn: DialIn;
  let dialPort: number;

  beforeAll(async () => {
    authority = new ThrowAwayAuthority(home, 'office');
    const files = authority.issue('127.0.0.1');
    node = createSecureServer({ cert: readFileSync(files.cert), key: readFileSync(files.key) }, (_request, response) =>
      response.end('here'),
    ).listen(0, '127.0.0.1');
    proxy = createServer()
      .on('connect', ({ url, headers }: IncomingMessage, socket: Socket) => {
        open.add(socket.on('error', () => undefined));
        if (headers['proxy-authorization'] !== credentials)
          return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
        connected.push(url!);
        const onward = connect(Number(url!.split(':')[1]), '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(onward).pipe(socket);
        }).on('error', () => undefined);
        open.add(onward);
      })
      .listen(0, '127.0.0.1');
    const [nodeKey, gatewayKey] = [identityKey(keyFile)!, identityKey(gatewayKeyFile)!];
    dialIn = new DialIn(gatewayKey, () => keyText(nodeKey));
    dialPort = await dialIn.listen({ host: '127.0.0.1', port: 0 }, new Certificates(files));
    await Promise.all([node, proxy].map((one) => one.listening || once(one, 'listening')));
  });
  afterAll(async () => {
    for (const socket of open) socket.destroy();
    node.close();
    proxy.close();
    await dialIn.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Run the program with an environment that is this and nothing else of the office. */
  async function told(environment: Record<string, string>): Promise<unknown> {
    connected = [];
    const order = { origin: `https://127.0.0.1:${portOf(node)}`, dialPort, ca: authority.ca, keyFile, gatewayKeyFile };
    const child = spawn(process.execPath, [program, JSON.stringify(order)], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(await text(child.stdout));
  }
  const through = (names: string) => `http://${names}127.0.0.1:${portOf(proxy)}`;
  const root = () => ({ NODE_EXTRA_CA_CERTS: authority.ca });

  test('nodes, provider and gateway are reached through the proxy, and believed by that authority', async () => {
    const all = { asked: 'here', fetched: 'here', dialled: 'proven' };
    expect(await told({ ...root(), HTTPS_PROXY: through('kantoor:geheim@') })).toEqual(all);
    const [nodePort, gatewayPort] = [portOf(node), dialPort].map((port) => `127.0.0.1:${port}`);
    expect(connected.sort()).toEqual([nodePort, nodePort, gatewayPort].sort());
  });

  test('what NO_PROXY names is reached without it', async () => {
    const environment = { HTTPS_PROXY: through('kantoor:geheim@'), NO_PROXY: `127.0.0.1:${portOf(node)}` };
    expect(await told(environment)).toEqual({ asked: 'UNTRUSTED', fetched: 'TypeError', dialled: 'proven' });
    expect(connected).toEqual([`127.0.0.1:${dialPort}`]);
  });

  test('a proxy that refuses is not gone around', async () => {
    const told407 = await told({ ...root(), HTTPS_PROXY: through('') });
    expect(told407).toEqual({ asked: 'BROKEN_OFF', fetched: 'TypeError', dialled: 'Error' });
    expect(connected).toEqual([]);
  });
});
