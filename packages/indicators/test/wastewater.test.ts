import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rioolwater } from '../src/definitions/rioolwater.ts';
import { loadQuery, type MeasuredLoad, measuredLoad } from '../src/index.ts';
import { type LoadRow, load } from './drug-rows.ts';
import { measuredIn } from './oracle-sewer.ts';
import { MUNICIPALITY } from './rows.ts';
import { fill, openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

async function measured(rows: readonly LoadRow[], period = '2016JJ00'): Promise<readonly MeasuredLoad[]> {
  await fill(vault, 'wastewater_load', rows);
  const { text, params } = loadQuery(rioolwater, { municipality: MUNICIPALITY, period });
  return (await vault.query<Record<string, unknown>>(text, [...params])).rows.map(measuredLoad);
}

/** Few days and few loads, so that names share samples. */
const scattered = fc.array(
  fc
    .record({
      site: fc.constantFrom('North', 'south', 'Weir'),
      catchment_population: fc.constantFrom(999, 1000, 50_000, 50_000, null),
      sample_date: fc.constantFrom(
        ...['2015-12-29', '2015-12-30', '2015-12-31', '2016-01-01', '2016-03-14', '2016-03-15', '2016-03-16'],
        ...['2016-12-30', '2016-12-31', '2017-01-01'],
      ),
      sample_date_precision: fc.constantFrom('day', 'day', 'day', 'month'),
      substance: fc.constantFrom('cocaine', 'cocaine', 'mdma'),
      tenths: fc.oneof(fc.nat(9000), fc.constantFrom(0, 1000, 1100, 1200, 30_000)),
    })
    .map(({ tenths, ...fields }) => load(tenths / 10, fields as Partial<LoadRow>)),
  { maxLength: 60, size: 'max' },
);

const bySubstance = async (rows: readonly LoadRow[]) =>
  (await measured(rows))
    .filter(({ breakdown }) => breakdown === 'substance')
    .map(({ category, value, connected }) => [category, value, connected]);

const bySite = async (rows: readonly LoadRow[]) =>
  (await measured(rows))
    .filter(({ breakdown }) => breakdown === 'substance-site')
    .map(({ category, value }) => [category, value]);

/** Now and then a week that is much alike at one site, and a day far above it. */
const alike = [0, 1, 2, 3, 4, 5, 6].map((at) => load(100 + at, { sample_date: `2014-03-0${at + 1}` }));
const random = fc
  .tuple(scattered, fc.constantFrom([], alike, [...alike, load(3000, { sample_date: '2016-05-01' })]))
  .map((rows) => rows.flat());

describe('the load of waste water', () => {
  test('agrees with an independent mean on random measurements', async () => {
    let spikes = 0;
    const property = fc.asyncProperty(random, async (rows) => {
      const told = await measured(rows);
      expect(told).toEqual(measuredIn(rows, '2016'));
      spikes += told.filter(({ spike }) => spike).length;
    });
    await fc.assert(property, { numRuns: 150 });
    expect(spikes).toBeGreaterThan(0);
  });

  test('is the mean of the sampled days of P, and of no day beside it', async () => {
    const days = ['2015-12-31', '2016-01-01', '2016-12-31', '2017-01-01'];
    const rows = days.map((sample_date, at) => load(100 * (at + 1), { sample_date }));
    expect(await bySubstance(rows)).toEqual([['cocaine', 250, 50_000]]);
  });

  test('of a substance that was not measured is not there, and of one that was not found is zero', async () => {
    expect(await bySubstance([load(0)])).toEqual([['cocaine', 0, 50_000]]);
    expect(await measured([])).toEqual([]);
  });

  test('counts one sample under two names once, and two samples of two sites twice', async () => {
    const twice = [load(100), load(100, { site: 'RWZI north' }), load(400, { sample_date: '2016-03-15' })];
    expect((await measured(twice))[0]?.value).toBe(250);
    const sites = [load(100), load(200, { site: 'South', catchment_population: 20_000 })];
    expect(await bySubstance(sites)).toEqual([['cocaine', 150, 20_000]]);
  });

  test('leaves out a sewer of few, and one of which nobody says how many', async () => {
    expect(
      await measured([load(9000, { catchment_population: 999 }), load(9000, { catchment_population: null })]),
    ).toEqual([]);
    expect(await bySubstance([load(9000, { catchment_population: 1000 })])).toHaveLength(1);
  });

  test('leaves out a sample of which only the month is known', async () => {
    expect(await measured([load(100, { sample_date_precision: 'month' })])).toEqual([]);
  });
});

describe('the sites of a municipality', () => {
  test('are numbered as they were first sampled, whatever they are called and however often', async () => {
    const rows = [
      load(300, { site: 'B' }),
      load(100, { site: 'A' }),
      load(500, { site: 'A', sample_date: '2016-03-15' }),
    ];
    const before = load(900, { site: 'B', sample_date: '2015-03-14' });
    expect(await bySite([...rows, before])).toEqual([
      ['cocaine.meetpunt-1', 300],
      ['cocaine.meetpunt-2', 300],
    ]);
    expect((await bySite(rows)).map(([category]) => category)).toEqual(['cocaine.meetpunt-1', 'cocaine.meetpunt-2']);
  });

  test('are one under names that have a sample in common, with the other samples of both', async () => {
    const twice = [load(100), load(100, { site: 'RWZI north' })];
    const other = load(400, { site: 'RWZI north', sample_date: '2016-03-15' });
    expect(await bySite([...twice, other])).toEqual([['cocaine.meetpunt-1', 250]]);
  });

  test('are one under three names, of which two have nothing in common but with the third', async () => {
    const first = [load(100, { site: 'Weir' }), load(100, { site: 'south' })];
    const second = ['south', 'North'].map((site) => load(300, { site, sample_date: '2016-03-15' }));
    expect(await bySite([...first, ...second])).toEqual([['cocaine.meetpunt-1', 200]]);
  });

  test('are two where both found nothing on one day: that is no sample in common', async () => {
    expect(await bySite([load(0), load(0, { site: 'South' })])).toHaveLength(2);
  });

  test('beyond the twelfth stand together', async () => {
    const rows = Array.from({ length: 14 }, (_, at) => load(100 + at, { site: `Site ${at + 10}` }));
    const told = await bySite(rows);
    expect(told).toHaveLength(13);
    expect(told.find(([category]) => category === 'cocaine.overige_meetpunten')).toEqual([
      'cocaine.overige_meetpunten',
      113,
    ]);
  });
});

describe('a possible dumping', () => {
  const day = (at: number) => `2016-03-${String(at).padStart(2, '0')}`;
  const history = (loads: readonly number[]) => loads.map((one, at) => load(one, { sample_date: day(at + 1) }));
  const week = [100, 110, 90, 105, 95, 100, 100];
  const flagged = async (rows: readonly LoadRow[]) => (await measured(rows)).some(({ spike }) => spike);
  const last = (one: number, fields: Partial<LoadRow> = {}) => load(one, { sample_date: day(20), ...fields });

  test('is a load of five times the median of the earlier days of its site, and not just under it', async () => {
    expect(await flagged([...history(week), last(500)])).toBe(true);
    expect(await flagged([...history(week), last(499)])).toBe(false);
  });

  test('is none without a week of earlier days: six do not tell what is usual', async () => {
    expect(await flagged([...history(week.slice(0, 6)), last(5000)])).toBe(false);
  });

  test('is none at a site that varies as much by itself', async () => {
    expect(await flagged([...history([1, 1, 200, 100, 300, 100, 1]), last(500)])).toBe(false);
  });

  test('is not told by the days of another site, nor by later days', async () => {
    expect(await flagged([...history(week), last(500, { site: 'South', catchment_population: 20_000 })])).toBe(false);
    expect(await flagged([load(500, { sample_date: '2016-02-01' }), ...history(week)])).toBe(false);
  });

  test('is none in a week that is high as a whole', async () => {
    const before = week.map((one, at) => load(one, { sample_date: `2015-03-0${at + 1}` }));
    const high = [900, 950, 850].map((one, at) => load(one, { sample_date: day(at + 1) }));
    expect(await flagged([...before, ...high])).toBe(false);
    expect(await flagged([...before, ...history([100, 105, 900])])).toBe(true);
  });

  test('is none where nothing was found before', async () => {
    expect(await flagged([...history(week.map(() => 0)), last(500)])).toBe(false);
  });

  test('is told of the substance and of the site, and not of another site', async () => {
    const south = { site: 'South', catchment_population: 20_000 };
    const rows = [...history(week), last(900), load(100, south)];
    const told = (await measured(rows)).filter(({ spike }) => spike).map(({ category }) => category);
    expect(told).toEqual(['cocaine', 'cocaine.meetpunt-1']);
  });
});
