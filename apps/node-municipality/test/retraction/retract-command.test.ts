import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { retractCommand } from '../../src/commands/retract.ts';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { content } from '../released-fixture.ts';

// The real program, serving from one process while another retracts.

const node = mkdtempSync(join(tmpdir(), 'retract-'));
const program = new URL('../../src/main.ts', import.meta.url).pathname;
const { id } = content(1).manifest;
let child: ChildProcess;
let url = '';

async function serve() {
  child = spawn(process.execPath, [program, 'serve', '--dir', node, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  url = JSON.parse(line.toString()).url;
}

async function stop() {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function retract(...args: string[]) {
  const command = spawn(process.execPath, [program, 'retract', ...args, '--dir', node, '--json'], { stdio: 'pipe' });
  const [out, err, [code]] = await Promise.all([text(command.stdout), text(command.stderr), once(command, 'exit')]);
  return { code, out, err };
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: { readonly extensions: { readonly code: string } }[];
}

/** What is answered about the municipality: the code of the error on its table, or its first value. */
async function answered() {
  const row = {
    code: 'GM9901',
    indicator: 'context.woningen',
    version: 1,
    level: 'MUNICIPALITY',
    period: '2019JJ00',
    breakdown: '_T',
  };
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { release { id } offers { indicator } t: table(indicator: "context.woningen") { cells } p: proof(indicator: "context.woningen", version: 1, measure: COUNT, period: "2020JJ00") }
    ... on ComparisonRow { cells } } }`;
  const r = [
    { __typename: 'Municipality', code: 'GM9901' },
    { __typename: 'ComparisonRow', ...row },
  ];
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { r } }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  return {
    release: data._entities[0].release?.id ?? null,
    offers: data._entities[0].offers?.length ?? null,
    value: [data._entities[0].t?.cells.value[0] ?? null, data._entities[1].cells?.value[0] ?? null],
    codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
  };
}

beforeAll(async () => {
  writeFileSync(join(node, 'zicht-node.yaml'), 'municipalities:\n  - code: GM9901\n    name: Voorbeeld\n');
  await new EmbeddedReleaseStore(join(node, 'releases', 'GM9901')).publish(content(1));
  await serve();
});
afterAll(async () => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  rmSync(node, { recursive: true, force: true });
});

it('answers before anything is retracted', async () => {
  expect(await answered()).toEqual({ release: id, offers: 3, value: [120, 120], codes: [] });
});

it.each([
  [['context.woningen', '--reason', 'approval'], 'RETRACTION_SUBJECT'],
  [['context.woningen@9', '--reason', 'approval'], 'RETRACTION_UNKNOWN'],
  [['context.woningen@1', '--reason', 'approval', '--municipality', 'GM0363'], 'RETRACTION_MUNICIPALITY'],
])('refuses %j, and goes on answering', async (args, code) => {
  await expect(retractCommand().parseAsync([...args, '--dir', node], { from: 'user' })).rejects.toMatchObject({ code });
  expect((await answered()).codes).toEqual([]);
});

it('refuses a reason of one’s own, says so and ends with a code', async () => {
  const ended = await retract('context.woningen@1', '--reason', 'zomaar');
  expect(ended.code).not.toBe(0);
  expect(ended.out + ended.err).toContain('USAGE');
  expect((await answered()).codes).toEqual([]);
});

const tableGone = { release: id, offers: 0, value: [null, null], codes: ['RETRACTED', 'RETRACTED', 'RETRACTED'] };

it('refuses a table from the moment that it is retracted, in the process that serves', async () => {
  const { code, out } = await retract('context.woningen@1', '--reason', 'disclosure-risk');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    event: 'retracted',
    subject: 'context.woningen@1',
    reason: 'disclosure-risk',
  });
  const after = await answered();
  expect(after).toEqual(tableGone);
  expect(JSON.stringify(after)).not.toContain('disclosure');
});

it('refuses it after a restart as well', async () => {
  await stop();
  await serve();
  expect(await answered()).toEqual(tableGone);
});

it('refuses everything of a release that was retracted', async () => {
  expect(await retract(id, '--reason', 'approval')).toMatchObject({ code: 0 });
  expect(await answered()).toEqual({
    release: null,
    offers: null,
    value: [null, null],
    codes: ['RETRACTED', 'RETRACTED', 'RETRACTED'],
  });
});
