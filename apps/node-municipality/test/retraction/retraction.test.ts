import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReleaseReader } from '../../src/releases/open-release-reader.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import type { ReleaseStore } from '../../src/releases/release-content.ts';
import type { ReleaseLocation } from '../../src/releases/release-location.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { content } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'retraction-'));
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(directory, { recursive: true, force: true });
});

const engines: readonly [string, () => ReleaseLocation][] = [
  ['sealed directories', () => ({ directory: join(directory, 'releases') })],
  ['PostgreSQL', () => ({ url: postgres.url })],
];
const table = 'context.woningen@1';
const first = { subject: table, reason: 'error-in-source', at: '2026-11-29T09:00:00.000Z' } as const;

describe.each(engines)('retraction on %s', (_, locate) => {
  let store: ReleaseStore;
  const standing = async () => {
    const reader = await openReleaseReader(locate(), 'GM9901');
    try {
      const { release, isRetracted, retractedTables } = await standingOf(reader);
      return { release: release?.manifest.id ?? null, isRetracted, tables: [...retractedTables] };
    } finally {
      await reader.close();
    }
  };

  beforeAll(async () => {
    store = await openReleaseStore(locate(), 'GM9901');
    await store.publish(content(1));
  });
  afterAll(() => store?.close());

  it.each(['context.woningen@2', 'drugs.verdachten@1', content(2).manifest.id])(
    'refuses %s, which was not published, and retracts nothing',
    async (subject) => {
      await expect(store.retract({ ...first, subject })).rejects.toMatchObject({ code: 'RETRACTION_UNKNOWN' });
      expect(await standing()).toEqual({ release: content(1).manifest.id, isRetracted: false, tables: [] });
    },
  );

  it('retracts a table, with its reason and moment, and keeps the first when it is said again', async () => {
    await store.retract(first);
    await store.retract({ ...first, reason: 'approval', at: '2026-11-30T09:00:00.000Z' });
    expect(await store.retractions()).toEqual([first]);
    expect(await standing()).toEqual({ release: content(1).manifest.id, isRetracted: false, tables: [table] });
  });

  it('holds for a later release too', async () => {
    await store.publish(content(2));
    expect(await standing()).toMatchObject({ release: content(2).manifest.id, tables: [table] });
  });

  it('retracts a release as a whole: it is current no more, and no earlier one takes its place', async () => {
    const second = { subject: content(2).manifest.id, reason: 'approval', at: '2026-11-30T10:00:00.000Z' } as const;
    await store.retract(second);
    expect(await store.retractions()).toEqual([first, second]);
    expect(await standing()).toMatchObject({ release: null, isRetracted: true });
  });

  it('takes nothing out of the ledger: what was published is known for ever', async () => {
    const { releases, tables } = await store.published();
    expect(releases).toEqual([content(1).manifest.id, content(2).manifest.id]);
    expect(tables.flatMap(({ cells }) => cells)).toHaveLength(12);
  });

  it('ends when a new release is published', async () => {
    await store.publish(content(3));
    expect(await standing()).toMatchObject({
      release: content(3).manifest.id,
      isRetracted: false,
      tables: [table, content(2).manifest.id],
    });
  });
});

it('gives nothing when it cannot be read what was retracted', async () => {
  const place = join(directory, 'damaged');
  const store = await openReleaseStore({ directory: place }, 'GM9901');
  await store.publish(content(1));
  await store.retract(first);
  const file = join(place, 'retractions.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -9));
  const reader = await openReleaseReader({ directory: place }, 'GM9901');
  await expect(standingOf(reader)).rejects.toMatchObject({ code: 'RETRACTIONS_DAMAGED' });
  await reader.close();
});
