import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryFiles, engines, IngestBench } from './ingest-bench.ts';
import { validBsn } from './sample-deliveries.ts';

type Row = Readonly<Record<string, string>>;

const bagOf = (number: number): string => `990001${String(number).padStart(10, '0')}`;
const otherBsn = '123456782';

/** A delivery whose source columns carry the names of the contract. */
function delivery(municipality: string, dataset: string, rows: readonly Row[]): DeliveryFiles {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    municipality,
    dataset,
    columns: Object.fromEntries(names.map((name) => [name, name])),
    text: `${[names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map((row) => row.join(';')).join('\n')}\n`,
    manifest: { synthetic: true, rejectLimit: 0 },
  };
}

const object = (bag: number, number: string, year: number): Row => ({
  bag_id: bagOf(bag),
  postcode: '1234AB',
  house_number: number,
  year: String(year),
  use: 'woning',
  construction_year: String(1900 + bag),
});
const sale = (fields: Row): Row => ({ transfer_date: '2020-05-01', role: 'koper', price: '100', ...fields });
const atAddress = (number: string, date: string): Row =>
  sale({ postcode: '1234AB', house_number: number, transfer_date: date });

interface Listed {
  readonly bag: number;
  readonly house: string;
  readonly year: number;
}

/** The rule read plainly: the object whose years at this house are nearest, or null where two are equally near. */
function nearestObject(listed: readonly Listed[], { house, year }: Omit<Listed, 'bag'>): number | null {
  const day = (of: number) => Date.UTC(of, 0, 1);
  const spans = Map.groupBy(
    listed.filter((one) => one.house === house),
    ({ bag }) => bag,
  );
  const distances = [...spans].map(([bag, rows]) => {
    const days = rows.map((row) => day(row.year));
    return { bag, distance: Math.max(Math.min(...days) - day(year), day(year) - Math.max(...days), 0) };
  });
  const least = Math.min(...distances.map(({ distance }) => distance));
  const near = distances.filter(({ distance }) => distance === least);
  return near.length === 1 ? near[0]!.bag : null;
}

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`the crosswalks on ${engine}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    /** Ingest in this order, and again in the other, each in a municipality of its own. */
    async function inBothOrders(files: readonly [string, readonly Row[]][], look: (code: string) => Promise<void>) {
      for (const order of [files, files.toReversed()]) {
        const municipality = bench.municipality();
        for (const [dataset, rows] of order) await bench.ingest(delivery(municipality, dataset, rows));
        await look(municipality);
      }
    }

    const transfers = (municipality: string) =>
      bench.rows(
        `SELECT object_key, object_key_grade AS grade, transfer_date::text AS day FROM vault.property_transfer
         WHERE municipality_code = $1 ORDER BY transfer_date`,
        municipality,
      );

    it('gives an address the object that it was on the day, when a house was renumbered', async () => {
      const files: [string, Row[]][] = [
        ['object', [object(1, '7', 2010), object(1, '7', 2011), object(2, '7', 2015), object(2, '7', 2016)]],
        [
          'property_transfer',
          ['2009-01-01', '2011-06-01', '2015-06-01', '2020-01-01'].map((day) => atAddress('7', day)),
        ],
      ];
      await inBothOrders(files, async (municipality) => {
        const objects = await bench.rows(
          'SELECT DISTINCT object_key, min(year) AS year FROM vault.object WHERE municipality_code = $1 GROUP BY object_key ORDER BY year',
          municipality,
        );
        const [before, after] = objects.map((row) => row['object_key']);
        const sold = await transfers(municipality);
        expect(sold.map((row) => row['object_key'])).toEqual([before, before, after, after]);
        expect(sold.every((row) => row['grade'] === 0)).toBe(true);
      });
    });

    it('agrees with a plain reading of the rule on random numbering: the nearest in time, and nothing where two are as near', async () => {
      const year = fc.integer({ min: 2010, max: 2016 });
      const house = fc.integer({ min: 1, max: 6 }).map(String);
      const listed = fc.array(fc.record({ bag: fc.integer({ min: 1, max: 9 }), house, year }), {
        minLength: 8,
        maxLength: 20,
      });
      const sold = fc.array(fc.record({ house, year }), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(listed, sold, async (objects, sales) => {
          const unique = [...new Map(objects.map((one) => [`${one.bag}:${one.year}`, one])).values()];
          const municipality = bench.municipality();
          const rows = unique.map((one) => object(one.bag, one.house, one.year));
          await bench.ingest(delivery(municipality, 'object', rows));
          await bench.ingest(
            delivery(
              municipality,
              'property_transfer',
              sales.map((one, at) => ({ ...atAddress(one.house, `${one.year}-01-01`), price: String(at + 1) })),
            ),
          );
          const resolved = await bench.rows(
            `SELECT DISTINCT price::int, construction_year - 1900 AS bag FROM vault.property_transfer AS sold
             LEFT JOIN vault.object AS listed USING (municipality_code, object_key)
             WHERE municipality_code = $1 ORDER BY price::int`,
            municipality,
          );
          const expected = sales.map((one, at) => ({ price: at + 1, bag: nearestObject(unique, one) }));
          expect(resolved).toEqual(expected);
        }),
        { numRuns: 8 },
      );
    });

    it('knows a designation of the land registry and a KVK number by a delivery that has both, whichever comes first', async () => {
      const files: [string, Row[]][] = [
        [
          'ownership',
          [{ bag_id: bagOf(1), cadastral_id: 'ASD15 A 7', holder_rsin: '000000012', year: '2020', right: 'eigendom' }],
        ],
        ['legal_entity', [{ rsin: '000000012', kvk: '1234567', year: '2020', legal_form: 'stichting' }]],
        ['property_transfer', [sale({ cadastral_id: 'ASD15A0007', party_kvk: '01234567' })]],
      ];
      await inBothOrders(files, async (municipality) => {
        const met = await bench.rows(
          `SELECT party_key_grade AS party, sold.object_key_grade AS object FROM vault.property_transfer AS sold
           JOIN vault.ownership AS owned USING (municipality_code, object_key)
           JOIN vault.legal_entity AS entity USING (municipality_code)
           WHERE municipality_code = $1 AND entity_key = party_key AND holder_key = party_key`,
          municipality,
        );
        expect(met).toEqual([{ party: 0, object: 0 }]);
      });
    });

    it('puts the owner in the place of an eenmanszaak, and each partner with an equal share in that of a vof', async () => {
      const files: [string, Row[]][] = [
        [
          'legal_entity',
          [
            { kvk: '11111111', bsn: validBsn, year: '2020', legal_form: 'eenmanszaak' },
            { kvk: '22222222', bsn: validBsn, year: '2020', legal_form: 'vof' },
            { kvk: '22222222', bsn: otherBsn, year: '2020', legal_form: 'vof' },
            { kvk: '33333333', bsn: otherBsn, year: '2020', legal_form: 'bv' },
          ].map((row) => ({ ...row, rsin: '' })),
        ],
        [
          'property_transfer',
          ['1', '2', '3'].map((at) => sale({ bag_id: bagOf(Number(at)), party_kvk: at.repeat(8), share: '1' })),
        ],
        [
          'person_year',
          [
            { bsn: validBsn, year: '2020' },
            { bsn: otherBsn, year: '2020' },
          ],
        ],
        ['permit_or_subsidy', [{ kvk: '22222222', granted_on: '2020-05-01', kind: 'subsidie', amount: '10', bsn: '' }]],
      ];
      await inBothOrders(files, async (municipality) => {
        const bought = await bench.rows(
          `SELECT count(*)::int AS persons, min(share)::float AS share FROM vault.property_transfer AS sold
           JOIN vault.person_year AS person ON person.municipality_code = sold.municipality_code AND person_key = party_key
           WHERE sold.municipality_code = $1 GROUP BY sold.object_key ORDER BY share`,
          municipality,
        );
        expect(bought).toEqual([
          { persons: 2, share: 0.5 },
          { persons: 1, share: 1 },
        ]);
        const granted = 'SELECT amount FROM vault.permit_or_subsidy WHERE municipality_code = $1';
        expect(await bench.rows(granted, municipality)).toEqual([{ amount: '10' }]);
      });
    });

    it('takes a fact by address and the same fact by BAG id for one, and lets the first of two different ones stand', async () => {
      const municipality = bench.municipality();
      const by = (id: Row, price: string) => sale({ ...id, deed_id: 'a', party_bsn: validBsn, price });
      const address = { postcode: '1234AB', house_number: '7' };
      const load = (rows: readonly Row[], file: Partial<DeliveryFiles['manifest']> = {}) => {
        const made = delivery(municipality, 'property_transfer', rows);
        return bench.ingest({ ...made, manifest: { ...made.manifest, rejectLimit: 1, ...file } });
      };
      await load([by(address, '100')], { sourceHolder: 'Makelaar' });
      await bench.ingest(delivery(municipality, 'object', [object(1, '7', 2020)]));
      const report = await load([by({ bag_id: bagOf(1) }, '100'), by({ bag_id: bagOf(1) }, '200')]);
      expect(report).toMatchObject({ rowsKept: 0, rowsRepeated: 1, rejectedByRule: { conflict: 1 } });
    });

    it('merges rows of earlier deliveries that turn out to be about one object in one year', async () => {
      const municipality = bench.municipality();
      const row = (id: Row) => ({ ...id, year: '2020', use: 'woning' });
      const rows = [
        row({ cadastral_id: '', postcode: '1234AB', house_number: '7' }),
        row({ postcode: '1234AB', house_number: '9' }),
      ];
      await bench.ingest(
        delivery(
          municipality,
          'object',
          rows.map(({ cadastral_id: _, ...rest }: Row) => rest),
        ),
      );
      const other = delivery(municipality, 'object', [object(1, '7', 2019), object(1, '9', 2021)]);
      const report = await bench.ingest({ ...other, manifest: { ...other.manifest, sourceHolder: 'BAG' } });
      expect(report).toMatchObject({ rowsMerged: 1, rowsKept: 2 });
    });

    it('forgets what a delivery taught when another takes its place', async () => {
      const municipality = bench.municipality();
      await bench.ingest(delivery(municipality, 'object', [object(1, '7', 2020)]));
      await bench.ingest(delivery(municipality, 'object', [object(1, '9', 2020)]));
      await bench.ingest(
        delivery(municipality, 'property_transfer', [atAddress('7', '2020-05-01'), atAddress('9', '2020-05-02')]),
      );
      expect((await transfers(municipality)).map((row) => row['grade'])).toEqual([1, 0]);
    });
  });
}
