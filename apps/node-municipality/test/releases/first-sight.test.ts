import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graphql/release-changes.ts';
import { statedPolicy } from '../../src/memory/stated-policy.ts';
import { EmbeddedReleaseReader } from '../../src/releases/embedded-release-reader.ts';
import { firstSightUntil } from '../../src/releases/first-sight.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import type { ReleaseContent, ReleaseStore } from '../../src/releases/release-content.ts';
import type { ReleaseLocation } from '../../src/releases/release-location.ts';
import type { ReleaseReader } from '../../src/releases/served-release.ts';
import { ServerReleaseReader } from '../../src/releases/server-release-reader.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { cell, content, releasedTable } from '../released-fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'first-sight-'));
const published = Date.parse('2026-11-29T09:00:00.000Z');
const until = firstSightUntil(7, published)!;
const [before, after] = [Date.parse(until) - 1, Date.parse(until)];
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

/** A later release with a table more, for the municipality's own people first. */
const held = (number: number): ReleaseContent => {
  const { manifest, ...rest } = content(number);
  const definitions = [...manifest.definitions, { indicator: 'context.objecten', version: 1 }];
  const tables = [...rest.tables, releasedTable('context.objecten', 1, [cell({ value: 300 })])];
  return { ...rest, manifest: { ...manifest, definitions }, tables, firstSightUntil: until };
};
const [first, second, third] = [1, 2, 3].map((number) => content(number).manifest.id) as [string, string, string];

const engines: readonly [string, () => ReleaseLocation][] = [
  ['sealed directories', () => ({ directory: join(root, 'releases') })],
  ['PostgreSQL', () => ({ url: postgres.url })],
];

it('lasts as many days as the owner says, from the publication on', () => {
  expect(until).toBe('2026-12-06T09:00:00.000Z');
  expect(firstSightUntil(undefined, published)).toBeNull();
});

describe.each(engines)('a release that its municipality sees first, on %s', (_, locate) => {
  let store: ReleaseStore;
  let open: () => Promise<ReleaseReader>;
  let reader: ReleaseReader;
  let now = before;
  const standing = async (isOwn: boolean) => {
    const { release, isRetracted, retractedTables } = await standingOf(reader, isOwn);
    return { release: release?.manifest.id ?? null, isRetracted, retracted: [...retractedTables].sort() };
  };
  /** All that others could tell it by, of what the reader gives. */
  const others = async () => {
    const one = await standingOf(reader);
    const asked = { indicator: 'context.woningen', version: 1, level: 'municipality', breakdown: '_T' } as const;
    const state = statedPolicy({ memory: 'fresh', policy: null }, new Map([['GM9901', one]]));
    const { release } = one;
    return JSON.stringify({
      ...{ state, manifest: release?.manifest, offers: await release?.offers(), areas: await release?.areas(null) },
      cells: await release?.cells({ ...asked, periods: null }),
    });
  };

  beforeAll(async () => {
    const at = locate();
    store = await openReleaseStore(at, 'GM9901');
    open = async () =>
      'url' in at
        ? ServerReleaseReader.open(at.url, 'GM9901', () => now)
        : new EmbeddedReleaseReader(at.directory, () => now);
    reader = await open();
  });
  afterAll(async () => {
    await reader?.close();
    await store?.close();
  });

  it('is there for its own people, and for others everything is as it was, to the byte', async () => {
    expect(await standing(false)).toEqual({ release: null, isRetracted: false, retracted: [] });
    await store.publish(content(1));
    const told = await others();
    await store.publish(held(2));
    expect(await store.firstSights()).toEqual([{ id: second, until }]);
    expect(await standing(true)).toMatchObject({ release: second });
    expect(await standing(false)).toMatchObject({ release: first });
    expect(await others()).toBe(told);
    const [own, other] = [await standingOf(reader, true), await standingOf(reader)];
    expect(await own.firstSightUntil()).toBe(until);
    expect((await own.before())?.manifest.id).toBe(first);
    expect([await other.firstSightUntil(), await other.before()]).toEqual([null, null]);
    // Nor when a table of it alone is retracted, or all of it.
    await store.retract({ subject: 'context.objecten@1', reason: 'approval', at: until });
    expect(await standing(true)).toMatchObject({ release: second, retracted: ['context.objecten@1'] });
    expect(await others()).toBe(told);
  });

  it('is there for everybody from the moment that its first sight is over, retracted table and all', async () => {
    now = after;
    expect(await standing(false)).toEqual(await standing(true));
    expect(await standing(false)).toMatchObject({ release: second, retracted: ['context.objecten@1'] });
    // Also of a reader that has not served the release before, and opens it for this alone.
    const late = await open();
    for (const isOwn of [true, false]) {
      const one = await standingOf(late, isOwn);
      expect(await one.firstSightUntil()).toBeNull();
      const changes = await changesOf(one, 'municipality');
      expect(changes?.previous?.id).toBe(first);
      expect(changes?.retracted).toEqual([{ indicator: 'context.objecten', version: 1 }]);
      expect(changes?.tables.map(({ breakdown }) => breakdown)).toEqual(['_T', 'dwelling-type']);
    }
    await late.close();
    now = before;
  });

  it('does not hide that what others saw was retracted, and is not told by being retracted itself', async () => {
    await store.retract({ subject: second, reason: 'approval', at: until });
    expect(await standing(true)).toMatchObject({ release: null, isRetracted: true });
    expect(await standing(false)).toEqual({ release: first, isRetracted: false, retracted: [] });
    await store.retract({ subject: first, reason: 'approval', at: until });
    expect(await standing(false)).toEqual({ release: null, isRetracted: true, retracted: [first] });
  });

  it('was never there for others when the next one overtook it, also not by what was retracted of it', async () => {
    await store.publish(content(3));
    const told = await others();
    expect(await standing(false)).toEqual({ release: third, isRetracted: false, retracted: [first] });
    expect(await (await standingOf(reader)).before()).toBeNull();
    now = after;
    expect(await others()).toBe(told);
    const own = await standing(true);
    expect(own).toEqual({ ...own, release: third, retracted: ['context.objecten@1', first, second].sort() });
    now = before;
  });
});

it('gives nobody anything when it cannot be read for whom a release is', async () => {
  const file = join(root, 'releases', second, 'first-sight.json');
  writeFileSync(file, '{"until":"ooit"}');
  const reader = new EmbeddedReleaseReader(join(root, 'releases'));
  await expect(standingOf(reader)).rejects.toMatchObject({ code: 'RELEASES_DAMAGED' });
  await reader.close();
});
