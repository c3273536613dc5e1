import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keyName, keyNamed, VerifiedRelease } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { createNode } from '../../src/configuration/create-node.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { exportNotices } from '../../src/export-notices.ts';
import { exportRelease } from '../../src/export-release.ts';
import { heedNotice, hostRelease } from '../../src/host-release.ts';
import { releaseKey } from '../../src/keys/release-key.ts';
import { knownKeys } from '../../src/known-keys.ts';
import { publish } from '../../src/publish.ts';
import { releaseLocation } from '../../src/release-location.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { verifyStore } from '../../src/verify-store.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content, manifest } from '../released-fixture.ts';
import { createSmallTown, deliverDwellings, municipality } from './small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'host-'));
const town = join(root, 'town');
const program = new URL('../../bin/zicht-node.mjs', import.meta.url).pathname;
let postgres: OwnDatabase;
let key = '';
/** Two releases of the town, the first one first. */
const files: string[] = [];

async function exported(): Promise<string> {
  const configuration = readConfiguration(town);
  const made = await withReleaseStore(configuration, municipality, (store) =>
    exportRelease(store, knownKeys(configuration), null, (id) => join(root, `${id}.release`)),
  );
  return made!.file;
}

async function cellsAt(directory: string): Promise<{ id: string | null; cells: string[] }> {
  const configuration = readConfiguration(directory);
  const reader = await openReleaseReader(releaseLocation(configuration, 'GM9901', 'serveUrl'), 'GM9901');
  const release = await reader.current();
  const asked = { indicator: 'context.woningen', version: 1, level: 'neighbourhood', breakdown: '_T' } as const;
  const cells = (await release?.cells({ ...asked, periods: null })) ?? [];
  const id = release?.manifest.id ?? null;
  await reader.close();
  return { id, cells: cells.map((cell) => JSON.stringify(cell)).sort() };
}

