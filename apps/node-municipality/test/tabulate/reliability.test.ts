import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unchangedBorders } from '../../src/borders/borders.ts';
import { protectedTables } from '../../src/build/protected-tables.ts';
import { inputSentences } from '../../src/commands/input-lines.ts';
import { qualityReport } from '../../src/quality/quality-report.ts';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { inputReport } from '../../src/tabulate/input-report.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import type { Ledger } from '../../src/tabulate/ledger.ts';
import type { PlannedSlice } from '../../src/tabulate/plan.ts';
import { seriesMarks } from '../../src/tabulate/series-marks.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';
import { deliverDwellings, deliverSales } from './town-of-sales.ts';

const value = definition('vastgoed.transactiewaarde')!;

describe('an indicator of which an input falls short', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('pglite');
  });
  afterAll(async () => bench.close());

  /** The statuses of the sum in 2021 as it would leave, and what the node's own people are told. */
  const told = async (sales: Parameters<typeof deliverSales>[2], definitions = [value]) => {
    const municipality = bench.municipality();
    await deliverDwellings(bench, municipality);
    await deliverSales(bench, municipality, sales);
    const pool = bench.vault.pool;
    const known = await knownAreas(pool, municipality, []);
    const counted = await tabulate(pool, known, await deliveries(pool, municipality), { definitions });
    const { tables } = await protectedTables(counted);
    const cells = [...tables, ...counted.notCollected].flatMap((table) => table.cells);
    const year = cells.filter(({ period, breakdown }) => period === '2021JJ00' && breakdown === '_T');
    const report = await inputReport(pool, municipality);
    return { statuses: year.map(({ measure, status, value }) => [measure, status, value !== null]), report };
  };
  const all = (status: string, shown: boolean) => ['sum', 'count', 'mean'].map((measure) => [measure, status, shown]);

  it.each([
    [10, 'A', true],
    [11, 'U', true],
    [50, 'U', true],
    [51, 'L', false],
  ] as const)('with %i of a hundred prices empty reads %s', async (priceless, status, shown) => {
    const { statuses, report } = await told({ priceless });
    expect(statuses).toEqual(all(status, shown));
    const at = { indicator: value.id, level: 'municipality', dataset: 'property_transfer', column: 'price' };
    const lack = expect.objectContaining({ ...at, lacking: priceless, total: 100 });
    expect(report.lowReliability).toEqual(status === 'U' ? expect.arrayContaining([lack]) : []);
    expect(report.tooEmpty).toEqual(status === 'L' ? expect.arrayContaining([lack]) : []);
  });

  it.each([
    [1, 'A'],
    [2, 'U'],
  ] as const)('with %i of a hundred rows rejected reads %s', async (broken, status) => {
    const { statuses, report } = await told({ broken });
    expect(statuses).toEqual(all(status, true));
    const texts = inputSentences(report).map(({ nl, en }) => `${nl} ${en}`);
    const named = texts.filter((text) => text.includes(`${value.id} (gemeente`)).join('\n');
    expect(named).toMatch(
      status === 'A' ? /^$/ : /Weinig betrouwbaar \(U\).*2,0% van de rijen is afgewezen \(2 van 100,/,
    );
    expect(named).toMatch(
      status === 'A' ? /^$/ : /Of low reliability \(U\).*2\.0% of the rows are rejected \(2 of 100,/,
    );
  });

  it('is not too empty where empty says something: who still sits on a board has no last day', async () => {
    const municipality = bench.municipality();
    await bench.ingest({
      municipality,
      dataset: 'directorship',
      columns: { bsn: 'bsn', rsin: 'rsin', from: 'van', to: 'tot' },
      manifest: { synthetic: true },
      text: 'bsn;rsin;van;tot\n900000001;900000013;2020-01-01;\n',
    });
    const { years } = await qualityReport(bench.vault.pool, municipality);
    expect(years.map(({ dataset, columns }) => [dataset, columns.map(({ column }) => column)])).toEqual([
      ['directorship', ['from']],
    ]);
  });

  it('is judged by what its own definition demands', async () => {
    const demanding = [{ ...value, quality: { reliableFilled: 96 } }];
    expect((await told({ priceless: 5 }, demanding)).statuses).toEqual(all('U', true));
    expect((await told({ priceless: 4 }, demanding)).statuses).toEqual(all('A', true));
  });
});

describe('what was published', () => {
  const slice: PlannedSlice = {
    ...{ rung: { level: 'municipality', period: 'year', breakdowns: [] }, period: '2021JJ00', collected: 'all' },
    low: { dataset: 'property_transfer', column: 'price', lacking: 20, total: 100 },
  };
  const before = (status: 'A' | 'U' | 'Q'): Ledger => [
    {
      ...{ indicator: value.id, version: 1 },
      cells: [
        {
          ...{ area: 'GM9901', period: '2021JJ00', breakdown: '_T', category: '_T', measure: 'sum', flags: [] },
          ...{ value: status === 'Q' ? null : 1, status },
        },
      ],
    },
  ];
  const at = { area: 'GM9901', period: '2021JJ00' };

  const statusOf = (slices: readonly PlannedSlice[], ledger: Ledger, version: number, cell = at) =>
    seriesMarks({ ...value, version }, slices, ledger, unchangedBorders).status(cell);

  it('keeps its status, however its sources are judged by now', () => {
    expect(statusOf([slice], [], 1)).toBe('U');
    expect(statusOf([slice], before('A'), 1)).toBe('A');
    expect(statusOf([{ ...slice, low: undefined! }], before('U'), 1)).toBe('U');
  });

  it('only where a number was told, and of the same version', () => {
    expect(statusOf([slice], before('Q'), 1)).toBe('U');
    expect(statusOf([slice], before('A'), 2)).toBe('U');
    expect(statusOf([slice], before('A'), 1, { ...at, period: '2020JJ00' })).toBe('A');
  });
});
