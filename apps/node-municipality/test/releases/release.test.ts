import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openSnapshot } from '@zichtlijn/database';
import type { ReleasedTable } from '@zichtlijn/disclosure';
import { printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { nodeSchema } from '../../src/graphql/node-schema.ts';
import { preview } from '../../src/preview.ts';
import { publish } from '../../src/publish.ts';
import { releaseLocation } from '../../src/release-location.ts';
import { currentId, snapshotFile } from '../../src/releases/release-directory.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { createSmallTown, databaseAt, deliverDwellings, dwellings, municipality } from './small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
let postgres: OwnDatabase;

beforeAll(async () => {
  postgres = await ownDatabase();
});
afterAll(async () => {
  await postgres?.drop();
  rmSync(root, { recursive: true, force: true });
});

const engines: readonly [string, () => string][] = [
  ['embedded', () => ''],
  ['PostgreSQL', () => databaseAt(postgres.url)],
];

/** Words by which reasons and figures of a protection would be told. */
const confidential =
  /small-area|small-count|secondary|primary|"?cost\b|"?bound\b|"?report\b|"?reasons?\b|visibleShare/i;

describe.each(engines)('a release, %s', (engine, database) => {
  const directory = join(root, engine);
  const configuration = () => readConfiguration(directory);

  const objects = (year: number, extra = 0) => deliverDwellings(configuration(), year, extra);

  beforeAll(() => createSmallTown(directory, database()));

  const extendDelivery = async (to: string) => {
    const vault = await openVault(configuration());
    await vault.pool.query('update vault.delivery set period_to = $1', [to]);
    await vault.close();
  };

  const cellsOf = async (indicator: string, ...areas: readonly string[]) => {
    const { tables } = await preview(configuration(), municipality);
    return tables
      .filter((table) => table.indicator === indicator)
      .flatMap(({ cells }) => cells.filter((c) => areas.includes(c.area)));
  };

  /** Every row that was published, as text. */
  const published = async () => {
    const { directory: embedded, url } = { directory: undefined, url: undefined, ...location() };
    const database =
      embedded === undefined
        ? await openDatabase({ url: url ?? '' })
        : await openSnapshot(join(embedded, currentId(embedded) ?? '', snapshotFile));
    try {
      const { rows: tables } = await database.pool.query(
        `select table_name from information_schema.tables where table_schema = 'release'`,
      );
      const texts = tables.map(async ({ table_name: name }) => {
        const { rows } = await database.pool.query(`select to_jsonb(t)::text as row from release."${name}" t`);
        return rows.map(({ row }) => row).join('\n');
      });
      return (await Promise.all(texts)).join('\n');
    } finally {
      await database.close();
    }
  };
  const location = () => releaseLocation(configuration(), municipality.code, 'releaseUrl');

  it('has nothing to publish before a build', async () => {
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'NOTHING_STAGED' });
  });

  it('counts what the vault holds, on every rung, with invented data marked', async () => {
    const { manifest } = await build(configuration(), municipality);
    expect(manifest).toMatchObject({ municipality: 'GM9901', synthetic: true, policy: { id: 'cbs-2010' } });
    const whole = await cellsOf('context.woningen', 'GM9901');
    const totals = whole.filter(({ breakdown }) => breakdown === '_T');
    expect(totals.map(({ period, value }) => [period, value])).toEqual(
      [2017, 2018, 2019, 2020, 2021].map((year) => [`${year}JJ00`, 129]),
    );
  });

  it('hides the smallest neighbourhood, and another one so that it does not follow from the total', async () => {
    const hidden: string[] = [];
    const told = await cellsOf('context.woningen', ...Object.keys(dwellings));
    for (const area of Object.keys(dwellings)) {
      const cell = told.find((one) => one.area === area);
      if (cell?.status === 'Q') hidden.push(area);
      else expect(cell?.value).toBe(dwellings[area as keyof typeof dwellings]);
    }
    expect(hidden).toContain('BU99010202');
    expect(hidden.length).toBeGreaterThan(1);
    const { reasons } = await preview(configuration(), municipality);
    expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['small-area', 'secondary']));
  });

  it('reads not collected, never zero, for an indicator whose sources were not delivered', async () => {
    const cells = await cellsOf('vastgoed.doorsluishuizen', 'GM9901');
    expect(cells.length).toBeGreaterThan(0);
    expect(new Set(cells.map(({ status, value }) => `${status}${value}`))).toEqual(new Set(['Lnull']));
  });

  it('stores no reason and no unprotected number outside the vault', async () => {
    const vault = await openVault(configuration());
    const { rows } = await vault.pool.query('select sealed_tables from vault.staged_release');
    await vault.close();
    expect(JSON.stringify(rows)).not.toContain('small-area');
    expect(JSON.stringify(rows)).not.toMatch(/BU99010202[^\]]*,4,/);
  });

  it('tells neither reasons nor figures of the protection to whoever reads the release: they stay beside the vault', async () => {
    const { report, manifest: waiting } = await preview(configuration(), municipality);
    expect(report.primary + report.secondary).toBeGreaterThan(0);
    const manifest = await publish(configuration(), municipality);
    expect(manifest).toEqual(waiting);
    expect(Object.keys(manifest).sort()).toEqual(
      [
        'format',
        'id',
        'municipality',
        'createdAt',
        'contract',
        'software',
        'policy',
        'definitions',
        'synthetic',
        'sources',
        'beside',
        'seal',
        'signature',
      ].sort(),
    );
    const rows = await published();
    expect(rows).toContain('context.woningen');
    expect(rows).not.toMatch(confidential);
    expect(printSchema(nodeSchema())).not.toMatch(confidential);
  });

  it('publishes once, however often it is asked', async () => {
    const first = await publish(configuration(), municipality);
    expect(await publish(configuration(), municipality)).toEqual(first);
  });

  it('refuses a sealed table that was changed after the build', async () => {
    const vault = await openVault(configuration());
    const swap = (from: string, to: string) =>
      vault.pool.query('update vault.staged_release set sealed_tables = replace(sealed_tables::text, $1, $2)::text[]', [
        from,
        to,
      ]);
    await swap(',129,', ',130,');
    await vault.close();
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'STAGED_CHANGED' });
  });

  it('publishes a second release after a correction, in which nothing that was published changes', async () => {
    await build(configuration(), municipality);
    const first = (await preview(configuration(), municipality)).tables;
    await publish(configuration(), municipality);
    await objects(2019, 12);
    await objects(2022);
    await extendDelivery('2022-12-31');
    const { id } = (await build(configuration(), municipality)).manifest;
    const second = (await preview(configuration(), municipality)).tables;
    expect((await publish(configuration(), municipality)).id).toBe(id);
    const before = toldIn(first);
    const after = toldIn(second);
    expect([...before].filter(([address, told]) => after.get(address) !== told)).toEqual([]);
    expect(before.get('context.woningen|GM9901|2019JJ00|_T|_T|count')).toBe('129A');
    expect(after.get('context.woningen|GM9901|2022JJ00|_T|_T|count')).toBe('129A');
  });

  it('marks every cell that was published before alike, and no other', async () => {
    const whole = (await cellsOf('context.woningen', 'GM9901')).filter(({ breakdown }) => breakdown === '_T');
    expect(whole.map(({ period, flags }) => [period, flags.includes('as-published')])).toEqual([
      ...[2017, 2018, 2019, 2020, 2021].map((year) => [`${year}JJ00`, true]),
      ['2022JJ00', false],
    ]);
  });

  it('refuses a release that was built before another was published', async () => {
    const staged = await build(configuration(), municipality);
    const vault = await openVault(configuration());
    await vault.pool.query("update vault.staged_release set after = '{}'");
    await vault.close();
    expect(staged.after).toHaveLength(3);
    await expect(publish(configuration(), municipality)).rejects.toMatchObject({ code: 'RELEASE_OVERTAKEN' });
  });
});

/** What tables tell outside, by address. */
function toldIn(tables: readonly ReleasedTable[]): ReadonlyMap<string, string> {
  const told = tables.flatMap(({ indicator, cells }) =>
    cells
      .filter(({ status }) => status !== 'L')
      .map((c): [string, string] => [
        [indicator, c.area, c.period, c.breakdown, c.category, c.measure].join('|'),
        `${c.value}${c.status}`,
      ]),
  );
  return new Map(told);
}
