import { datasets, storedColumns } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, objectHeader, objects, transferHeader, transfers } from './sample-deliveries.ts';
import { workbook } from './workbook.ts';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`ingest on ${engine}${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    it('has a table for every dataset of the contract, with exactly its columns', async () => {
      const lead = ['municipality_code', 'delivery_id', 'fact_key'].map((name) => ({ name, nullable: false }));
      for (const dataset of datasets) {
        const stored = storedColumns(dataset).map(({ name, nullable }) => ({ name, nullable }));
        expect(
          await bench.rows(
            `SELECT column_name AS name, is_nullable = 'YES' AS nullable FROM information_schema.columns
             WHERE table_schema = 'vault' AND table_name = $1 ORDER BY ordinal_position`,
            dataset.id,
          ),
        ).toEqual([...lead, ...stored]);
      }
    });

    it('lets two ingests at the same time leave one copy of every fact', async () => {
      const municipality = bench.municipality();
      const text = `${objectHeader}\n${bag};1234;AB;1;2020;WO;100;20190101;\n`;
      const delivery = { municipality, ...objects, text };
      const reports = await Promise.all([bench.ingest(delivery), bench.ingest(delivery)]);
      expect(reports.map(({ status }) => status).toSorted()).toEqual(['loaded', 'unchanged']);
    });

    it('brings columns to the contract: codes, money with a decimal comma, unknown day or month, quotes with newlines', async () => {
      const municipality = bench.municipality();
      const text = `${objectHeader}\r\n${bag};1234;AB;007;2020;WI/WO;"1.250.000,00";20190000;"twee\r\nregels"\r\n`;
      const report = await bench.ingest({ municipality, ...objects, text });
      expect(report).toMatchObject({
        rowsRead: 1,
        rowsKept: 1,
        droppedColumns: ['Opmerking'],
        keys: { object_key: { best: 1, lower: 0, absent: 0 } },
      });
      const [row] = await bench.rows(
        `SELECT object_key_grade, year, "use", assessed_value, valuation_date::text, valuation_date_precision, tenure
         FROM vault.object WHERE municipality_code = $1`,
        municipality,
      );
      expect(row).toEqual({
        object_key_grade: 0,
        year: 2020,
        use: ['woning', 'winkel'],
        assessed_value: '1250000',
        valuation_date: '2019-01-01',
        valuation_date_precision: 'year',
        tenure: null,
      });
    });

    it('reads the same facts out of Windows-1252, UTF-8 with a mark, commas and a workbook', async () => {
      const columns = { bag_id: 'Id', year: 'Jaar', use: { from: 'Functie voor café', codes: { één: 'woning' } } };
      const text = `Id;Jaar;Functie voor café\n${bag};2020;één\n`;
      const sources = [
        Buffer.from(text, 'latin1'),
        `\uFEFF${text}`,
        text.replaceAll(';', ','),
        workbook([
          ['Id', 'Jaar', 'Functie voor café'],
          [bag, 2020, 'één'],
        ]),
      ];
      const keys = new Set();
      for (const source of sources) {
        const municipality = bench.municipality();
        await bench.ingest({ municipality, dataset: 'object', columns, text: source });
        const found = await bench.rows('SELECT fact_key FROM vault.object WHERE municipality_code = $1', municipality);
        expect(found).toHaveLength(1);
        keys.add(found[0]?.['fact_key']);
      }
      expect(keys.size).toBe(1);
    });

    it('changes nothing for the same delivery, and replaces what the same holder delivered for the period', async () => {
      const municipality = bench.municipality();
      const first = { municipality, ...objects, text: `${objectHeader}\n${bag};1234;AB;1;2020;WO;100;20190101;\n` };
      await bench.ingest(first);
      expect(await bench.ingest(first)).toEqual({ dataset: 'object', status: 'unchanged' });
      const corrected = { ...first, text: first.text.replace(';100;', ';200;') };
      expect(await bench.ingest(corrected)).toMatchObject({ replaced: 1, rowsKept: 1 });
      expect(
        await bench.rows('SELECT assessed_value FROM vault.object WHERE municipality_code = $1', municipality),
      ).toEqual([{ assessed_value: '200' }]);
    });

    it('lets an address-only file meet the objects of a BAG file, whichever comes first', async () => {
      const address = `${transferHeader}\na1;;1234ab;1;;01-02-2020;koper;1000\n`;
      const withBag = `${objectHeader}\n${bag};1234;AB;1;2020;WO;100;20190101;\n`;
      for (const order of ['transfers', 'objects']) {
        const municipality = bench.municipality();
        const files = [
          { municipality, ...transfers, text: address },
          { municipality, ...objects, text: withBag },
        ];
        for (const file of order === 'transfers' ? files : files.toReversed()) await bench.ingest(file);
        expect(
          await bench.rows(
            `SELECT t.object_key_grade AS grade FROM vault.property_transfer AS t
             JOIN vault.object AS o USING (municipality_code, object_key) WHERE t.municipality_code = $1`,
            municipality,
          ),
        ).toEqual([{ grade: 0 }]);
      }
    });
  });
}