beforeAll(async () => {
  postgres = await ownDatabase();
  const configuration = await createSmallTown(town);
  await build(configuration, municipality);
  key = keyName(releaseKey(town).key);
  await publish(configuration, municipality);
  files.push(await exported());
  await deliverDwellings(configuration, 2022);
  await build(configuration, municipality);
  await publish(configuration, municipality);
  files.push(await exported());
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

const engines: readonly [string, () => object][] = [
  ['embedded', () => ({})],
  ['PostgreSQL', () => ({ releaseUrl: postgres.url, serveUrl: postgres.url })],
];

describe.each(engines)('a host, %s', (engine, database) => {
  const directory = join(root, `host-${engine}`);
  const configuration = () => readConfiguration(directory);
  const ids = () => withReleaseStore(configuration(), municipality, (store) => store.ids());

  beforeAll(() => {
    createNode({ directory, municipality: 'GM9901', name: 'Voorbeeld', releaseKeys: [key], ...database() });
  });

  it('has no secrets and no vault', async () => {
    expect(readdirSync(directory)).toEqual(['zicht-node.yaml']);
    await expect(openVault(configuration())).rejects.toMatchObject({ code: 'HOSTED' });
    await expect(build(configuration(), municipality)).rejects.toMatchObject({ code: 'HOSTED' });
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'HOSTED' });
    const nowhere = hostRelease(configuration(), join(root, 'nowhere.release'));
    await expect(nowhere).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  it.each([
    ['a number was changed', (text: string) => text.replace(/"count",(\d+),"A"/, '"count",7777,"A"')],
    ['a hidden cell was given a number', (text: string) => text.replace('null,"Q"', '3,"A"')],
    ['it was cut off', (text: string) => text.slice(0, -100)],
    ['it says that its data is real', (text: string) => text.replace('"synthetic":true', '"synthetic":false')],
  ])('takes nothing over when %s', async (_what, change) => {
    const file = join(root, 'changed.release');
    writeFileSync(file, change(readFileSync(files[0]!, 'utf8')));
    await expect(hostRelease(configuration(), file)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    await expect(hostRelease(configuration(), file)).rejects.not.toThrow(/7777/);
    expect(await ids()).toEqual([]);
  });

  it('serves what it took over: the same cells with the same statuses, whose proofs and seals hold', async () => {
    const { id } = await hostRelease(configuration(), files[0]!);
    const hosted = await cellsAt(directory);
    expect(hosted.id).toBe(id);
    expect(hosted.cells.some((cell) => cell.includes('"status":"Q"'))).toBe(true);
    const verified = await withReleaseStore(configuration(), municipality, (store) =>
      verifyStore(store, knownKeys(configuration())),
    );
    expect(verified).toEqual([{ id, findings: [] }]);
    await hostRelease(configuration(), files[0]!);
    expect(await ids()).toEqual([id]);
  });

  it('follows to the next release, and never back', async () => {
    const { id } = await hostRelease(configuration(), files[1]!);
    expect(await cellsAt(directory)).toEqual(await cellsAt(town));
    expect((await cellsAt(directory)).id).toBe(id);
    await hostRelease(configuration(), files[0]!);
    expect((await cellsAt(directory)).id).toBe(id);
  });
});

describe('what a host does not take over', () => {
  const directory = join(root, 'host-late');

  it('an earlier release after a later one', async () => {
    createNode({ directory, municipality: 'GM9901', name: 'Voorbeeld', releaseKeys: [key] });
    await hostRelease(readConfiguration(directory), files[1]!);
    await expect(hostRelease(readConfiguration(directory), files[0]!)).rejects.toMatchObject({ code: 'HOSTED_OLDER' });
  });

  it('a release of a municipality that it does not host, or signed with another key', async () => {
    const other = join(root, 'host-other');
    createNode({ directory: other, municipality: 'GM9902', name: 'Elders', releaseKeys: [key] });
    await expect(hostRelease(readConfiguration(other), files[0]!)).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    const stranger = join(root, 'host-stranger');
    const strange = 'A'.repeat(43);
    expect(keyNamed(strange)).not.toBeNull();
    createNode({ directory: stranger, municipality: 'GM9901', name: 'Voorbeeld', releaseKeys: [strange] });
    await expect(hostRelease(readConfiguration(stranger), files[0]!)).rejects.toThrow(/KEY|another key/);
  });

  it('anything, when it is a node that publishes itself', async () => {
    await expect(hostRelease(readConfiguration(town), files[0]!)).rejects.toMatchObject({ code: 'NOT_A_HOST' });
  });

  it('tables that only look verified', async () => {
    const { release } = await VerifiedRelease.read(files[0]!, () => [key]);
    const forged = { ...release!, tables: [{ indicator: 'x', version: 1, cells: [] }] } as unknown as VerifiedRelease;
    const store = withReleaseStore(readConfiguration(directory), municipality, (one) =>
      one.host({ ...forged, manifest: { ...forged.manifest, id: `r-${'z'.repeat(26)}` } } as VerifiedRelease),
    );
    await expect(store).rejects.toThrow(TypeError);
    expect(() => (release!.tables as unknown[]).push({})).toThrow(TypeError);
  });
});

it('does not export what is not as it was sealed, or is from before sealing', async () => {
  const old = join(root, 'old');
  createNode({ directory: old, municipality: 'GM9901', name: 'Voorbeeld' });
  const configuration = readConfiguration(old);
  const made = withReleaseStore(configuration, municipality, async (store) => {
    await store.publish(content(1));
    return exportRelease(store, knownKeys(configuration), null, () => join(root, 'old.release'));
  });
  await expect(made).rejects.toMatchObject({ code: 'NOT_AS_RELEASED' });
  expect(manifest(1).format).toBe(1);
  expect(existsSync(join(root, 'old.release'))).toBe(false);
});

describe.each(engines)('an import killed at any moment, %s', (engine, database) => {
  it('leaves the host as it was before, or as it is after', async () => {
    const directory = join(root, `killed-${engine}`);
    const killed = engine === 'PostgreSQL' ? await ownDatabase() : null;
    const urls = killed === null ? database() : { releaseUrl: killed.url, serveUrl: killed.url };
    createNode({ directory, municipality: 'GM9901', name: 'Voorbeeld', releaseKeys: [key], ...urls });
    const [first, second] = [
      (await hostRelease(readConfiguration(directory), files[0]!)).id,
      (await VerifiedRelease.read(files[1]!, () => [key])).release!.manifest.id,
    ];
    for (const after of [150, 400, 700, 1_000]) {
      const child = spawn(process.execPath, [program, 'import', files[1]!, '--dir', directory], { stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      await pause(after);
      child.kill('SIGKILL');
      await ended;
      expect([first, second]).toContain((await cellsAt(directory)).id);
      const verified = await withReleaseStore(readConfiguration(directory), municipality, (store) =>
        verifyStore(store, knownKeys(readConfiguration(directory))),
      );
      expect(verified.flatMap(({ findings }) => findings)).toEqual([]);
    }
    await hostRelease(readConfiguration(directory), files[1]!);
    expect(await cellsAt(directory)).toEqual(await cellsAt(town));
    await killed?.drop();
  });
});

describe('what the municipality retracted', () => {
  /** Notices of a table, and of the second release. */
  const notices: string[] = [];
  const table = 'context.woningen@1';
  const at = '2026-11-29T09:00:00.000Z';
  const standing = async (directory: string) => {
    const configuration = readConfiguration(directory);
    const reader = await openReleaseReader(releaseLocation(configuration, 'GM9901', 'serveUrl'), 'GM9901');
    const { release, isRetracted, retractedTables } = await standingOf(reader);
    await reader.close();
    return { release: release?.manifest.id ?? null, isRetracted, tables: [...retractedTables] };
  };
  const idOf = async (file: string) => (await VerifiedRelease.read(file, () => [key])).release!.manifest.id;
  const written = (directory: string, to: string) => {
    const configuration = readConfiguration(directory);
    return withReleaseStore(configuration, municipality, (store) =>
      exportNotices(store, configuration, 'GM9901', (subject) => join(root, `${to}-${subject}.retraction`)),
    );
  };

  beforeAll(async () => {
    const configuration = readConfiguration(town);
    const second = await idOf(files[1]!);
    await withReleaseStore(configuration, municipality, async (store) => {
      await store.retract({ subject: table, reason: 'disclosure-risk', at });
      await store.retract({ subject: second, reason: 'error-in-source', at: '2026-11-29T09:00:01.000Z' });
      expect(await exportRelease(store, knownKeys(configuration), null, () => join(root, 'none.release'))).toBeNull();
    });
    notices.push(...(await written(town, 'town')).map(({ file }) => file));
    expect(existsSync(join(root, 'none.release'))).toBe(false);
  });

  it.each(engines)('is not given by its host any more, whose word was less, %s', async (engine) => {
    const directory = join(root, `host-${engine}`);
    const configuration = readConfiguration(directory);
    const own = { subject: table, reason: 'approval', at } as const;
    await withReleaseStore(configuration, municipality, (store) => store.retract(own));
    for (const file of [...notices, ...notices]) await heedNotice(configuration, file);
    expect(await standing(directory)).toMatchObject({ release: null, isRetracted: true });
    // The notice is kept to the letter: the host passes it on as it came. What travels says less than the municipality knows.
    const passed = await written(directory, engine);
    expect(passed.map(({ file }) => readFileSync(file, 'utf8')).sort()).toEqual(
      notices.map((file) => readFileSync(file, 'utf8')).sort(),
    );
    expect(passed.map(({ notice }) => notice.reason).sort()).toEqual(['incorrect', 'not-permitted']);
    await expect(hostRelease(configuration, files[1]!)).rejects.toMatchObject({ code: 'HOSTED_RETRACTED' });
  });

  it('does not come back where the notice came before the release', async () => {
    const directory = join(root, 'host-warned');
    createNode({ directory, municipality: 'GM9901', name: 'Voorbeeld', releaseKeys: [key] });
    const configuration = readConfiguration(directory);
    for (const file of notices) await heedNotice(configuration, file);
    await expect(hostRelease(configuration, files[1]!)).rejects.toMatchObject({ code: 'HOSTED_RETRACTED' });
    const { id } = await hostRelease(configuration, files[0]!);
    expect(await standing(directory)).toMatchObject({ release: id, tables: expect.arrayContaining([table]) });
  });

  it.each([
    ['of another reason', (text: string) => text.replace('not-permitted', 'incorrect')],
    ['of another table', (text: string) => text.replace('woningen', 'objecten')],
  ])('is not believed of a notice %s, which is named', async (_what, change) => {
    const file = join(root, 'changed.retraction');
    writeFileSync(file, change(readFileSync(notices.find((one) => one.includes('woningen'))!, 'utf8')));
    const host = readConfiguration(join(root, 'host-late'));
    await expect(heedNotice(host, file)).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      message: expect.stringContaining('retraction'),
    });
    expect(await withReleaseStore(host, municipality, (store) => store.retractions())).toEqual([]);
  });

  it('is taken back whole or not at all when the import is killed', async () => {
    const directory = join(root, 'host-late');
    const subject = await idOf(files[1]!);
    const file = notices.find((one) => one.includes(subject))!;
    for (const after of [150, 500]) {
      const child = spawn(process.execPath, [program, 'import', file, '--dir', directory], { stdio: 'ignore' });
      const ended = new Promise((done) => child.once('exit', done));
      await pause(after);
      child.kill('SIGKILL');
      await ended;
      const { isRetracted, tables } = await standing(directory);
      expect(tables).toEqual(isRetracted ? [subject] : []);
    }
    await heedNotice(readConfiguration(directory), file);
    expect(await standing(directory)).toEqual({ release: null, isRetracted: true, tables: [subject] });
  });
});
