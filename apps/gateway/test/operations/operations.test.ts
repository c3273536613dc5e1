import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readyPage } from '../../src/operations/ready-page.ts';
import { NodeRegister } from '../../src/register/node-register.ts';
import { type Gateway, startGateway } from '../../src/server/gateway.ts';
import { listen } from '../../src/server/gateway-server.ts';
import { readSettings } from '../../src/server/gateway-settings.ts';
import { run } from '../program.ts';
import { testPurpose } from '../test-gateway.ts';
import { startTestNode, type TestNode } from '../test-node.ts';

const home = mkdtempSync(join(tmpdir(), 'gateway-operations-'));
let node: TestNode;
let gateway: Gateway;

beforeAll(async () => {
  node = await startTestNode();
  writeFileSync(join(home, 'purposes.yaml'), stringify({ purposes: [testPurpose] }));
  const register = await NodeRegister.open({ directory: join(home, 'register') });
  await register.add({ url: node.url, municipalities: ['GM0363'] });
  await register.add({ url: 'http://127.0.0.1:1/graphql', municipalities: ['GM0599'] });
  await register.close();
  gateway = await startGateway({
    directory: home,
    host: '127.0.0.1',
    port: 0,
    metrics: { host: '127.0.0.1', port: 0 },
    pool: { breaker: { failures: 1, openMs: 60_000 } },
  });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
  rmSync(home, { recursive: true, force: true });
});

const ask = (query: string) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('metrics', () => {
  const secret = 'kenmerkvandeklant';

  test('tell of requests, nodes by closed code, breakers, lag and memory, and of no word of a client', async () => {
    await ask(
      `query ${secret} { ${secret}: municipalities(in: { municipalities: ["GM0363", "GM0599"] }) { code release { id } } }`,
    );
    await fetch(`${gateway.url}/${secret}`);
    const text = await (await fetch(gateway.metrics!)).text();
    expect(text).toMatch(/zicht_gateway_request_duration_seconds_count\{page="\/graphql",status="200"\} 1/);
    expect(text).toMatch(/zicht_gateway_node_exchanges_total\{node="gm0363",outcome="SOUND"\} [1-9]/);
    expect(text).toMatch(/zicht_gateway_node_exchanges_total\{node="gm0599",outcome="CONNECT"\} 1/);
    expect(text).toContain('zicht_gateway_node_breaker{node="gm0599",state="open"} 1');
    expect(text).toContain('zicht_gateway_node_breaker{node="gm0363",state="closed"} 1');
    expect(text).toContain('zicht_gateway_log_append_failures_total 0');
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).toMatch(/^process_resident_memory_bytes /m);
    expect(text).not.toContain(secret);
  });

  test('every label is one of ours, and every value of it a closed word or the id of a node', async () => {
    const text = await (await fetch(gateway.metrics!)).text();
    const own = [...text.matchAll(/^zicht_\w+\{([^}]*)\}/gm)].flatMap((match) => match[1]!.split(','));
    expect(own.length).toBeGreaterThan(10);
    const form =
      /^(page="\/[a-z]*"|status="\d{3}"|node="gm\d{4}"|outcome="[A-Z_]+"|state="(open|half-open|closed)"|le="[\d.]+|le="\+Inf")/;
    expect(own.filter((label) => !form.test(label))).toEqual([]);
  });

  test('stand on an address of their own, and answer for no name but that of this machine', async () => {
    expect(await (await fetch(`${gateway.url}/metrics`)).text()).not.toContain('# TYPE');
    expect((await fetch(gateway.metrics!.replace('/metrics', '/'))).status).toBe(404);
    expect(new URL(gateway.metrics!).hostname).toBe('127.0.0.1');
  });
});

describe('readiness', () => {
  test('is there with register and supergraph', async () => {
    const response = await fetch(`${gateway.url}/ready`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('names what is missing, while the process still lives', async () => {
    const home = mkdtempSync(join(tmpdir(), 'gateway-ready-'));
    const register = await NodeRegister.open({ directory: join(home, 'register') });
    const never = () => new Promise<boolean>(() => undefined);
    const listening = await listen(
      [readyPage({ register: () => register.isReachable(), supergraph: never })],
      '127.0.0.1',
      0,
    );
    await register.close();
    const response = await fetch(`${listening.url}/ready`);
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not ready', missing: ['register', 'supergraph'] },
    ]);
    await listening.close();
    rmSync(home, { recursive: true, force: true });
  });
});

test('all that is wrong with options and files is told in one go', async () => {
  const wrong = mkdtempSync(join(tmpdir(), 'gateway-wrong-'));
  writeFileSync(join(wrong, 'purposes.yaml'), 'purposes: 3\n');
  writeFileSync(join(wrong, 'municipal-facts.csv'), 'no such column\n');
  writeFileSync(join(wrong, 'gateway-key.pem'), 'no key', { mode: 0o600 });
  appendFileSync(join(wrong, 'gateway-key.pem'), '\n');
  const options = ['--port', 'x', '--retain-months', '0', '--metrics', 'y:z:1', '--supergraph', join(wrong, 'none')];
  const { code, err } = await run('serve', '--dir', wrong, '--json', ...options);
  expect(code).toBe(1);
  const { error } = JSON.parse(err) as { error: { code: string; nl: string; en: string } };
  expect(error.code).toBe('CONFIGURATION_INVALID');
  for (const sentence of [error.nl, error.en])
    expect([...sentence.matchAll(/\(\d\) ([A-Z_]+):/g)].map((match) => match[1])).toEqual([
      'PORT',
      'RETAIN_MONTHS',
      'LISTEN_ADDRESS',
      'SUPERGRAPH_UNREADABLE',
      'PURPOSES_INVALID',
      'MUNICIPAL_FACTS',
      'GATEWAY_KEY',
    ]);
  rmSync(wrong, { recursive: true, force: true });
});

test.each(['no GraphQL at all {', 'type Query { secret: Int }'])('a file that is no supergraph is told: %s', (text) => {
  const home = mkdtempSync(join(tmpdir(), 'gateway-supergraph-'));
  const supergraph = join(home, 'supergraph.graphql');
  writeFileSync(supergraph, text);
  expect(() => readSettings({ directory: home, host: '127.0.0.1', supergraph })).toThrow(
    expect.objectContaining({ code: 'SUPERGRAPH_INVALID', message: expect.not.stringContaining('secret') }),
  );
  rmSync(home, { recursive: true, force: true });
});
