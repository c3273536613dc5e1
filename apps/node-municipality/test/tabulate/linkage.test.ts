import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { inputReport } from '../../src/tabulate/input-report.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { linkRates } from '../../src/tabulate/link-rates.ts';
import { linkSentences } from '../../src/tabulate/link-report.ts';
import { plan } from '../../src/tabulate/plan.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const bagOf = (number: number): string => `990001${String(number).padStart(10, '0')}`;
const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const needing = [
  'vastgoed.doorsluishuizen',
  'vastgoed.halfjaar-doorverkopen',
  'vastgoed.transactiewaarde',
  'vastgoed.waardesprong',
  'vastgoed.zelfde-dag-doorverkopen',
];

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`linkage on ${engine}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    /** A hundred dwellings in every year of a file of objects. */
    const objects = (municipality: string, years: readonly number[] = [2020, 2021, 2022]) =>
      bench.ingest({
        municipality,
        dataset: 'object',
        columns: { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' }, neighbourhood_code: 'buurt' },
        text: `bag;jaar;buurt\n${years.flatMap((year) => numbers(0, 100).map((at) => `${bagOf(at)};${year};BU${municipality.slice(2)}0101\n`)).join('')}`,
      });

    /** Sales in a year: of objects in the file, and of others that it does not have. */
    const sales = (municipality: string, of: readonly (readonly [year: number, linked: number, unlinked: number])[]) =>
      bench.ingest({
        municipality,
        dataset: 'property_transfer',
        columns: {
          deed_id: 'akte',
          bag_id: 'bag',
          transfer_date: 'datum',
          role: { constant: 'koper' },
          price: 'prijs',
        },
        text: `akte;bag;datum;prijs\n${of
          .flatMap(([year, linked, unlinked]) =>
            [...numbers(0, linked), ...numbers(500, 500 + unlinked)].map(
              (at) => `a${year}-${at};${bagOf(at)};${year}-06-01;100000\n`,
            ),
          )
          .join('')}`,
      });

    const planned = async (municipality: string, indicator: string, level: string) => {
      const delivered = await deliveries(bench.vault.pool, municipality);
      const rates = await linkRates(bench.vault.pool, municipality, delivered);
      const slices = plan(definition(indicator)!, delivered, rates).filter(({ rung }) => rung.level === level);
      return new Map(slices.map(({ period, collected }) => [period, collected]));
    };

    it('lets 95 in a hundred pass and makes one fewer not collected, with the reason in both languages', async () => {
      for (const [linked, collected] of [
        [95, true],
        [94, false],
      ] as const) {
        const municipality = bench.municipality();
        await objects(municipality);
        await sales(municipality, [[2021, linked, 100 - linked]]);
        const slices = await planned(municipality, 'vastgoed.transactiewaarde', 'municipality');
        expect(slices.get('2021JJ00')).toBe(collected ? 'all' : 'none');
        const { links: report } = await inputReport(bench.vault.pool, municipality);
        expect(report.links).toEqual([{ link: 'transfer-object', linked, total: 100 }]);
        const named = new Set(report.notCollected.map(({ indicator }) => indicator));
        expect([...named].toSorted()).toEqual(collected ? [] : needing);
        const [sentence] = linkSentences(report);
        expect(sentence?.nl ?? '').toMatch(collected ? /^$/ : /Niet verzameld, want maar 94,0% .*94 van 100.*95%/);
        expect(sentence?.en ?? '').toMatch(collected ? /^$/ : /Not collected, because only 94\.0% .*94 of 100.*95%/);
      }
    });

    it('lets 95 in a hundred directorships be of an entity that is known, in every year of a term', async () => {
      for (const [linked, collected] of [
        [95, true],
        [94, false],
      ] as const) {
        const municipality = bench.municipality();
        const manifest = { synthetic: true, period: { from: '2020-01-01', to: '2021-12-31' } };
        const numbers = Array.from({ length: 100 }, (_, at) => at);
        const entities = numbers
          .slice(0, linked)
          .flatMap((at) => [2020, 2021].map((year) => `${800_000_000 + at};${year};nee\n`));
        await bench.ingest({
          ...{ municipality, dataset: 'legal_entity', manifest },
          columns: { rsin: 'rsin', year: 'jaar', legal_form: { constant: 'stichting' }, social_landlord: 'corporatie' },
          text: `rsin;jaar;corporatie\n${entities.join('')}`,
        });
        await bench.ingest({
          ...{
            municipality,
            dataset: 'directorship',
            manifest: { ...manifest, period: { from: '2010-01-01', to: '2021-12-31' } },
          },
          columns: { bsn: 'bsn', rsin: 'rsin', from: 'van', to: 'tot' },
          text: `bsn;rsin;van;tot\n${numbers.map((at) => `${900_000_000 + at};${800_000_000 + at};2015-01-01;\n`).join('')}`,
        });
        const slices = await planned(municipality, 'context.bestuurders', 'municipality');
        expect(slices.get('2021JJ00')).toBe(collected ? 'all' : 'none');
        const { links: report } = await inputReport(bench.vault.pool, municipality);
        // A term since 2015 is about each of its seven years.
        expect(report.links).toEqual([{ link: 'board-entity', linked: 7 * linked, total: 700 }]);
        const [sentence] = linkSentences(report);
        expect(sentence?.nl ?? '').toMatch(
          collected ? /^$/ : /maar 94,0% van de bestuursfuncties .*RSIN en KVK-nummer/,
        );
      }
    });

    it('shows what is not linked as not collected, never as a lower count', async () => {
      const municipality = bench.municipality();
      await objects(municipality);
      await sales(municipality, [[2021, 50, 50]]);
      const pool = bench.vault.pool;
      const known = await knownAreas(pool, municipality, []);
      const { tables, notCollected } = await tabulate(pool, known, await deliveries(pool, municipality));
      for (const indicator of needing) {
        const counted = tables.filter((table) => table.indicator === indicator).flatMap(({ cells }) => cells);
        expect(counted.filter(({ period }) => period === '2021JJ00')).toEqual([]);
        const told = notCollected.filter((table) => table.indicator === indicator).flatMap(({ cells }) => cells);
        const year = told.filter(({ period }) => period === '2021JJ00');
        expect(new Set(year.map(({ status, value }) => `${status}${value}`))).toEqual(new Set(['Lnull']));
      }
    });

    it('does not take sales of which the area is not known for a measured zero in every area', async () => {
      const municipality = bench.municipality();
      // Every sale is linked, but no file of objects says where the objects lay in 2019, and the sales themselves do not either.
      await objects(municipality, [2022]);
      await sales(municipality, [[2019, 100, 0]]);
      const pool = bench.vault.pool;
      const known = await knownAreas(pool, municipality, []);
      const { tables, notCollected } = await tabulate(pool, known, await deliveries(pool, municipality));
      const block = '2017JJ00/2019JJ00';
      const [district = ''] = known.district;
      const sold = tables.filter(({ indicator }) => indicator === 'vastgoed.transactiewaarde');
      const year = sold
        .flatMap(({ cells }) => cells)
        .filter(({ area, period }) => `${area} ${period}` === `${municipality} 2019JJ00`);
      expect(year.find(({ breakdown }) => breakdown === '_T')?.units).toBe(100);
      expect(
        sold.flatMap(({ cells }) => cells).filter(({ area, period }) => area === district && period === block),
      ).toEqual([]);
      const told = notCollected.filter(({ indicator }) => indicator === 'vastgoed.transactiewaarde');
      const cells = told
        .flatMap(({ cells }) => cells)
        .filter(({ area, period }) => area === district && period === block);
      expect(cells.map(({ measure, status, value }) => [measure, status, value])).toEqual(
        ['sum', 'count', 'mean'].map((measure) => [measure, 'L', null]),
      );
    });

    it('sizes every area that the minimum sizes are asked of, the municipality itself among them', async () => {
      const municipality = bench.municipality();
      await objects(municipality);
      const pool = bench.vault.pool;
      const known = await knownAreas(pool, municipality, []);
      const { sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
      const areas = [...known.neighbourhood, ...known.district, municipality].sort();
      expect(sizes).toEqual(areas.map((area) => ({ area, dwellings: 100, inhabitants: null })));
    });

    it('judges a window by the years that it spans', async () => {
      const municipality = bench.municipality();
      await objects(municipality);
      await sales(municipality, [
        [2008, 10, 90],
        [2021, 100, 0],
      ]);
      const year = (indicator: string) => planned(municipality, indicator, 'municipality');
      const value = await year('vastgoed.transactiewaarde');
      expect([value.get('2021JJ00'), value.get('2021KW02')]).toEqual(['all', undefined]);
      expect((await year('vastgoed.zelfde-dag-doorverkopen')).get('2021KW02')).toBe('all');
      expect((await year('vastgoed.doorsluishuizen')).get('2021JJ00')).toBe('none');
    });

    it('has nothing to link where no file of objects was delivered: the transfers speak for themselves', async () => {
      const municipality = bench.municipality();
      await sales(municipality, [[2021, 0, 100]]);
      expect((await planned(municipality, 'vastgoed.transactiewaarde', 'municipality')).get('2021JJ00')).toBe('all');
      const { links } = await inputReport(bench.vault.pool, municipality);
      expect(links).toEqual({ links: [], notCollected: [] });
    });

    it('counts inhabitants of the municipality without a link, and of its areas only where they have one', async () => {
      for (const neighbourhood of [true, false]) {
        const municipality = bench.municipality();
        await objects(municipality);
        await bench.ingest({
          municipality,
          dataset: 'person_year',
          columns: {
            bsn: 'bsn',
            year: { constant: 2022 },
            bag_id: 'bag',
            ...(neighbourhood ? { neighbourhood_code: 'buurt' } : {}),
          },
          manifest: { synthetic: true, period: { from: '2018-01-01', to: '2022-12-31' } },
          text: `bsn;bag;buurt\n${numbers(0, 100)
            .map((at) => `${900000000 + at};${bagOf(at < 90 ? at : at + 500)};BU${municipality.slice(2)}0101\n`)
            .join('')}`,
        });
        const at = (level: string) => planned(municipality, 'context.inwoners', level);
        expect((await at('municipality')).get('2022JJ00')).toBe('all');
        const below = [...(await at('district')).values(), ...(await at('neighbourhood')).values()];
        expect(below.includes('all')).toBe(neighbourhood);
      }
    });
  });
}
