import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNumberProof, keyName, type ReleaseManifest } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { createNode } from '../../src/configuration/create-node.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { proofOf } from '../../src/graphql/number-proof.ts';
import { publicKeys, releaseKey, releaseKeyFile, rotateReleaseKey } from '../../src/keys/release-key.ts';
import { preview } from '../../src/preview.ts';
import { publish } from '../../src/publish.ts';
import { releaseLocation } from '../../src/release-location.ts';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { verifyStore } from '../../src/verify-store.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { createSmallTown, databaseAt, municipality } from './small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'sealed-'));
const [embedded, served] = [join(root, 'embedded'), join(root, 'served')];
let postgres: OwnDatabase;
const roots = new Map<string, ReleaseManifest[]>();

beforeAll(async () => {
  postgres = await ownDatabase();
  await createSmallTown(embedded);
  await createSmallTown(served, databaseAt(postgres.url));
  // The same municipality on another machine: it has the same secrets.
  copyFileSync(join(embedded, 'secrets.json'), join(served, 'secrets.json'));
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

describe.each([
  ['embedded', embedded],
  ['PostgreSQL', served],
])('a sealed release, %s', (engine, directory) => {
  const configuration = () => readConfiguration(directory);
  const keysOf = () => publicKeys(releaseKey(directory));
  const verified = () => withReleaseStore(configuration(), municipality, (store) => verifyStore(store, keysOf));
  const tampered = async (statement: string) => {
    const vault = await openVault(configuration());
    await vault.pool.query(statement);
    await vault.close();
  };

  it('has the same hash when it is built again, and other commitments', async () => {
    const first = (await build(configuration(), municipality)).manifest;
    const second = (await build(configuration(), municipality)).manifest;
    roots.set(engine, [first, second]);
    expect(second.seal).toEqual(first.seal);
    expect(second.sources[0]?.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(second.sources[0]?.commitment).not.toBe(first.sources[0]?.commitment);
    expect(second.beside).not.toBe(first.beside);
  });

  it.each([
    ['says that its data is not invented', `jsonb_set(manifest, '{synthetic}', 'false')`],
    ['names another policy', `jsonb_set(manifest, '{policy,version}', '9')`],
    ['lost its signature', `manifest - 'signature'`],
    ['has another hash', `jsonb_set(manifest, '{seal,root}', '"${'0'.repeat(64)}"')`],
  ])('is not published when what is staged %s', async (_what, change) => {
    await tampered('create table if not exists public.kept as select * from vault.staged_release');
    await tampered(`update vault.staged_release set manifest = ${change}`);
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'STAGED_CHANGED' });
    await tampered('update vault.staged_release s set manifest = k.manifest from public.kept k');
  });

  it('is not published with the name of an area that was changed after the build', async () => {
    await tampered(`update vault.staged_release set areas = jsonb_set(areas, '{0,name}', '"Elders"')`);
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'STAGED_CHANGED' });
    await tampered('update vault.staged_release s set areas = k.areas from public.kept k');
    await tampered('drop table public.kept');
  });

  it('is right in the store, cell by cell', async () => {
    const { id } = await publish(configuration(), municipality);
    expect(await verified()).toEqual([{ id, findings: [] }]);
  });

  it('proves a number, and that a cell was hidden, to whoever has the key of the node', async () => {
    const reader = await openReleaseReader(releaseLocation(configuration(), municipality.code, 'serveUrl'), 'GM9901');
    const release = await reader.current();
    const { tables } = await preview(configuration(), municipality);
    const cells = tables.find(({ indicator }) => indicator === 'context.woningen')!.cells;
    const [shown, hidden] = [cells.find(({ status }) => status === 'A')!, cells.find(({ status }) => status === 'Q')!];
    const context = { releases: new Map(), asked: undefined as never };
    for (const cell of [shown, hidden]) {
      const level = cell.area.startsWith('GM')
        ? 'municipality'
        : cell.area.startsWith('WK')
          ? 'district'
          : 'neighbourhood';
      const proof = await proofOf(release!, { ...cell, indicator: 'context.woningen', version: 1, level }, context);
      const { number, findings } = checkNumberProof(Buffer.from(proof ?? ''), keysOf);
      expect(findings).toEqual([]);
      expect(number?.cell).toMatchObject({ value: cell.value, status: cell.status });
      const strangers = checkNumberProof(Buffer.from(proof ?? ''), () => []);
      expect(strangers.findings).toEqual([{ fault: 'KEY_UNKNOWN', at: 'manifest' }]);
    }
    await reader.close();
  });

  it('keeps its signature when the node signs with another key from now on, and what was staged is not published', async () => {
    await build(configuration(), municipality);
    const before = keyName(releaseKey(directory).key);
    rotateReleaseKey(directory);
    expect(releaseKey(directory).earlier).toEqual([before]);
    expect((await verified()).map(({ findings }) => findings)).toEqual([[]]);
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'STAGED_CHANGED' });
    await build(configuration(), municipality);
    await publish(configuration(), municipality);
    expect((await verified()).map(({ findings }) => findings)).toEqual([[], []]);
  });
});

