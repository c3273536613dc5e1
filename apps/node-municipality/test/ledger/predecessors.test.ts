import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedCell, PublishedTable } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { bordersOf } from '../../src/borders/borders.ts';
import { build } from '../../src/build/build.ts';
import { ledgerCommand } from '../../src/commands/ledger.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { inheritanceOf, ledgersBefore } from '../../src/ledger/inheritance-of.ts';
import { ledgerFile, readLedgerFile } from '../../src/ledger/ledger-file.ts';
import { publish } from '../../src/publish.ts';
import { firstYears, inheritedCells } from '../../src/tabulate/inherited.ts';
import { earlierCells } from '../../src/tabulate/ledger.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { createSmallTown, deliverDwellings, municipality } from '../releases/small-town.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');
const root = mkdtempSync(join(tmpdir(), 'predecessors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const table = (values: Readonly<Record<string, number | null>>, version = 1): PublishedTable => {
  const at = { period: '2019JJ00', breakdown: '_T', category: '_T', measure: 'count', flags: [] } as const;
  const cells = Object.entries(values).map(
    ([area, value]): PublishedCell => ({ ...at, area, value, status: value === null ? 'Q' : 'A' }),
  );
  return { indicator: 'context.woningen', version, cells };
};

describe('what predecessors told of the municipality that they became', () => {
  const told = (...predecessors: readonly (readonly PublishedTable[])[]) =>
    inheritedCells('GM9901', predecessors).map(({ area, value, ofOther }) => [area, value, ofOther]);

  it('is the sum of what each of them showed', () => {
    expect(told([table({ GM9902: 40 })], [table({ GM9903: 60 })])).toEqual([['GM9901', 100, true]]);
    expect(told([table({ GM9902: 40 })], [])).toEqual([['GM9901', 40, true]]);
  });

  it('is nothing that may be shown when one of them hid its part', () => {
    expect(told([table({ GM9902: 40 })], [table({ GM9903: null })])).toEqual([['GM9901', null, true]]);
  });

  it('keeps the addresses of districts and neighbourhoods, at which nothing is counted any more', () => {
    expect(told([table({ WK990201: 40 })], [])).toEqual([['WK990201', 40, undefined]]);
  });

  it('goes back no further than the municipality itself without their ledgers, and below it beside them', () => {
    const ledger = [table({ GM9902: 40 })];
    const of = (predecessors: readonly (readonly PublishedTable[])[]) =>
      firstYears({ year: 2022, predecessors }, 'context.woningen');
    expect(of([])).toEqual({ municipality: 2022, below: 2022 });
    expect(of([ledger, []])).toEqual({ municipality: 0, below: 2022 });
    // They never published anything.
    expect(of([[], []])).toEqual({ municipality: 0, below: 0 });
    expect(firstYears({ year: null, predecessors: [] }, 'context.woningen')).toEqual({ municipality: 0, below: 0 });
  });
});

it('hands on what those published that its predecessors came out of', () => {
  const before = [{ municipality: 'GM9904', tables: [table({ GM9904: 7 })] }];
  const file = join(root, 'GM9902-with-before.json');
  writeFileSync(file, JSON.stringify(ledgerFile('GM9902', { releases: [], tables: [table({ GM9902: 40 })] }, before)));
  const predecessors = [
    { code: 'GM9901', ledger: null },
    { code: 'GM9902', ledger: file },
  ];
  const municipality = { code: 'GM9901', name: 'Voorbeeld', origin: { year: 2022, predecessors } };
  expect(ledgersBefore(municipality)).toEqual([{ municipality: 'GM9902', tables: [table({ GM9902: 40 })] }, ...before]);
  expect(inheritanceOf(municipality, bordersOf(municipality))).toMatchObject({
    predecessors: [[table({ GM9902: 40 })]],
    before: [[[table({ GM9904: 7 })]]],
  });
});

it('reads what another version of a definition told as told of nearly the same units', () => {
  const cells = (version: number) => earlierCells([table({ GM9901: 40 }, version)]);
  expect(cells(1)).toMatchObject([{ quantity: 'context.woningen@1:count', value: 40 }]);
  expect(cells(1)[0]).not.toHaveProperty('ofOther');
  expect(cells(7)).toMatchObject([{ quantity: 'context.woningen@1:count', value: 40, ofOther: true }]);
});

/** The ledger written again, by a process that may write files of so many blocks and no more. */
function leavesNoPart(directory: string): void {
  const whole = readFileSync(join(root, 'GM9901.json'), 'utf8');
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  const ended = (blocks: number, into: string) => {
    const limited = ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, process.execPath, program];
    return spawnSync('sh', [...limited, 'ledger', into, '--dir', directory], { env }).status;
  };
  for (const into of [root, join(root, 'elsewhere')]) expect(ended(1, into)).not.toBe(0);
  expect(readFileSync(join(root, 'GM9901.json'), 'utf8')).toBe(whole);
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  expect(readdirSync(root).filter((name) => name.includes('GM9901'))).toEqual(['GM9901.json']);
  expect(ended(100_000, join(root, 'elsewhere'))).toBe(0);
  expect(readFileSync(join(root, 'elsewhere/GM9901.json'), 'utf8')).toBe(whole);
}

