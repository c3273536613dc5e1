import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { permissionFlags } from '../../src/serve-process.ts';
import { addSignOff, signOffOf } from '../../src/sign-off/sign-off-file.ts';
import { content } from '../released-fixture.ts';

const node = mkdtempSync(join(tmpdir(), 'serve-'));
const releases = join(node, 'releases', 'GM9901');
const municipalities = [{ code: 'GM9901', releases: { directory: releases } }];
const program = new URL('../../src/main.ts', import.meta.url).pathname;
const decision = {
  municipality: 'GM9901',
  decidedBy: 'college' as const,
  on: '2026-03-01',
  reference: 'BW-2026/114',
  release: `r-${'0'.repeat(26)}`,
  policy: 'cbs-2010@1',
};
let child: ChildProcess;
let listening: { port: number; url: string; release: string; synthetic: boolean };

/** Start `serve` for a node directory; what it says in its first line. */
function serve(directory: string) {
  const started = spawn(process.execPath, [program, 'serve', '--dir', directory, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = new Promise<typeof listening>((done, fail) => {
    started.stdout.on('data', (data: Buffer) => done(JSON.parse(data.toString('utf8'))));
    started.once('exit', () => fail(new Error('serve stopped before it listened')));
  });
  return { child: started, said };
}

beforeAll(async () => {
  writeFileSync(join(node, 'secrets.json'), '{}', { mode: 0o600 });
  writeFileSync(join(node, 'zicht-node.yaml'), 'municipalities:\n  - code: GM9901\n    name: Voorbeeld\n');
  mkdirSync(join(node, 'vault'));
  writeFileSync(join(node, 'vault', 'PG_VERSION'), '18');
  await new EmbeddedReleaseStore(releases).publish(content(1));
  const served = serve(node);
  child = served.child;
  listening = await served.said;
});
afterAll(async () => {
  if (child.exitCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(node, { recursive: true, force: true });
});

const health = async ({ port } = listening) => (await fetch(`http://127.0.0.1:${port}/health`)).json();

it('says in one JSON line where it listens, what it serves, and that the data are invented', () => {
  expect(listening).toMatchObject({
    event: 'listening',
    municipality: 'GM9901',
    release: content(1).manifest.id,
    synthetic: true,
  });
});

it('serves a newer release as soon as it is current, without a restart', async () => {
  expect(await health()).toMatchObject({ current: [{ release: content(1).manifest.id }] });
  await new EmbeddedReleaseStore(releases).publish(content(2));
  expect(await health()).toMatchObject({ current: [{ release: content(2).manifest.id }] });
});

it('gives a table no more from the moment that it is signed for no longer, without a restart', async () => {
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { offers { indicator } table(indicator: "context.woningen") { cells } } } }';
  const ask = async () => {
    const r = [{ __typename: 'Municipality', code: 'GM9901' }];
    const response = await fetch(listening.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { r } }),
    });
    const { data, errors } = (await response.json()) as {
      data: { _entities: [{ offers: unknown[]; table: { cells: { value: number[] } } | null }] };
      errors?: [{ extensions: { code: string } }];
    };
    const [{ offers, table }] = data._entities;
    return { offers: offers.length, value: table?.cells.value[0] ?? null, code: errors?.[0].extensions.code ?? null };
  };
  const sign = (...tables: string[]) => addSignOff(node, signOffOf({ ...decision, tables }));
  const until = async (code: string | null) => {
    for (;;) {
      const told = await ask();
      if (told.code === code) return told;
      await setTimeout(100);
    }
  };
  const whole = await ask();
  expect(whole).toMatchObject({ value: 120, code: null });
  sign('context.inwoners@1');
  expect(await until('RETRACTED')).toEqual({ offers: 0, value: null, code: 'RETRACTED' });
  sign('context.woningen@1');
  expect(await until(null)).toEqual(whole);
});

it('can be started before the first publication, and serves that release once it is there', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'serve-fresh-'));
  writeFileSync(join(fresh, 'zicht-node.yaml'), 'municipalities:\n  - code: GM9901\n    name: Voorbeeld\n');
  const served = serve(fresh);
  const said = await served.said;
  expect(said).toMatchObject({ release: null });
  await new EmbeddedReleaseStore(join(fresh, 'releases', 'GM9901')).publish(content(1));
  expect(await health(said)).toMatchObject({ current: [{ release: content(1).manifest.id }] });
  const gone = once(served.child, 'exit');
  served.child.kill('SIGTERM');
  await gone;
  rmSync(fresh, { recursive: true, force: true });
});

it.each([
  ['secrets', join(node, 'secrets.json'), 'readFileSync'],
  ['vault', join(node, 'vault', 'PG_VERSION'), 'readFileSync'],
  ['reasons of retractions', join(node, 'releases', 'GM9901.reasons.jsonl'), 'readFileSync'],
  ['configuration', join(node, 'zicht-node.yaml'), 'readFileSync'],
  ['code that leads to the vault', new URL('../../src/vault/open-vault.ts', import.meta.url).pathname, 'readFileSync'],
  ['release directory, to write', join(releases, 'forged'), 'writeFileSync'],
])('under its permissions the process cannot open: %s', (_what, path, verb) => {
  const script = `try { require('node:fs').${verb}(${JSON.stringify(path)}, 'utf8'); console.log('OPENED'); } catch (e) { console.log(e.code); }`;
  const tried = spawnSync(process.execPath, [...permissionFlags(municipalities), '-e', script], { encoding: 'utf8' });
  expect(tried.stdout.trim()).toBe('ERR_ACCESS_DENIED');
});

it('under its permissions the process can start no other', () => {
  const script = `try { require('node:child_process').execSync('id'); console.log('RAN'); } catch (e) { console.log(e.code); }`;
  const tried = spawnSync(process.execPath, [...permissionFlags(municipalities), '-e', script], { encoding: 'utf8' });
  expect(tried.stdout.trim()).toBe('ERR_ACCESS_DENIED');
});

it('under its permissions the process can start no worker, which would be free of them', () => {
  const script = `try { new (require('node:worker_threads').Worker)('1', { eval: true }); console.log('RAN'); } catch (e) { console.log(e.code); }`;
  const tried = spawnSync(process.execPath, [...permissionFlags(municipalities), '-e', script], { encoding: 'utf8' });
  expect(tried.stdout.trim()).toBe('ERR_ACCESS_DENIED');
});

it('stops on SIGTERM with exit code 0', async () => {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
