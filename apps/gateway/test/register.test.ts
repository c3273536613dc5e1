import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askRunning, controlPath } from '../src/register/control-socket.ts';
import { NodeRegister } from '../src/register/node-register.ts';
import { ended, firstLine, run, start } from './program.ts';
import { startTestNode } from './test-node.ts';

const refused = [
  ['http://example.org/graphql', 'GM0363', 'NODE_ADDRESS'],
  ['ftp://127.0.0.1/', 'GM0363', 'NODE_ADDRESS'],
  ['https://user:word@example.org/', 'GM0363', 'NODE_ADDRESS'],
  ['http://127.0.0.1.example.org/', 'GM0363', 'NODE_ADDRESS'],
  ['nowhere', 'GM0363', 'NODE_ADDRESS'],
  ['http://127.0.0.1:4001/', 'GM0001', 'NODE_MUNICIPALITY'],
] as const;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gateway-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function ask(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

test('a node is connected and removed while the gateway runs, and is still known after a restart', async () => {
  const node = await startTestNode();
  const gateway = start('serve', '--dir', dir, '--port', '0', '--json');
  const { graphql, explorer, open } = JSON.parse(await firstLine(gateway));
  expect(open).toBe(true);
  const question = '{ municipality(code: "GM0363") { name connected answer } }';
  expect(await ask(graphql, question)).toEqual({
    data: { municipality: { name: 'Amsterdam', connected: false, answer: 'NOT_CONNECTED' } },
  });

  const added = await run('nodes', 'add', node.url, '--municipality', 'GM0363', 'GM0344', '--dir', dir, '--json');
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(added.out).nodes).toEqual([
    { id: 'gm0363', url: node.url, municipalities: ['GM0344', 'GM0363'], policyKey: null },
  ]);
  expect(await ask(graphql, question)).toEqual({
    data: { municipality: { name: 'Amsterdam', connected: true, answer: 'ANSWERED' } },
  });
  if (process.platform !== 'win32') expect(statSync(controlPath(dir)).mode & 0o777).toBe(0o600);

  const again = await run('nodes', 'add', node.url, '--municipality', 'GM0344', '--dir', dir, '--json');
  expect(again.code).not.toBe(0);
  expect(JSON.parse(again.err).error.code).toBe('NODE_EXISTS');

  await askRunning(controlPath(dir), { command: 'add', url: node.url, municipalities: ['GM0014'] });
  const removed = await run('nodes', 'remove', 'gm0014', '--dir', dir, '--json');
  expect(JSON.parse(removed.out).nodes).toHaveLength(1);
  expect(await ask(graphql, '{ municipality(code: "GM0014") { connected } }')).toEqual({
    data: { municipality: { connected: false } },
  });

  const page = await (await fetch(explorer)).text();
  expect(page).toContain('Verkenner');
  expect(page).not.toMatch(/(?:src|href)=(?!"\/[a-z])|https?:\/\//);

  const ending = ended(gateway);
  gateway.kill('SIGTERM');
  const { code, err } = await ending;
  expect(code).toBe(0);
  const events = err
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { readonly event: string }).event);
  expect(events).toEqual(['STARTED', 'STOPPING', 'STOPPED']);

  const listed = await run('nodes', 'list', '--dir', dir, '--json');
  expect(JSON.parse(listed.out).nodes).toEqual([
    { id: 'gm0363', url: node.url, municipalities: ['GM0344', 'GM0363'], policyKey: null },
  ]);
  await node.kill();
});

test('what cannot be registered is refused with a closed code in both languages, and nothing is written', async () => {
  const register = await NodeRegister.open({ directory: join(dir, 'register') });
  const refusal = (url: string, ...municipalities: string[]) =>
    register.add({ url, municipalities }).then(
      () => null,
      (error: unknown) => (error instanceof Fault ? error : null),
    );
  try {
    for (const [url, code, fault] of refused) {
      const found = await refusal(url, code);
      expect([url, found?.code]).toEqual([url, fault]);
      expect(found?.sentence.nl).not.toBe(found?.sentence.en);
      expect(found?.message).not.toContain('word');
    }
    expect((await refusal('http://127.0.0.1:4001/', 'GM0363', 'GM0001'))?.code).toBe('NODE_MUNICIPALITY');
    expect((await refusal('http://127.0.0.1:4001/'))?.code).toBe('NODE_MUNICIPALITY');
    expect(await register.list()).toEqual([]);
    await expect(register.remove('gm0363')).rejects.toMatchObject({ code: 'NODE_UNKNOWN' });
  } finally {
    await register.close();
  }
});

test('a port in use is one clear sentence, and the gateway lets go of its register', async () => {
  const node = await startTestNode();
  const refused = await run('serve', '--dir', dir, '--port', new URL(node.url).port);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/^ADDRESS_IN_USE\n/);
  expect(existsSync(join(dir, 'register.lock'))).toBe(false);
  await node.kill();
});