describe('a ledger', () => {
  let postgres: OwnDatabase;
  beforeAll(async () => {
    postgres = await ownDatabase();
  });
  afterAll(async () => postgres?.drop());

  it('is refused when it is not there, is none, or is that of another municipality', () => {
    const file = join(root, 'no-ledger.json');
    const refused = expect.objectContaining({ code: 'LEDGER_UNREADABLE' });
    expect(() => readLedgerFile(file, 'GM9901')).toThrow(refused);
    writeFileSync(file, '{"format":1');
    expect(() => readLedgerFile(file, 'GM9901')).toThrow(refused);
    writeFileSync(file, JSON.stringify({ format: 1, municipality: 'GM9902', releases: [], tables: [] }));
    expect(() => readLedgerFile(file, 'GM9901')).toThrow(refused);
    expect(readLedgerFile(file, 'GM9902')).toMatchObject({ tables: [], before: [] });
  });

  it('lets the municipality that came out of another go on where that one was', async () => {
    const url = postgres.url;
    const database = { vaultUrl: url, releaseUrl: url, serveUrl: url };
    const directory = join(root, 'town');
    const configuration = await createSmallTown(directory, stringify({ database }));
    await build(configuration, municipality);
    await publish(configuration, municipality);
    const write = () => ledgerCommand().parseAsync([root, '--dir', directory, '--json'], { from: 'user' });
    // Not while a release of it is for the municipality's own people alone.
    const held = await openVault(configuration);
    await held.pool.query(
      "insert into release.first_sight select municipality_code, release_id, '2999-01-01' from release.release",
    );
    await expect(write()).rejects.toMatchObject({ code: 'FIRST_SIGHT' });
    expect(existsSync(join(root, 'GM9901.json'))).toBe(false);
    await held.pool.query('delete from release.first_sight');
    await held.close();
    await write();
    // It holds what was retracted too, so it is for its owner to hand over.
    if (process.platform !== 'win32') expect(statSync(join(root, 'GM9901.json')).mode & 0o077).toBe(0);
    if (process.platform !== 'win32') leavesNoPart(directory);
    // The same town under another code, as if it was a municipality of its own before 2020.
    const text = readFileSync(join(root, 'GM9901.json'), 'utf8');
    writeFileSync(join(directory, 'GM9902.json'), text.replaceAll(/(GM|WK|BU)9901/g, '$19902'));
    const vault = await openVault(configuration);
    for (const name of ['current', 'cell', 'area', 'release']) await vault.pool.query(`delete from release.${name}`);
    await vault.close();
    const released = async (origin: unknown) => {
      const municipalities = [{ ...municipality, origin }];
      writeFileSync(join(directory, 'zicht-node.yaml'), stringify({ municipalities, database }));
      const [own] = readConfiguration(directory).municipalities;
      const { tables, reasons } = await build(readConfiguration(directory), own!);
      const cells = tables.filter(({ indicator }) => indicator === 'context.woningen').flatMap((one) => one.cells);
      const totals = cells.filter(({ breakdown }) => breakdown === '_T');
      const whole = totals.filter(({ area }) => area === 'GM9901').map(({ period, value }) => [period, value]);
      const below = totals.filter(({ area }) => area !== 'GM9901').map(({ period, value }) => `${period} ${value}`);
      return { whole, below: [...new Set(below)].sort(), rules: new Set(reasons.map(({ rule }) => rule)) };
    };
    const years = (...of: number[]) => of.map((year) => [`${year}JJ00`, 129]);
    const alone = await released({ year: 2020 });
    expect(alone.whole).toEqual(years(2020, 2021));
    const predecessors = [{ code: 'GM9902', ledger: 'GM9902.json' }];
    const beside = await released({ year: 2020, predecessors });
    expect(beside.whole).toEqual(years(2017, 2018, 2019, 2020, 2021));
    // The block that ends after 2020 was told of by the predecessor, in areas that are not counted any more.
    expect(beside.below).toEqual(['2017JJ00/2021JJ00 null']);
    await deliverDwellings(configuration, 2018, 1);
    const corrected = await released({ year: 2020, predecessors });
    expect(corrected.whole[1]).toEqual(['2018JJ00', null]);
    expect(corrected.rules).toContain('difference');
  });
});
