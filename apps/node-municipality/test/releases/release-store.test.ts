import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import type { ReleaseContent, ReleaseStore } from '../../src/releases/release-content.ts';
import type { ReleaseLocation } from '../../src/releases/release-location.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'releases-'));
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(directory, { recursive: true, force: true });
});

const engines: readonly [string, () => Promise<ReleaseLocation>][] = [
  ['sealed directories', async () => ({ directory: join(directory, 'releases') })],
  ['PostgreSQL', async () => ({ url: postgres.url })],
];

describe.each(engines)('a release store on %s', (_, locate) => {
  let at: ReleaseLocation;
  let store: ReleaseStore;

  beforeAll(async () => {
    at = await locate();
    store = await openReleaseStore(at, 'GM9901');
  });
  afterAll(() => store?.close());

  const served = async () => {
    const reader = await openReleaseReader(at, 'GM9901');
    const release = await reader.current();
    const asked = { indicator: 'context.woningen', version: 1, level: 'municipality', breakdown: '_T' } as const;
    const cells = (await release?.cells({ ...asked, periods: null })) ?? [];
    const answer = {
      id: release?.manifest.id,
      cells,
      offers: await release?.offers(),
      areas: await release?.areas(null),
    };
    await reader.close();
    return answer;
  };

  it('has nothing current before the first release', async () => {
    expect(await store.current()).toBeNull();
  });

  it('makes a published release current, and serves its cells as they are', async () => {
    await store.publish(content(1));
    const { id, cells, offers, areas } = await served();
    expect(id).toBe(content(1).manifest.id);
    expect(cells.map(({ period, value, status }) => [period, value, status]).sort()).toEqual([
      ['2019JJ00', 120, 'A'],
      ['2020JJ00', 0, 'A'],
    ]);
    expect(offers).toContainEqual({
      indicator: 'context.woningen',
      version: 1,
      level: 'neighbourhood',
      breakdown: '_T',
      periods: ['2017JJ00/2021JJ00'],
    });
    expect(areas).toHaveLength(4);
  });

  it('does nothing when the same release is published again', async () => {
    await store.publish(content(1));
    expect((await served()).cells).toHaveLength(2);
  });

  it.each([
    ['value', { value: 121 }],
    ['status', { value: null, status: 'Q' as const }],
  ])(
    'refuses a later release that changes the %s of a published cell, and keeps the earlier one',
    async (_what, changed) => {
      await expect(store.publish(content(2, changed))).rejects.toMatchObject({ code: 'PUBLISHED_CELL_CHANGED' });
      await expect(store.publish(content(2, changed))).rejects.not.toThrow(/121/);
      expect((await served()).id).toBe(content(1).manifest.id);
    },
  );

  it('remembers a cell that a later release no longer holds', async () => {
    const without: ReleaseContent = { ...content(3), tables: [] };
    await store.publish(without);
    await expect(store.publish(content(4, { value: 119 }))).rejects.toMatchObject({ code: 'PUBLISHED_CELL_CHANGED' });
    await store.publish(content(5));
    expect((await served()).id).toBe(content(5).manifest.id);
  });

  it('accepts nothing that did not come through disclosure control', async () => {
    const forged = { ...content(6), tables: [{ ...content(6).tables[0]! }] } as unknown as ReleaseContent;
    await expect(store.publish(forged)).rejects.toThrow(TypeError);
    expect((await served()).id).toBe(content(5).manifest.id);
  });
});

it('leaves no unfinished directory behind', () => {
  expect(readdirSync(join(directory, 'releases')).filter((name) => name.includes('unfinished'))).toEqual([]);
});
