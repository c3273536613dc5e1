import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;
const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };

describe.skipIf(reason !== null)('cleared farms per 10 000 objects', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /** Two hundred objects, half of them rented; a clearance on each date given, in the object of that number or in none. */
  const town = async (clearances: readonly (readonly [date: string, object: number | null])[]) => {
    const municipality = bench.municipality();
    const area = `BU${municipality.slice(2)}0101`;
    const bag = (at: number) => `${municipality.slice(2)}01${String(1_000_000_000 + at)}`;
    const manifest = { synthetic: true, period: { from: '2016-01-01', to: '2016-12-31' } };
    const objects = Array.from(
      { length: 200 },
      (_, at) => `${bag(at)};2016;${area};woning;${at % 2 ? 'koop' : 'huur_overig'}\n`,
    );
    await bench.ingest({
      ...{ municipality, dataset: 'object', manifest },
      columns: { bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt', use: 'gebruik', tenure: 'eigendom' },
      text: `bag;jaar;buurt;gebruik;eigendom\n${objects.join('')}`,
    });
    const farms = clearances.map(([date, at], number) => `i${number};${at === null ? '' : bag(at)};${area};${date}\n`);
    await bench.ingest({
      ...{ municipality, dataset: 'cannabis_clearance', manifest: { ...manifest, consent } },
      columns: { incident_id: 'incident', bag_id: 'bag', neighbourhood_code: 'buurt', clearance_date: 'datum' },
      text: `incident;bag;buurt;datum\n${farms.join('')}`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [area]);
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const released = (await protectTogether(tables, defaultPolicy, sizes)).tables;
    return (period: string, breakdown = '_T', category = '_T', of = 'hennepruimingen') =>
      Object.fromEntries(
        released
          .filter(({ indicator }) => indicator === `drugs.${of}`)
          .flatMap((table) => table.cells)
          .filter((cell) => cell.period === period && cell.breakdown === breakdown && cell.category === category)
          .map(({ measure, value }) => [measure, value]),
      );
  };
  const on = (month: number, number: number, first = 0) =>
    Array.from({ length: number }, (_, at) => [`2016-${String(month).padStart(2, '0')}-15`, first + at] as const);

  it('stand beside both of their numbers, in the year and in each quarter', async () => {
    const shown = await town([...on(2, 12), ...on(5, 13, 20), ...on(8, 14, 40), ...on(11, 11, 60)]);
    expect(shown('2016JJ00')).toEqual({ numerator: 50, denominator: 200, rate: 2500 });
    expect(shown('2016KW01')).toEqual({ numerator: 12, denominator: 200, rate: 600 });
    expect(shown('2016JJ00', 'tenure', 'koop')).toEqual({ numerator: 24, denominator: 200, rate: 1200 });
  });

  it('leave no quarter that the others and the year would give back', async () => {
    const shown = await town([...on(2, 12), ...on(5, 13, 20), ...on(8, 14, 40), ...on(11, 3, 60)]);
    expect(shown('2016KW04')).toEqual({ numerator: null, denominator: 200, rate: null });
    const told = ['2016JJ00', '2016KW01', '2016KW02', '2016KW03'].filter(
      (period) => shown(period)['numerator'] !== null,
    );
    expect(told.length).toBeLessThan(4);
  });

  describe('beside the objects that were cleared', () => {
    const both = async (clearances: readonly (readonly [date: string, object: number | null])[]) => {
      const shown = await town(clearances);
      return ['hennepruimingen', 'hennepruimingen-panden'].map((of) => shown('2016JJ00', '_T', '_T', of)['numerator']);
    };

    it('are both told where every object was cleared once, or enough of them again', async () => {
      expect(await both(on(2, 40))).toEqual([40, 40]);
      expect(await both([...on(2, 40), ...on(3, 20)])).toEqual([60, 40]);
    });

    it('are not both told where three were cleared again, where one was again and again, or three farms had no address', async () => {
      expect(await both([...on(2, 40), ...on(3, 3)])).toContain(null);
      expect(await both([...on(2, 40), ...Array.from({ length: 20 }, () => on(3, 1)[0]!)])).toContain(null);
      expect(await both([...on(2, 40), ...on(3, 3).map(([date]) => [date, null] as const)])).toContain(null);
    });
  });
});
