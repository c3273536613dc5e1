import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { catalogue, definition, type IndicatorDefinition, type Rung } from '@zichtlijn/indicators';
import type { PublishedTable } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { fixedDates, isStockOfPersons, stocksOfPersons } from '../../src/tabulate/fixed-dates.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { earlierCells } from '../../src/tabulate/ledger.ts';
import { ofOtherPeriods } from '../../src/tabulate/other-periods.ts';
import type { PlannedSlice } from '../../src/tabulate/plan.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const slice = (level: 'district' | 'neighbourhood', period: string): PlannedSlice => ({
  rung: definition('context.inwoners')!.ladder.find((rung) => rung.level === level)!,
  ...{ period, collected: 'all' },
});
const districts = ['2011JJ00/2013JJ00', '2014JJ00/2016JJ00', '2017JJ00/2019JJ00', '2020JJ00/2022JJ00'];
const neighbourhoods = ['2012JJ00/2016JJ00', '2017JJ00/2021JJ00'];
const all = [
  ...districts.map((period) => slice('district', period)),
  ...neighbourhoods.map((period) => slice('neighbourhood', period)),
];

describe('the dates at which a stock of persons is told below the municipality', () => {
  const dates = (slices: readonly PlannedSlice[], ...told: number[]) => [...fixedDates(slices, new Set(told))].sort();

  it('are those of districts, three years apart', () => {
    expect(dates(all)).toEqual([2013, 2016, 2019, 2022]);
  });

  it('are those of districts alone, where a neighbourhood would fit between', () => {
    expect(dates([all[0]!, all[3]!, ...all.slice(4)])).toEqual([2013, 2022]);
  });

  it('are the latest that are, in whatever order they come, each three years from every other', () => {
    const ends = (...years: readonly number[]) =>
      dates(years.map((year) => slice('district', `${year - 2}JJ00/${year}JJ00`)));
    expect(ends(2020, 2019, 2022)).toEqual([2019, 2022]);
    expect(ends(2020, 2022)).toEqual([2022]);
    expect(ends(2018, 2021, 2022)).toEqual([2018, 2022]);
  });

  it('are those of neighbourhoods where no district is told', () => {
    expect(dates(all.slice(4))).toEqual([2016, 2021]);
  });

  it('leave what was told where it is, and go on from there', () => {
    expect(dates(all, 2021)).toEqual([2013, 2016, 2021]);
    expect(dates(all, 2016, 2019)).toEqual([2013, 2016, 2019, 2022]);
  });

  it('get no other beside one that cannot be counted any more', () => {
    expect(dates(all, 2010, 2019)).toEqual([2019]);
  });
});

/** Another version of a definition counts a quantity of its own. */
function ofVersion(of: IndicatorDefinition, version: number): IndicatorDefinition {
  if (version === of.version || of.formula.kind !== 'count') return of;
  const count = { ...of.formula.count, quantity: `${of.id}@${version}:count` };
  return { ...of, version, formula: { kind: 'count', count } };
}

it('what is a stock of persons: who lives, owns or sits on a board somewhere, and whom something is set against; no homes, no flows, no percents', () => {
  expect(catalogue.filter(isStockOfPersons).map(({ id }) => id)).toEqual([
    'context.inwoners',
    'context.pandeigenaren',
    'context.woningeigenaren',
    'context.bestuurders',
    'vastgoed.verzamelaars',
    'vastgoed.windhappers',
    'vastgoed.windhappers-huishouden',
    'vastgoed.windhappers-armoede',
    'vastgoed.pandeigenaren-met-antecedenten',
    'vastgoed.windhappers-met-antecedenten',
    'vastgoed.bestuurders-van-vijf-stichtingen',
    'vastgoed.bestuurders-met-antecedenten',
    'drugs.verdachten',
  ]);
  // Of suspects, who are a flow, the inhabitants that they are set against.
  expect(stocksOfPersons(definition('drugs.verdachten')!).map(({ quantity }) => quantity)).toEqual([
    'context.inwoners-van-12-en-ouder@1:count',
  ]);
});

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;

