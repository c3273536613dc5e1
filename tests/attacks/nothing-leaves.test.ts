import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ServeOptions } from '../../apps/node-municipality/src/serve-options.ts';
import { gatewayProgram } from '../../scripts/demo/programs.ts';

const root = mkdtempSync(join(tmpdir(), 'zicht-outward-'));
const record = join(root, 'connections');
const hook = join(import.meta.dirname, 'record-connections.ts');
const serveProgram = join(import.meta.dirname, '../../apps/node-municipality/src/serve.ts');

beforeEach(() => writeFileSync(record, ''));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const connections = (): string => readFileSync(record, 'utf8');

/** Start a program under the recorder, in an environment that asks for every report its libraries can send. */
function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, ['--import', hook, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...{ PATH: process.env['PATH'], RECORD_CONNECTIONS: record, APOLLO_TELEMETRY_DISABLED: 'false' },
      ...{ APOLLO_KEY: 'service:zichtlijn:invented', APOLLO_GRAPH_REF: 'zichtlijn@current' },
      ...environment,
    },
  });
}

/** Serve, answer one question, and stop in order: what a program reports it has reported by then. */
async function live(program: ReturnType<typeof start>, address: RegExp): Promise<string> {
  const url = await new Promise<string>((done, fail) => {
    program.stdout.on('data', (part: Buffer) => {
      const found = address.exec(part.toString())?.[1];
      if (found !== undefined) done(found);
    });
    program.once('exit', (code) => fail(new Error(`ended with ${code}`)));
  });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  const text = await answer.text();
  const gone = new Promise((done) => program.once('exit', done));
  program.kill('SIGTERM');
  expect(await gone).toBe(0);
  return text;
}

describe('no program reports to anybody, whatever its environment asks', () => {
  test('the recorder sees a connection to another machine', async () => {
    const script = `await fetch('https://reports.example.org/').catch(() => {});
      await new Promise((done) => require('node:net').connect(443, '192.0.2.1').once('close', done).on('error', () => {}));`;
    const control = start(['--input-type=commonjs', '-e', `(async () => { ${script} })()`]);
    await new Promise((done) => control.once('exit', done));
    expect(connections()).toBe('reports.example.org\n192.0.2.1\n');
  });

  test('the gateway', async () => {
    const gateway = start([gatewayProgram, 'serve', '--dir', join(root, 'gateway'), '--port', '0', '--json']);
    expect(await live(gateway, /"graphql":"([^"]+)"/)).toBe('{"data":{"__typename":"Query"}}\n');
    expect(connections()).toBe('');
  });

  test('the serving process of a node', async () => {
    const directory = join(root, 'releases');
    mkdirSync(directory);
    const options = {
      municipalities: [{ code: 'GM9901', releases: { directory } }],
      host: '127.0.0.1',
      port: 0,
      gatewayKeys: [],
      policy: null,
      listed: null,
      signed: {},
      knownWithinDays: null,
      about: { software: '0.1.0', contract: '1', protection: '0'.repeat(64) },
      ...{ tls: null, dialOut: null, metrics: null, memory: 'off' },
      json: true,
    } satisfies ServeOptions;
    const node = start([serveProgram, '--json'], { ZICHT_SERVE: JSON.stringify(options) });
    // Without the parent that writes its log it runs the question, and gives no answer.
    expect(await live(node, /"url":"([^"]+)"/)).toContain('LOG_UNAVAILABLE');
    expect(connections()).toBe('');
  });
});
