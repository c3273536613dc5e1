import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graphql/release-changes.ts';
import { type EarlierRelease, releaseBefore } from '../../src/releases/earlier-release.ts';
import { openReleaseStore } from '../../src/releases/open-release-store.ts';
import type { ReleaseContent, ReleaseStore } from '../../src/releases/release-content.ts';
import type { OfferedTable, ReleaseReader } from '../../src/releases/served-release.ts';
import { ServerReleaseReader } from '../../src/releases/server-release-reader.ts';
import { standingOf } from '../../src/releases/standing.ts';
import { tableChanges } from '../../src/releases/table-changes.ts';
import { ownDatabase } from '../postgresql/own-database.ts';
import { cell, content, manifest, releasedTable } from '../released-fixture.ts';

const at = '2026-11-29T09:00:00Z';

const woningen = { indicator: 'context.woningen', version: 1, level: 'municipality', breakdown: '_T' } as const;
const objecten = { ...woningen, indicator: 'context.objecten' } as const;

/** A later release: a year more of what was told, and an indicator more. */
const later = (number: number): ReleaseContent => {
  const { manifest, tables, ...rest } = content(number);
  const cells = [...tables[0]!.cells, cell({ period: '2021JJ00', value: 130 })];
  const definitions = [...manifest.definitions, { indicator: 'context.objecten', version: 1 }];
  return {
    ...{ ...rest, manifest: { ...manifest, definitions } },
    tables: [releasedTable('context.woningen', 1, cells), releasedTable('context.objecten', 1, [cell()])],
  };
};
const [first, second, third] = [1, 2, 3].map((number) => manifest(number).id) as [string, string, string];

describe('what is new since the release before', () => {
  let store: ReleaseStore;
  let reader: ReleaseReader;
  let drop: (() => Promise<void>) | undefined;
  const changes = async () => changesOf(await standingOf(reader), null);
  beforeAll(async () => {
    const postgres = await ownDatabase();
    drop = () => postgres.drop();
    store = await openReleaseStore({ url: postgres.url }, 'GM9901');
    reader = await ServerReleaseReader.open(postgres.url, 'GM9901');
  });
  afterAll(async () => {
    await reader?.close();
    await store?.close();
    await drop?.();
  });

  it('is nothing where nothing was released, and says of a first release that none was before it', async () => {
    expect(await changes()).toBeNull();
    await store.publish(content(1));
    expect(await changes()).toEqual({ previous: null, tables: [], retracted: [] });
  });

  it('tells the periods and tables of both, at one level or at all', async () => {
    await store.publish(later(2));
    const all = await changes();
    expect(all?.previous?.id).toBe(first);
    const [told, before] = [
      ['2019JJ00', '2020JJ00', '2021JJ00'],
      ['2019JJ00', '2020JJ00'],
    ];
    expect(all?.tables).toContainEqual({ ...woningen, periods: told, periodsBefore: before });
    expect(all?.tables).toContainEqual({ ...objecten, periods: ['2019JJ00'], periodsBefore: [] });
    const block = ['2017JJ00/2021JJ00'];
    const fine = { ...woningen, level: 'neighbourhood', periods: block, periodsBefore: block } as const;
    expect((await changesOf(await standingOf(reader), 'neighbourhood'))?.tables).toEqual([fine]);
    expect(all?.tables).toHaveLength(4);
  });

  it('tells of a table that is no longer signed for nothing but its name, and of what only the release before held nothing', async () => {
    const signed = new Set(['context.objecten@1']);
    const { tables, retracted } = (await changesOf(await standingOf(reader, false, { signed }), null))!;
    expect(tables).toEqual([{ ...objecten, periods: ['2019JJ00'], periodsBefore: [] }]);
    expect(retracted).toEqual([{ indicator: 'context.woningen', version: 1 }]);
    await store.publish({
      ...later(3),
      tables: later(3).tables.slice(1),
      manifest: { ...manifest(3), definitions: [{ indicator: 'context.objecten', version: 1 }] },
    });
    expect((await changesOf(await standingOf(reader, false, { signed }), null))?.tables).toEqual([
      { ...objecten, periods: ['2019JJ00'], periodsBefore: ['2019JJ00'] },
    ]);
    expect((await changes())?.tables).toContainEqual({
      ...{ ...woningen, periods: [], periodsBefore: ['2019JJ00', '2020JJ00', '2021JJ00'] },
    });
  });

  it('names a table that was retracted, without its periods, and does not come back to a release that was', async () => {
    await store.retract({ subject: 'context.objecten@1', reason: 'approval', at });
    const after = await changes();
    expect(after?.retracted).toEqual([{ indicator: 'context.objecten', version: 1 }]);
    expect(after?.tables.map(({ indicator }) => indicator)).not.toContain('context.objecten');
    await store.retract({ subject: second, reason: 'approval', at });
    expect((await changes())?.previous?.id).toBe(first);
    await store.retract({ subject: first, reason: 'approval', at });
    expect(await changes()).toEqual({ previous: null, tables: [], retracted: [] });
    await store.retract({ subject: third, reason: 'approval', at });
    expect(await changes()).toBeNull();
  });
});