it('has the same hash on both databases', () => {
  const [first, other] = [roots.get('embedded'), roots.get('PostgreSQL')];
  expect(first?.[0]?.seal?.root).toMatch(/^[0-9a-f]{64}$/);
  expect(other?.[0]?.seal).toEqual(first?.[0]?.seal);
});

describe('a release that was changed in the database', () => {
  const releases = async (statement: string) => {
    const vault = await openVault(readConfiguration(served));
    await vault.pool.query(statement);
    await vault.close();
  };
  const found = async () => {
    const own = releaseKey(served);
    const all = await withReleaseStore(readConfiguration(served), municipality, (store) =>
      verifyStore(store, () => publicKeys(own)),
    );
    return all.flatMap(({ findings }) => findings.map(({ fault }) => fault));
  };

  it.each([
    ['a number', 'update release.cell set value = value + 1 where value is not null', 'SLICE'],
    ['a status', `update release.cell set status = 'E' where status = 'A'`, 'SLICE'],
    ['a flag', `update release.cell set flags = '{break}'`, 'SLICE'],
    ['a cell left out', `delete from release.cell where period = '2019JJ00'`, 'SLICE'],
    ['an area', `update release.area set name = name || ' 2'`, 'AREAS'],
    ['a hash', `update release.slice_seal set hash = repeat('0', 64)`, 'TABLE'],
    ['a key of salts', `update release.slice_seal set salt_key = repeat('0', 64)`, 'SLICE'],
    ['a slice without its seal', `delete from release.slice_seal where period = '2019JJ00'`, 'TABLE'],
    ['the manifest', `update release.release set manifest = jsonb_set(manifest, '{software}', '"9"')`, 'SIGNATURE'],
    ['a field more', `update release.release set manifest = manifest || '{"note": 1}'`, 'FORM'],
  ])('is found: %s', async (_what, change, fault) => {
    for (const table of ['release', 'area', 'cell', 'slice_seal'])
      await releases(`create table public.kept_${table} as select * from release.${table}`);
    await releases(change);
    expect(await found()).toContain(fault);
    for (const table of ['release', 'area', 'cell', 'slice_seal'])
      await releases(
        `truncate release.${table}; insert into release.${table} select * from public.kept_${table}; drop table public.kept_${table}`,
      );
    expect(await found()).toEqual([]);
  });
});

describe('the key of a node', () => {
  const directory = join(root, 'new');

  it('is made at init, for its owner alone, and nowhere else', () => {
    createNode({ directory, municipality: 'GM9902', name: 'Nieuw' });
    const file = join(directory, releaseKeyFile);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('"earlier": []');
  });

  it('is refused when others may read it, or it is no key', async () => {
    const file = join(directory, releaseKeyFile);
    const { chmodSync, writeFileSync } = await import('node:fs');
    if (process.platform !== 'win32') {
      chmodSync(file, 0o644);
      expect(() => releaseKey(directory)).toThrow(expect.objectContaining({ code: 'RELEASE_KEY' }));
    }
    chmodSync(file, 0o600);
    writeFileSync(file, '{"version":1,"key":"c2VjcmV0","earlier":[]}');
    expect(() => releaseKey(directory)).toThrow(expect.objectContaining({ code: 'RELEASE_KEY' }));
    expect(() => releaseKey(directory)).not.toThrow(/c2VjcmV0/);
  });
});
