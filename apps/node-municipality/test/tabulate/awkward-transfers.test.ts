import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';
import { deliverDwellings } from './town-of-sales.ts';

const bagOf = (at: number): string => `990001${String(at).padStart(10, '0')}`;
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const ids = [
  'vastgoed.transactiewaarde',
  'vastgoed.zelfde-dag-doorverkopen',
  'vastgoed.halfjaar-doorverkopen',
  'vastgoed.aankopen-zonder-hypotheek',
];

describe.each(engines)('a file of transfers with awkward truths on $engine', ({ engine, reason }) => {
  describe.skipIf(reason !== null)('through the whole path', () => {
    let bench: IngestBench;
    let cells: readonly {
      indicator: string;
      period: string;
      measure: string;
      category: string;
      value: unknown;
      status: string;
    }[];
    let report: Awaited<ReturnType<IngestBench['ingest']>>;

    beforeAll(async () => {
      bench = await IngestBench.open(engine);
      const municipality = bench.municipality();
      await deliverDwellings(bench, municipality);
      let person = 900_000_000;
      const row = (deed: string, object: number, day: string, price: string, role = 'koper', several = 'nee') =>
        `${deed};${bagOf(object)};${day};${role};"${price}";${several};${person++}\n`;
      const couple = ['verkoper', 'verkoper', 'koper', 'koper'].map((role) =>
        row('stel', 40, '20210401', '300.000,00', role),
      );
      const rows = [
        // Forty flats for one price.
        ...numbers(0, 40).map((flat) => row('flat', flat, '20210301', '12.000.000,00', 'koper', 'ja')),
        // A couple that sells to a couple, of which one row came twice.
        ...couple,
        couple[3]!,
        // Twice in one month, of which the day is not known.
        row('juni-1', 41, '20210600', '200.000,00'),
        row('juni-2', 41, '20210600', '200.000,00'),
        // A price of zero is no sale, and no price is one.
        row('gift', 42, '20210701', '0,00'),
        row('blanco', 43, '20210801', ''),
        // Sold again after a few weeks: too few to tell.
        ...numbers(50, 53).flatMap((at) => [
          row(`a${at}`, at, '20210901', '100.000,50'),
          row(`b${at}`, at, '20211001', '150.000,49'),
        ]),
        // Plain sales, so that one buyer of forty flats does not make the sum.
        ...numbers(60, 100).map((at) => row(`c${at}`, at, '20211101', '500.000,00')),
      ];
      report = await bench.ingest({
        municipality,
        dataset: 'property_transfer',
        columns: {
          ...{ deed_id: 'akte', bag_id: 'bag', party_bsn: 'bsn', role: 'rol' },
          transfer_date: { from: 'datum', date: 'yyyymmdd' },
          price: { from: 'prijs', decimal: ',' },
          price_covers_several_objects: 'meer',
        },
        manifest: { synthetic: true },
        text: `akte;bag;datum;rol;prijs;meer;bsn\n${rows.join('')}`,
      });
      const { pool } = bench.vault;
      const known = await knownAreas(pool, municipality, []);
      const definitions = ids.map((id) => definition(id)!);
      const counted = await tabulate(pool, known, await deliveries(pool, municipality), { definitions });
      const { tables } = await protectTogether(counted.tables, defaultPolicy, counted.sizes);
      cells = [...tables, ...counted.notCollected].flatMap(({ indicator, cells: own }) =>
        own.filter(({ area }) => area === municipality).map((cell) => ({ indicator, ...cell })),
      );
    });
    afterAll(async () => bench.close());

    const told = (indicator: string, measure: string, category = '_T', period = '2021JJ00') => {
      const found = cells.filter(
        (cell) =>
          cell.indicator === indicator &&
          cell.measure === measure &&
          cell.category === category &&
          cell.period === period,
      );
      return found.map(({ value, status }) => [value, status]);
    };

    it('is read with its decimal commas, its repeats apart and a price of zero out of scope', () => {
      expect(report).toMatchObject({ rowsRead: 95, rowsKept: 93, rowsRepeated: 1, rowsRejected: 0, rowsOutOfScope: 1 });
    });

    it('counts one price for forty flats once, four rows of a deed once, and no sale without a price', () => {
      // 12,000,000 + 300,000 + 2 × 200,000 + 3 × (100,000 or 100,001 + 150,000) + 40 × 500,000.
      const [[value, status] = []] = told('vastgoed.transactiewaarde', 'sum');
      expect([Math.abs(Number(value) - 33_450_000) <= 3, status]).toEqual([true, 'A']);
      expect(told('vastgoed.transactiewaarde', 'count')).toEqual([[50, 'A']]);
    });

    it('counts every flat as an object sold, also without a price, and none for what was given', () => {
      // Forty flats, the couple’s, the one of June, the one without a price, three that were sold again and forty plain ones.
      expect(told('vastgoed.zelfde-dag-doorverkopen', 'denominator')).toEqual([[86, 'A']]);
    });

    it('tells a measured zero, a hidden number and one that is not collected apart', () => {
      // Two sales in one month are not two on one day.
      expect(told('vastgoed.zelfde-dag-doorverkopen', 'numerator')).toEqual([[0, 'A']]);
      expect(told('vastgoed.halfjaar-doorverkopen', 'numerator')).toEqual([[null, 'Q']]);
      expect(told('vastgoed.aankopen-zonder-hypotheek', 'numerator')).toEqual([[null, 'L']]);
    });
  });
});