describe('the release before, for who asks', () => {
  const released = (number: number, createdAt: string, until: string | null = null): EarlierRelease => ({
    ...{ manifest: { ...manifest(number), createdAt }, until },
    offers: async () => [],
  });
  const before = (all: readonly EarlierRelease[], isOwn: boolean, retracted: readonly string[] = []) =>
    releaseBefore(all.at(-1)!.manifest.id, all, new Set(retracted), isOwn)?.manifest.id ?? null;
  const [january, february, march] = [1, 2, 3].map((month) => `2026-0${month}-01T00:00:00Z`) as [
    string,
    string,
    string,
  ];

  it('is for others the one that they saw, and never one that only its own people had when the next came', () => {
    const held = [released(1, january), released(2, february, '2026-03-20T00:00:00Z'), released(3, march)];
    expect(before(held, true)).toBe(second);
    expect(before(held, false)).toBe(first);
    const ended = [released(1, january), released(2, february, '2026-02-08T00:00:00Z'), released(3, march)];
    expect(before(ended, false)).toBe(second);
  });

  it('counts for a release with a first sight from the end of that', () => {
    const both = [released(1, january, '2026-03-05T00:00:00Z'), released(2, march, '2026-03-08T00:00:00Z')];
    expect(before(both, false)).toBe(first);
  });

  it('is never one that was overtaken, also when what overtook it was retracted and its first sight would be over', () => {
    const april = '2026-04-01T00:00:00Z';
    const held = released(2, january, '2026-02-20T00:00:00Z');
    const all = [released(1, january), held, released(3, february), released(4, april)];
    expect(before(all, false, [third])).toBe(first);
    expect(before(all, true, [third])).toBe(second);
    // What overtook it has to have been there for others itself.
    const longer = released(3, february, '2026-03-20T00:00:00Z');
    expect(before([released(1, january), held, longer, released(4, march)], false)).toBe(second);
  });

  it('passes over what was retracted', () => {
    const all = [released(1, january), released(2, february), released(3, march)];
    expect(before(all, false, [second])).toBe(first);
    expect(before(all.slice(0, 2), true, [first])).toBeNull();
  });
});

it('tells of a table that is no more which periods it had, and of one that stayed the same that it did', () => {
  const offer = (changes: Partial<OfferedTable>): OfferedTable => ({ ...woningen, periods: ['2019JJ00'], ...changes });
  const [gone, same] = [offer({ version: 1 }), offer({ version: 2 })];
  expect(tableChanges([same], [gone, same], new Set())).toEqual([
    { ...woningen, version: 1, periods: [], periodsBefore: ['2019JJ00'] },
    { ...woningen, version: 2, periods: ['2019JJ00'], periodsBefore: ['2019JJ00'] },
  ]);
});
