import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rioolwater } from '../src/definitions/rioolwater.ts';
import { loadQuery, type MeasuredLoad, measuredLoad } from '../src/index.ts';
import { type LoadRow, load } from './drug-rows.ts';
import { MUNICIPALITY } from './rows.ts';
import { fill, openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});
afterAll(() => vault.close());

async function measured(rows: readonly LoadRow[], period = '2016JJ00'): Promise<MeasuredLoad[]> {
  await fill(vault, 'wastewater_load', rows);
  const { text, params } = loadQuery(rioolwater, { municipality: MUNICIPALITY, period });
  return (await vault.query<Record<string, unknown>>(text, [...params])).rows.map(measuredLoad);
}

/** In whole milligrams, written without a look at the SQL; a sample that was delivered under two names is one. */
function expected(rows: readonly LoadRow[], year: string): MeasuredLoad[] {
  const counted = rows.filter((row) => {
    const enough = row.catchment_population !== null && row.catchment_population >= 1000;
    return enough && row.sample_date.startsWith(year) && row.sample_date_precision === 'day';
  });
  const facts = (of: LoadRow) =>
    [of.sample_date, of.substance, of.load_mg_per_1000_per_day, of.catchment_population].join(' ');
  const distinct = [...new Map(counted.map((row) => [facts(row), row])).values()];
  return [...Map.groupBy(distinct, ({ substance }) => substance)]
    .map(([category, samples]) => {
      // Counted in tenths, so that a half is exact.
      const tenths = samples.map((row) => Math.round(row.load_mg_per_1000_per_day * 10));
      const value = Math.round(tenths.reduce((sum, one) => sum + one, 0) / (10 * tenths.length));
      return { category, value, connected: Math.min(...samples.map((row) => row.catchment_population!)) };
    })
    .sort((a, b) => (a.category < b.category ? -1 : 1));
}

const random = fc.array(
  fc
    .record({
      site: fc.constantFrom('North', 'south'),
      catchment_population: fc.constantFrom(999, 1000, 50_000, null),
      sample_date: fc.constantFrom('2015-12-31', '2016-01-01', '2016-03-14', '2016-12-31', '2017-01-01'),
      sample_date_precision: fc.constantFrom('day', 'day', 'month'),
      substance: fc.constantFrom('cocaine', 'mdma'),
      tenths: fc.nat(9000),
    })
    .map(({ tenths, ...fields }) => load(tenths / 10, fields as Partial<LoadRow>)),
  { maxLength: 14 },
);

describe('the load of waste water', () => {
  test('agrees with an independent mean on random measurements', async () => {
    const property = fc.asyncProperty(random, async (rows) => {
      expect(await measured(rows)).toEqual(expected(rows, '2016'));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test('is the mean of the sampled days of P, and of no day beside it', async () => {
    const days = ['2015-12-31', '2016-01-01', '2016-12-31', '2017-01-01'];
    const rows = days.map((sample_date, at) => load(100 * (at + 1), { sample_date }));
    expect(await measured(rows)).toEqual([{ category: 'cocaine', value: 250, connected: 50_000 }]);
  });

  test('of a substance that was not measured is not there, and of one that was not found is zero', async () => {
    expect(await measured([load(0)])).toEqual([{ category: 'cocaine', value: 0, connected: 50_000 }]);
    expect(await measured([])).toEqual([]);
  });

  test('counts one sample under two names once, and two samples of two sites twice', async () => {
    const twice = [load(100), load(100, { site: 'RWZI north' }), load(400, { sample_date: '2016-03-15' })];
    expect((await measured(twice))[0]?.value).toBe(250);
    const sites = [load(100), load(200, { site: 'South', catchment_population: 20_000 })];
    expect(await measured(sites)).toEqual([{ category: 'cocaine', value: 150, connected: 20_000 }]);
  });

  test('leaves out a sewer of few, and one of which nobody says how many', async () => {
    expect(
      await measured([load(9000, { catchment_population: 999 }), load(9000, { catchment_population: null })]),
    ).toEqual([]);
    expect(await measured([load(9000, { catchment_population: 1000 })])).toHaveLength(1);
  });

  test('leaves out a sample of which only the month is known', async () => {
    expect(await measured([load(100, { sample_date_precision: 'month' })])).toEqual([]);
  });
});
