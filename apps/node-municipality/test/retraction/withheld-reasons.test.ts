import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbeddedReleaseStore } from '../../src/releases/embedded-release-store.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { ServerReleaseStore } from '../../src/releases/server-release-store.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'reasons-'));
const releases = join(root, 'releases', 'GM9901');
const reasons = join(root, 'releases', 'GM9901.reasons.jsonl');
const at = '2026-11-29T09:00:00.000Z';
const table = { subject: 'context.woningen@1', reason: 'disclosure-risk', at } as const;
const whole = { subject: content(1).manifest.id, reason: 'error-in-count', at: '2026-11-29T10:00:00.000Z' } as const;
let postgres: OwnDatabase;
let owner: pg.Pool;

beforeAll(async () => {
  postgres = await ownDatabase();
  owner = new pg.Pool({ connectionString: postgres.url });
});
afterAll(async () => {
  await owner?.end();
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

/** All that the serving process of an embedded node may read of retractions. */
const inDirectory = () =>
  readdirSync(releases, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(releases, name), 'utf8'))
    .join();
/** All that the serving role may read of them on a server. */
const inSchema = async () => JSON.stringify((await owner.query('select * from release.retraction')).rows);
const told = /disclosure|error-in/;

it('keeps the reasons out of the directory that is served, also those of a file of before', async () => {
  const store = new EmbeddedReleaseStore(releases);
  const { manifest } = content(1);
  mkdirSync(join(releases, manifest.id), { recursive: true });
  writeFileSync(join(releases, manifest.id, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(releases, 'retractions.jsonl'), `${JSON.stringify(table)}\n`);
  expect(await store.retractions()).toEqual([table]);
  await store.retract(table);
  expect(inDirectory()).not.toMatch(told);
  await store.retract(whole);
  expect(inDirectory()).toContain(whole.subject);
  expect(inDirectory()).not.toMatch(told);
  expect(await store.retractions()).toEqual([table, whole]);
  if (process.platform !== 'win32') expect(statSync(reasons).mode & 0o077).toBe(0);
});

it('gives nothing less where the reasons are damaged, and says which file that is', async () => {
  writeFileSync(reasons, '{');
  const reader = await openReleaseReader({ directory: releases }, 'GM9901');
  expect(await reader.retractions()).toMatchObject([{ subject: table.subject }, { subject: whole.subject }]);
  await reader.close();
  await expect(new EmbeddedReleaseStore(releases).retractions()).rejects.toMatchObject({
    code: 'RETRACTIONS_DAMAGED',
    sentence: { en: expect.stringContaining('GM9901.reasons.jsonl') },
  });
});

it('keeps the reasons out of the schema that is served, also those of a database of before', async () => {
  const before = await ServerReleaseStore.open(postgres.url, 'GM9901');
  await before.publish(content(1));
  await before.close();
  await owner.query('drop schema release_withheld cascade');
  await owner.query(
    'delete from release_migration.applied where created_at = (select max(created_at) from release_migration.applied)',
  );
  await owner.query("insert into release.retraction values ('GM9901', $1, $2, $3)", Object.values(table));
  const store = await ServerReleaseStore.open(postgres.url, 'GM9901');
  try {
    await store.retract(whole);
    await store.retract({ ...table, reason: 'approval' });
    expect(await inSchema()).toContain(whole.subject);
    expect(await inSchema()).not.toMatch(told);
    expect(await store.retractions()).toEqual([table, whole]);
  } finally {
    await store.close();
  }
});
