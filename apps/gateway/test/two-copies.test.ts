import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRunning, controlPath } from '../src/register/control-socket.ts';
import { NodeRegister } from '../src/register/node-register.ts';
import type { RegisterCommand } from '../src/register/register-commands.ts';
import { ended, firstLine, killed, run, start } from './program.ts';
import { testPurpose } from './test-gateway.ts';
import { startTestNode, type TestNode } from './test-node.ts';

// Two gateways, each with a directory and a log of its own, on one register in PostgreSQL. The real programs.

interface Copy {
  readonly directory: string;
  readonly child: ChildProcess;
  readonly graphql: string;
}

const home = mkdtempSync(join(tmpdir(), 'copies-'));
let postgres: LocalPostgres;
let copies: readonly Copy[];
const nodes: TestNode[] = [];

async function startCopy(name: string): Promise<Copy> {
  const directory = join(home, name);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(join(directory, 'purposes.yaml'), JSON.stringify({ purposes: [testPurpose] }));
  const child = start('serve', '--dir', directory, '--port', '0', '--json');
  return { directory, child, graphql: JSON.parse(await firstLine(child)).graphql };
}

async function ask({ graphql }: Copy, query: string) {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': testPurpose.id },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
}

/** As `zicht-gateway nodes` does. */
const tell = ({ directory }: Copy, command: RegisterCommand) => askRunning(controlPath(directory), command);

const rows = (of: string) =>
  `{ compare(indicator: "context.woningen", period: "2021JJ00", in: ${of}) { rows { code answer cells } } }`;
const both = rows('{ municipalities: ["GM0363", "GM0599"] }');
const connected = '{ municipalities { code connected } }';

/** Ask both until they say the same and it is what is waited for; gives what they say. */
async function untilBoth(query: string, isSo: (text: string) => boolean): Promise<string> {
  for (;;) {
    const [one, other] = await Promise.all(copies.map(async (copy) => JSON.stringify(await ask(copy, query))));
    if (one === other && isSo(one!)) return one!;
    await setTimeout(100);
  }
}

beforeAll(async () => {
  postgres = await startLocalPostgres();
  process.env['GATEWAY_DATABASE_URL'] = postgres.url('postgres');
  for (let i = 0; i < 2; i++) nodes.push(await startTestNode());
  // At once, on a database in which there is nothing yet.
  copies = await Promise.all([startCopy('one'), startCopy('other')]);
});
afterAll(async () => {
  delete process.env['GATEWAY_DATABASE_URL'];
  await Promise.all((copies ?? []).map(({ child }) => killed(child)));
  for (const node of nodes) await node.kill();
  await postgres?.stop();
  rmSync(home, { recursive: true, force: true });
});

const answers = (text: string) => [...text.matchAll(/"answer":"(\w+)"/g)].map(([, answer]) => answer);

test('a node that was connected through one is asked by both', async () => {
  await tell(copies[0]!, { command: 'add', url: nodes[0]!.url, municipalities: ['GM0363'] });
  // The one that it was told to knows it at once.
  expect(answers(JSON.stringify(await ask(copies[0]!, both)))).toEqual(['ANSWERED', 'NOT_CONNECTED']);
  await untilBoth(both, (text) => answers(text).join() === 'ANSWERED,NOT_CONNECTED');
});

test('and so is one that was connected through the other, or past both', async () => {
  await tell(copies[1]!, { command: 'add', url: nodes[1]!.url, municipalities: ['GM0599'] });
  await untilBoth(both, (text) => answers(text).join() === 'ANSWERED,ANSWERED');
  await run('nodes', 'add', nodes[1]!.url, '--municipality', 'GM0518', '--dir', join(home, 'third'));
  const text = await untilBoth(connected, (said) => said.includes('{"code":"GM0518","connected":true}'));
  expect(text.match(/"connected":true/g)).toHaveLength(3);
});

test.each([
  ['GM0344', 'GM0632'],
  ['GM0632', 'GM0344'],
])('a municipality that one copy is giving to a node, is taken for the other: %s and %s', async (...municipalities) => {
  const register = await NodeRegister.open({ url: postgres.url('postgres') });
  const other = new Client({ connectionString: postgres.url('postgres') });
  await other.connect();
  await other.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('zicht-gateway municipalities'))");
  await other.query("INSERT INTO register.node VALUES ('gm0344', 'http://127.0.0.1:1/graphql')");
  await other.query("INSERT INTO register.node_municipality VALUES ('GM0344', 'gm0344')");
  const adding = register.add({ url: nodes[0]!.url, municipalities }).catch((error: unknown) => error);
  const waiting = 'SELECT FROM pg_locks WHERE NOT granted';
  while ((await other.query(waiting)).rowCount === 0) await setTimeout(20);
  await other.query('COMMIT');
  expect(await adding).toMatchObject({ code: 'NODE_EXISTS', sentence: { en: expect.stringContaining('GM0344') } });
  expect((await register.list()).map(({ id }) => id)).not.toContain('gm0632');
  await register.remove('gm0344');
  await other.end();
  await register.close();
});

test('a selection that was saved through one is read and compared through the other', async () => {
  const saved = await ask(
    copies[0]!,
    'mutation { saveSelection(name: "Twee", in: { municipalities: ["GM0363", "GM0599"] }) { id } }',
  );
  const { id } = saved.data['saveSelection'] as { id: string };
  const text = await untilBoth(rows(`{ saved: "${id}" }`), () => true);
  expect(answers(text)).toEqual(['ANSWERED', 'ANSWERED']);
});

test('a node that was removed through one is asked by neither', async () => {
  await tell(copies[1]!, { command: 'remove', id: 'gm0363' });
  await untilBoth(both, (text) => answers(text).join() === 'NOT_CONNECTED,ANSWERED');
});

test('each follows a change of its own purposes, and one copy that is stopped leaves the other answering', async () => {
  const other = { ...testPurpose, id: 'later' };
  for (const { directory } of copies)
    writeFileSync(join(directory, 'purposes.yaml'), JSON.stringify({ purposes: [testPurpose, other] }));
  for (const copy of copies) {
    const purposes = new URL('/purposes', copy.graphql);
    while (!(await (await fetch(purposes)).text()).includes('later')) await setTimeout(100);
  }
  const gone = ended(copies[0]!.child);
  copies[0]!.child.kill('SIGTERM');
  expect(await gone).toMatchObject({ code: 0 });
  expect(answers(JSON.stringify(await ask(copies[1]!, both)))).toEqual(['NOT_CONNECTED', 'ANSWERED']);
});

test('nothing is forgotten while the register cannot be reached', async () => {
  await postgres.stop();
  // Longer than it takes to read it again.
  await setTimeout(4_500);
  expect(answers(JSON.stringify(await ask(copies[1]!, both)))).toEqual(['NOT_CONNECTED', 'ANSWERED']);
});
