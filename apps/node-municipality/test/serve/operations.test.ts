import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { content } from '../released-fixture.ts';

const program = new URL('../../src/main.ts', import.meta.url).pathname;
const node = mkdtempSync(join(tmpdir(), 'node-operations-'));
let metricsPort: number;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function serve(directory: string) {
  const child = spawn(process.execPath, [program, 'serve', '--dir', directory, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = new Promise<{ port: number }>((done, fail) => {
    child.stdout.once('data', (line) => done(JSON.parse(String(line))));
    child.once('exit', () => fail(new Error('serve stopped before it listened')));
  });
  return { child, said, err: text(child.stderr), gone: once(child, 'exit') as Promise<[number | null]> };
}

beforeAll(async () => {
  metricsPort = await freePort();
  const configuration = `municipalities:\n  - code: GM9901\n    name: Voorbeeld\nmetrics: ${metricsPort}\n`;
  writeFileSync(join(node, 'zicht-node.yaml'), configuration);
});
afterAll(() => rmSync(node, { recursive: true, force: true }));

async function refused(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return false;
  } catch {
    return true;
  } finally {
    socket.destroy();
  }
}

const get = async (port: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return [response.status, await response.json()] as const;
};

/** Send a question up to its last byte; `finish` sends that one and gives all that comes back. */
async function halfAsked(port: number) {
  const body = JSON.stringify({ query: '{ __typename }' });
  const socket = connect(port, '127.0.0.1');
  const answer = text(socket);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: node\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
  );
  // The node has it when it has answered something that came later.
  await get(port, '/health');
  return {
    finish: () => {
      socket.write('}');
      return answer;
    },
    answer,
  };
}

describe('a node that serves', () => {
  let served: ReturnType<typeof serve>;
  let port: number;
  beforeAll(async () => {
    served = serve(node);
    ({ port } = await served.said);
  });

  it('lives before there is a release, and is ready when there is one', async () => {
    expect(await get(port, '/health')).toMatchObject([200, { status: 'ok', current: [{ release: null }] }]);
    expect(await get(port, '/ready')).toEqual([503, { status: 'not ready', missing: ['release'] }]);
    await new EmbeddedReleaseStore(join(node, 'releases', 'GM9901')).publish(content(1));
    expect(await get(port, '/ready')).toEqual([200, { status: 'ready' }]);
  });

  it('offers its metrics on an address of their own, without a word of what was asked', async () => {
    await fetch(`http://127.0.0.1:${port}/kenmerkvandevrager`);
    const numbers = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(numbers).toMatch(/zicht_node_request_duration_seconds_count\{page="\/ready",status="503"\} 1/);
    expect(numbers).toMatch(/zicht_node_request_duration_seconds_count\{page="other",status="404"\} 1/);
    expect(numbers).toContain('zicht_node_log_append_failures_total 0');
    expect(numbers).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(numbers).toMatch(/^process_resident_memory_bytes /m);
    expect(numbers).not.toContain('kenmerkvandevrager');
  });

  it('on SIGTERM to all its processes finishes the answer under way, lets nobody in and ends with 0', async () => {
    const asked = await halfAsked(port);
    served.child.kill('SIGTERM');
    while (!(await refused(port))) await setTimeout(5);
    const answer = await asked.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('connection: close');
    expect(answer.endsWith('{"data":{"__typename":"Query"}}\n')).toBe(true);
    expect((await served.gone)[0]).toBe(0);
    const events = (await served.err)
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: string }).event);
    expect(events).toEqual(['STARTED', 'STOPPING', 'STOPPED']);
  });
});

it('on a second SIGTERM a node does not wait', async () => {
  const { child, said, gone } = serve(node);
  const { port } = await said;
  const { answer } = await halfAsked(port);
  child.kill('SIGTERM');
  while (!(await refused(port))) await setTimeout(5);
  child.kill('SIGTERM');
  expect((await gone)[0]).toBe(128 + 15);
  expect(await answer.catch(() => '')).toBe('');
});

it('refuses an address of metrics that is none', () => {
  writeFileSync(join(node, 'zicht-node.yaml'), 'municipalities: [{ code: GM9901, name: Een }]\nmetrics: http://x\n');
  expect(() => readConfiguration(node)).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
});

it('tells all that is wrong with a configuration in one go', async () => {
  const wrong = mkdtempSync(join(tmpdir(), 'node-wrong-'));
  writeFileSync(
    join(wrong, 'zicht-node.yaml'),
    'municipalities:\n  - { code: GM9901, name: Een }\n  - { code: GM9902, name: Twee }\nhost: 0.0.0.0\ndatabase: { serveUrl: ZICHT_NOT_SET }\n',
  );
  const served: { err: Promise<string>; gone: Promise<[number | null]>; child: ChildProcess; said: Promise<unknown> } =
    serve(wrong);
  served.said.catch(() => undefined);
  expect((await served.gone)[0]).toBe(1);
  const { error } = JSON.parse(await served.err) as { error: { code: string; en: string } };
  expect(error.code).toBe('CONFIGURATION_INVALID');
  expect([...error.en.matchAll(/\(\d\) ([A-Z_]+):/g)].map((match) => match[1])).toEqual([
    'GATEWAY_KEY_NEEDED',
    'CONFIGURATION_DATABASE',
  ]);
  rmSync(wrong, { recursive: true, force: true });
});
