import type { ReleasedTable } from '@zichtlijn/disclosure';
import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protectedTables } from '../../src/build/protected-tables.ts';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { earlierCells } from '../../src/tabulate/ledger.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';
import { deliverDwellings, deliverSales } from './town-of-sales.ts';

const bagOf = (number: number): string => `990001${String(number).padStart(10, '0')}`;
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const quality = ['kwaliteit.adreskwaliteit', 'kwaliteit.koppelgraad', 'kwaliteit.afgewezen-rijen'];
const definitions = [...quality.map((id) => definition(id)!), definition('kwaliteit.afgewezen-rijen', 1)!];

describe('the quality of a municipality, as it leaves', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('pglite');
  });
  afterAll(async () => bench.close());

  const released = async (municipality: string) => {
    const pool = bench.vault.pool;
    const known = await knownAreas(pool, municipality, []);
    const counted = await tabulate(pool, known, await deliveries(pool, municipality), { definitions });
    const { tables } = await protectedTables(counted);
    return [...tables, ...counted.notCollected];
  };
  const cellsIn = (tables: readonly ReleasedTable[], id: string, period: string) =>
    tables
      .filter(({ indicator }) => indicator === id)
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.period === period)
      .map(({ category, measure, value, status }) => [category, measure, value, status]);

  /** Two hundred inhabitants in 2022, each at an address of their own, so many of which are in no file of objects. */
  const inhabitants = (municipality: string, unknown: number) =>
    bench.ingest({
      municipality,
      dataset: 'person_year',
      columns: { bsn: 'bsn', year: { constant: 2022 }, bag_id: 'bag' },
      manifest: { synthetic: true },
      text: `bsn;bag\n${numbers(0, 200)
        .map((at) => `${900000000 + at};${bagOf(at < unknown ? at + 500 : at % 100)}\n`)
        .join('')}`,
    });

  it.each([
    [10, 0.95, 'A'],
    [9, null, 'Q'],
    [0, null, 'Q'],
  ] as const)(
    'tells whole percents only: of 200 inhabitants %i at no known address',
    async (unknown, value, status) => {
      const municipality = bench.municipality();
      await deliverDwellings(bench, municipality);
      await inhabitants(municipality, unknown);
      const tables = await released(municipality);
      expect(cellsIn(tables, 'kwaliteit.adreskwaliteit', '2022JJ00')).toEqual([['_T', 'share', value, status]]);
      // A year without inhabitants has none.
      expect(cellsIn(tables, 'kwaliteit.adreskwaliteit', '2021JJ00')).toEqual([]);
    },
  );

  it('tells each link that is there, and rejected rows of the year that they are about', async () => {
    const municipality = bench.municipality();
    await deliverDwellings(bench, municipality);
    await deliverSales(bench, municipality, { broken: 12 });
    const tables = await released(municipality);
    // All 88 sales that were kept are of an object that is known: nobody stands on the other side.
    expect(cellsIn(tables, 'kwaliteit.koppelgraad', '2021JJ00')).toEqual([['overdracht', 'share', null, 'Q']]);
    // A hundred rows of objects in each year and 100 of sales in 2021, of which twelve had a day that no year has.
    const rejected = (version: number, year: string) =>
      cellsIn(
        tables.filter((table) => table.version === version),
        'kwaliteit.afgewezen-rijen',
        year,
      );
    expect(rejected(2, '2021JJ00')).toEqual([['_T', 'share', 0.06, 'A']]);
    expect(rejected(2, '2022JJ00')).toEqual([['_T', 'share', null, 'Q']]);
    // By version 1 both deliveries count whole in every year that they are about: 12 of 400.
    for (const year of ['2021JJ00', '2022JJ00']) expect(rejected(1, year)).toEqual([['_T', 'share', 0.03, 'A']]);
    expect(cellsIn(tables, 'kwaliteit.adreskwaliteit', '2022JJ00')).toEqual([['_T', 'share', null, 'L']]);
    expect(new Set(tables.flatMap(({ cells }) => cells.map(({ area }) => area)))).toEqual(new Set([municipality]));
  });

  it('is remembered as it was told: a later release is held against it', async () => {
    const municipality = bench.municipality();
    await deliverDwellings(bench, municipality);
    await inhabitants(municipality, 20);
    const [table] = (await released(municipality)).filter(({ indicator }) => indicator === 'kwaliteit.adreskwaliteit');
    const earlier = earlierCells([
      { ...table!, cells: table!.cells.map((cell) => ({ ...cell, flags: [...cell.flags] })) },
    ]);
    expect(earlier).toEqual([
      {
        ...{ quantity: 'kwaliteit.adreskwaliteit@1:percent', area: municipality, period: '2022JJ00' },
        ...{ breakdown: '_T', category: '_T', value: 90 },
      },
    ]);
    const pool = bench.vault.pool;
    const known = await knownAreas(pool, municipality, []);
    await inhabitants(municipality, 100);
    const counted = await tabulate(pool, known, await deliveries(pool, municipality), { definitions });
    const { tables } = await protectedTables(counted, undefined, { published: earlier });
    expect(cellsIn(tables, 'kwaliteit.adreskwaliteit', '2022JJ00')).toEqual([['_T', 'share', 0.9, 'A']]);
  });
});