describe.skipIf(reason !== null)('inhabitants of a district at two dates', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /** Two districts of a hundred: `exits` leave the first for elsewhere between 2016 and 2019, and `entries` come from there. */
  const town = async (exits: number, entries: number) => {
    const municipality = bench.municipality();
    const area = (district: number) => `BU${municipality.slice(2)}0${district}01`;
    const row = (person: number, year: number, district: number) =>
      `${900_000_000 + person};${year};${area(district)}\n`;
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    const rows = [
      ...numbers(0, 100).map((person) => row(person, 2016, 1)),
      ...numbers(exits, 100 + entries).map((person) => row(person, 2019, 1)),
      // Of the other district enough are exchanged.
      ...numbers(1000, 1100).map((person) => row(person, 2016, 2)),
      ...numbers(1050, 1150).map((person) => row(person, 2019, 2)),
      ...numbers(2000, 2100).flatMap((person) => [row(person, 2016, 3), row(person + 200, 2019, 3)]),
    ];
    await bench.ingest({
      municipality,
      dataset: 'person_year',
      columns: { bsn: 'bsn', year: 'jaar', neighbourhood_code: 'buurt' },
      manifest: { synthetic: true, period: { from: '2012-01-01', to: '2019-12-31' } },
      text: `bsn;jaar;buurt\n${rows.join('')}`,
    });
    const pool = bench.vault.pool;
    const release = async (ledger: readonly PublishedTable[] = [], ladder?: readonly Rung[], version = 1) => {
      const known = await knownAreas(
        pool,
        municipality,
        [1, 2, 3].map((district) => area(district)),
      );
      const definitions = catalogue.map((one) =>
        one.id === 'context.inwoners' ? ofVersion({ ...one, ladder: ladder ?? one.ladder }, version) : one,
      );
      const delivered = await deliveries(pool, municipality);
      const { tables, sizes } = await tabulate(pool, known, delivered, { ledger, definitions });
      const told = earlierCells(ledger);
      return protectTogether(tables, defaultPolicy, sizes, { published: [...told, ...ofOtherPeriods(told, tables)] });
    };
    const shown = (released: readonly PublishedTable[], period: string) =>
      released
        .flatMap(({ cells }) => cells)
        .find((cell) => cell.area === `WK${municipality.slice(2)}01` && cell.period === period)?.value;
    /** One inhabitant more of the first district in 2016, delivered late. */
    const deliverLate = () =>
      pool.query(
        `insert into vault.person_year (municipality_code, delivery_id, fact_key, person_key, person_key_grade, year, neighbourhood_code)
         select municipality_code, delivery_id, 'late', 'late', 0, 2016, $2 from vault.person_year where municipality_code = $1 limit 1`,
        [municipality, area(1)],
      );
    return { release, shown, deliverLate };
  };
  const [before, after] = ['2014JJ00/2016JJ00', '2017JJ00/2019JJ00'] as const;

  it.each([
    [10, 10, 100],
    [9, 20, null],
    [20, 9, null],
    [0, 30, null],
  ])('with %s gone and %s come: the earlier date reads %s', async (exits, entries, expected) => {
    const { release, shown } = await town(exits, entries);
    const { tables, reasons } = await release();
    expect(shown(tables, after)).toBe(100 - exits + entries);
    expect(shown(tables, before)).toBe(expected);
    const rules = reasons.filter(({ address }) => address.period === before).map(({ rule }) => rule);
    expect(rules.includes('difference')).toBe(expected === null);
  });

  it('keeps the date that was published, and hides the new one', async () => {
    const { release, shown } = await town(9, 20);
    const { tables } = await release();
    // As if 2016 had been released alone, before 2019 was delivered.
    const first = tables.map((table) => ({
      ...table,
      cells: table.cells
        .filter(({ period }) => period === before || period === '2016JJ00')
        .map((cell) =>
          cell.area.endsWith('01') && cell.period === before ? { ...cell, value: 100, status: 'A' as const } : cell,
        ),
    }));
    const second = (await release(first)).tables;
    expect([shown(second, before), shown(second, after)]).toEqual([100, null]);
  });

  it('by another version is told at no date that the first told, and is judged beside that date all the same', async () => {
    const { release, shown } = await town(9, 20);
    const { tables } = await release([], undefined, 1);
    // As if 2016 had been released alone, before 2019 was delivered.
    const first = tables.map((table) => ({ ...table, cells: table.cells.filter(({ period }) => period !== after) }));
    const second = (await release(first, undefined, 2)).tables.filter(
      ({ indicator }) => indicator === 'context.inwoners',
    );
    const levels = (period: string) =>
      second[0]!.cells.filter((cell) => cell.period === period).map(({ area }) => area.slice(0, 2));
    expect(second.map(({ version }) => version)).toEqual([2]);
    expect([levels('2016JJ00'), levels('2019JJ00')]).toEqual([['GM'], ['GM']]);
    expect([levels(before), levels(after)]).toEqual([[], ['WK', 'WK', 'WK']]);
    expect(shown(second, after)).toBeNull();
  });

  describe('on another ladder than they were told on', () => {
    const municipalities: Rung = { level: 'municipality', period: 'year', breakdowns: [] };

    it('are at a date that was told as they were told, whatever the date is called now', async () => {
      const { release, shown, deliverLate } = await town(20, 20);
      const { tables } = await release([], [municipalities, { level: 'district', period: 'year', breakdowns: [] }]);
      expect([shown(tables, '2016JJ00'), shown(tables, '2019JJ00')]).toEqual([100, 100]);
      await deliverLate();
      // Counted alone it is one more.
      expect(shown((await release()).tables, before)).toBe(101);
      const again = (await release(tables)).tables;
      expect([shown(again, before), shown(again, after)]).toEqual([100, 100]);
    });

    it('are judged beside a date that was told of smaller areas alone', async () => {
      const { release, shown } = await town(9, 20);
      const ladder: Rung[] = [municipalities, { level: 'neighbourhood', period: 'five-years', breakdowns: [] }];
      const { tables } = await release([], ladder);
      const told = tables.flatMap(({ cells }) => cells).filter(({ period }) => period === '2012JJ00/2016JJ00');
      expect(told.map(({ value }) => value)).toEqual([100, 100, 100]);
      const districts: Rung[] = [municipalities, { level: 'district', period: 'three-years', breakdowns: [] }];
      expect(shown((await release(tables, districts)).tables, after)).toBeNull();
    });
  });
});
