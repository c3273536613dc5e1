import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type CertificateFiles, Certificates } from '@zichtlijn/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { NodeConnections } from '../../apps/gateway/src/fleet/node-connections.ts';
import type { NodeFailure } from '../../apps/gateway/src/fleet/node-failure.ts';
import { NodePool } from '../../apps/gateway/src/fleet/node-pool.ts';
import { readSettings } from '../../apps/gateway/src/server/gateway-settings.ts';
import { canMakeCertificates, type Pair, ThrowAwayAuthority } from './certificates.ts';
import { nodeDirectory, published, releaseOf, run, type Serving, serve } from './programs.ts';

const possible = canMakeCertificates();
if (!possible) process.stderr.write('skipped: no openssl on this machine\n');

describe.skipIf(!possible)('between gateway and node with certificates', () => {
  const home = mkdtempSync(join(tmpdir(), 'mutual tls '));
  const GATEWAY = 'gateway.voorbeeld.nl';
  let authority: ThrowAwayAuthority;
  let stranger: ThrowAwayAuthority;
  let own: Pair;
  let node: Serving;
  let port: number;

  beforeAll(async () => {
    authority = new ThrowAwayAuthority(home, 'authority');
    stranger = new ThrowAwayAuthority(home, 'stranger');
    own = authority.issue(GATEWAY);
    const { key } = await run('gateway', 'key', '--dir', join(home, 'gateway'));
    const tls = { ...authority.issue('127.0.0.1'), ca: authority.ca, gateway: GATEWAY };
    node = await serve('node', await nodeDirectory(join(home, 'node'), { gatewayKeys: [key], tls }));
    port = node.said['port'] as number;
  });
  afterAll(async () => {
    await node.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Knock at the node with a certificate, or without one; its status and code. */
  async function knock(pair?: Pair): Promise<[number | undefined, unknown]> {
    const mine = pair && { cert: readFileSync(pair.cert), key: readFileSync(pair.key) };
    const options = { host: '127.0.0.1', port, path: '/health', ca: readFileSync(authority.ca), agent: false, ...mine };
    return new Promise((done, fail) => {
      const asked = request(options, async (response) => {
        const body = await text(response);
        const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string; nl: string; en: string } }[] };
        done([response.statusCode, errors?.[0]?.extensions.code]);
      });
      asked.once('error', fail);
      asked.end();
    });
  }

  test('the gateway itself is let in', async () => expect(await knock(own)).toEqual([200, undefined]));
  test('nobody without a certificate', async () => expect(await knock()).toEqual([403, 'CERTIFICATE_NEEDED']));
  test('nobody of another authority', async () =>
    expect(await knock(stranger.issue(GATEWAY))).toEqual([403, 'CERTIFICATE_UNTRUSTED']));
  test('nobody after the last day', async () =>
    expect(await knock(authority.issue(GATEWAY, -1))).toEqual([403, 'CERTIFICATE_EXPIRED']));
  test('nobody of another name', async () =>
    expect(await knock(authority.issue('elders.voorbeeld.nl'))).toEqual([403, 'CERTIFICATE_OTHER_NAME']));

  test('plain HTTP is told in one sentence to use https', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nhost: node\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"HTTPS_NEEDED"');
  });

  test('status finds it serving, though it may not ask', async () => {
    const status = await run('node', 'status', '--dir', join(home, 'node'));
    expect(JSON.stringify(status)).toContain(`https://127.0.0.1:${port}/graphql`);
  });

  test('the gateway asks through it, with what was said of one node on top of what was said of all, and serves https itself', async () => {
    const directory = join(home, 'gateway');
    const nodes = { ...stranger.issue(GATEWAY), ca: authority.ca };
    const tls = { listen: authority.issue('127.0.0.1'), nodes, node: { gm9901: own } };
    writeFileSync(join(directory, 'tls.yaml'), stringify(tls));
    const address = `https://127.0.0.1:${port}/graphql`;
    await run('gateway', 'nodes', 'add', address, '--municipality', 'GM9901', '--dir', directory);
    const gateway = await serve('gateway', directory, '--port', '0');
    const url = gateway.said['graphql'] as string;
    expect(new URL(url).protocol).toBe('https:');
    expect(await releaseOf(url, readFileSync(authority.ca))).toEqual({ release: { id: published }, reason: undefined });
    expect(await gateway.stop()).toBe(0);
  });

  /** How a pool with these certificates fares with a node that answers. */
  async function pooledWith(files: CertificateFiles, address = `https://127.0.0.1:${port}/graphql`) {
    const certificates = new Certificates(files);
    const pool = new NodePool({}, undefined, undefined, new NodeConnections(() => certificates, {}));
    pool.keep(new Map([['gm9901', address]]));
    try {
      return await pool.post('gm9901', '{}', (_text, status) => ({ value: status, sound: true }));
    } catch (error) {
      return (error as NodeFailure).reason;
    } finally {
      await pool.close();
    }
  }

  test('it takes certificates of both sides', async () => {
    // Let in, though a session of the gateway is lacking.
    expect(await pooledWith({ ca: authority.ca, ...own })).toBe(401);
    expect(await pooledWith({ ca: authority.ca })).toBe('UNTRUSTED');
    expect(await pooledWith({ ca: authority.ca, ...stranger.issue(GATEWAY) })).toBe('UNTRUSTED');
    expect(await pooledWith({ ca: stranger.ca, ...own })).toBe('UNTRUSTED');
    expect(await pooledWith(own)).toBe('UNTRUSTED');
  });

  test('a node whose certificate bears another name, or has expired, is not believed', async () => {
    const told: unknown[] = [];
    for (const { cert, key } of [
      authority.issue('127.0.0.1'),
      authority.issue('elders.voorbeeld.nl'),
      authority.issue('127.0.0.1', -1),
    ]) {
      const other = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (_, response) =>
        response.writeHead(418).end(),
      ).listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port: at } = other.address() as { port: number };
      told.push(await pooledWith({ ca: authority.ca }, `https://127.0.0.1:${at}/graphql`));
      other.close();
    }
    // The first is what it says it is.
    expect(told).toEqual([418, 'UNTRUSTED', 'UNTRUSTED']);
  });

  test('files that are wrong are told before anything starts', async () => {
    const directory = mkdtempSync(join(home, 'wrong-'));
    const [one, two] = [authority.issue('127.0.0.1'), authority.issue('127.0.0.1')];
    const misfit = join(directory, 'key.pem');
    copyFileSync(two.key, misfit);
    renameSync(misfit, join(directory, 'key.pem'));
    writeFileSync(join(directory, 'tls.yaml'), stringify({ listen: { cert: one.cert, key: misfit } }));
    await expect(serve('gateway', directory, '--port', '0')).rejects.toThrow('TLS_FILES');
    writeFileSync(join(directory, 'tls.yaml'), stringify({ listen: { cert: one.cert }, node: { x: {} } }));
    expect(() => readSettings({ directory, host: '127.0.0.1' })).toThrow(
      expect.objectContaining({
        code: 'TLS_INVALID',
        sentence: expect.objectContaining({ en: expect.stringMatching(/listen\.key, node\.x/) }),
      }),
    );
  });
});
