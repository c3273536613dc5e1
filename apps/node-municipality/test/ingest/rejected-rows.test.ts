import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveryCounts } from '../../src/commands/delivery-counts.ts';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, faultOf, objectHeader, objects, transferHeader, transfers, validBsn } from './sample-deliveries.ts';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(
    `rows and files that are refused, on ${engine}${reason === null ? '' : ` (skipped: ${reason})`}`,
    () => {
      let bench: IngestBench;
      beforeAll(async () => {
        bench = await IngestBench.open(engine);
      });
      afterAll(async () => bench.close());

      it('rejects rows by rule with line and column and no value; counts repeats apart; the first of a conflict stands', async () => {
        const municipality = bench.municipality();
        const good = `a1;${bag};1234AB;1;${validBsn};01-02-2020;koper;1000`;
        const lines = [
          good,
          good,
          good.replace(';1000', ';2000'),
          `a2;${bag};1234AB;1;${validBsn};31-02-2020;koper;1000`,
          `a3;${bag};1234AB;1;123456789;01-02-2020;koper;1000`,
          `a4;${bag};1234AB;1;${validBsn};01-02-2020;huurder;1000`,
          `a5;${bag};1234AB;1;${validBsn};01-02-2020;koper;-5`,
          `a6;;;;${validBsn};01-02-2020;koper;5`,
          `a7;${bag};1234AB`,
          `a8;${bag};1234AB;1;${validBsn};01-02-1999;koper;1`,
          `a9;${bag};1234AB;1;${validBsn};01-02-2120;koper;1`,
        ];
        const text = `${transferHeader}\n${lines.join('\n')}\n`;
        const report = await bench.ingest({ municipality, ...transfers, text, manifest: { rejectLimit: 0.9 } });
        expect(report).toMatchObject({
          rowsRead: 11,
          rowsKept: 1,
          rowsRepeated: 1,
          rowsRejected: 9,
          rejectedByRule: {
            conflict: 1,
            date_form: 1,
            eleven_test: 1,
            unknown_code: 1,
            below_zero: 1,
            key_missing: 1,
            column_count: 1,
            outside_period: 1,
            date_in_future: 1,
          },
        });
        const path = report.status === 'loaded' ? report.rejectFile : null;
        const rejections = readFileSync(path ?? '', 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line));
        expect(rejections).toContainEqual({
          file: 'property_transfer.csv',
          line: 6,
          column: 'party_bsn',
          rule: 'eleven_test',
        });
        for (const rejection of rejections) expect(Object.keys(rejection)).toEqual(['file', 'line', 'column', 'rule']);
      });

      it('counts what it kept and rejected by the year that each row is about, conflicts with what was stored too', async () => {
        const municipality = bench.municipality();
        const row = (deed: string, day: string, price = '1000') =>
          `${deed};${bag};1234AB;1;${validBsn};${day};koper;${price}`;
        const byYear = () =>
          bench.rows(
            'SELECT judged_by_year AS years FROM vault.delivery WHERE municipality_code = $1 ORDER BY ingested_at',
            municipality,
          );
        const first = [
          ...[row('a1', '01-02-2020'), row('a2', '01-03-2020'), row('a2', '01-03-2020', '7')],
          ...[row('a3', '05-05-2021'), row('a3', '05-05-2021'), row('a4', '06-06-2021', '-1'), row('a5', '31-02-2021')],
          row('a6', '01-01-2022'),
        ];
        await bench.ingest({ municipality, ...transfers, text: `${transferHeader}\n${first.join('\n')}\n` });
        // The row of no day goes to the year with most rows, 2020; the repeat counts nowhere.
        const years = {
          2020: { kept: 2, rejected: 2 },
          2021: { kept: 1, rejected: 1 },
          2022: { kept: 1, rejected: 0 },
        };
        expect(await byYear()).toEqual([{ years }]);
        await bench.ingest({
          ...{ municipality, ...transfers, manifest: { sourceHolder: 'Notaris' } },
          text: `${transferHeader}\n${row('a6', '01-01-2022', '9')}\n${row('a7', '02-02-2022')}\n`,
        });
        expect(await byYear()).toEqual([{ years }, { years: { 2022: { kept: 1, rejected: 1 } } }]);
      });

      it('counts a valid row that no definition needs apart: not kept, not rejected, no part of the reject share', async () => {
        const municipality = bench.municipality();
        const kinds = { ...transfers.columns, transfer_kind: { from: 'soort', codes: { K: 'verkoop', E: 'erfenis' } } };
        const row = (deed: number, kind: string) =>
          `a${deed};${bag};1234AB;1;${validBsn};01-02-2020;koper;1000;${kind}`;
        const unneeded = Array.from({ length: 18 }, (_, at) => row(at, 'E'));
        const text = (last: string) =>
          `${[`${transferHeader};soort`, ...unneeded, row(20, 'K'), row(21, last)].join('\n')}\n`;
        const delivery = { municipality, ...transfers, columns: kinds, manifest: { rejectLimit: 0.4 } };
        expect(await bench.ingest({ ...delivery, text: text('K') })).toMatchObject({
          rowsRead: 20,
          rowsKept: 2,
          rowsRejected: 0,
          rowsOutOfScope: 18,
          outOfScopeByRule: { no_sale: 18 },
        });
        const [recorded] = await deliveryCounts(bench.vault.pool, municipality);
        expect(recorded).toMatchObject({ rejected: 0, outOfScope: 18, outOfScopeByRule: { no_sale: 18 } });
        // One of the two rows that count is wrong: half, and not one in twenty.
        const fault = await faultOf(bench.ingest({ ...delivery, text: text('?') }));
        expect(fault).toMatchObject({ code: 'INGEST_REFUSED' });
        expect(fault.sentence.en).toContain('1/2 rows');
      });

      it('refuses a delivery past its reject limit whole, and leaves what was there', async () => {
        const municipality = bench.municipality();
        const text = `${objectHeader}\n${bag};1234;AB;1;2020;WO;100;20190101;\n`;
        await bench.ingest({ municipality, ...objects, text });
        const bad = `${text}9900010000000025;1234;AB;2;2020;GEHEIM;100;20190101;\n`;
        const fault = await faultOf(
          bench.ingest({ municipality, ...objects, text: bad, manifest: { rejectLimit: 0.01 } }),
        );
        expect(fault).toMatchObject({ code: 'INGEST_REFUSED' });
        expect(fault.sentence.nl).toContain('unknown_code 1');
        expect(JSON.stringify(fault.sentence)).not.toContain('GEHEIM');
        expect(
          await bench.rows('SELECT count(*)::int AS n FROM vault.object WHERE municipality_code = $1', municipality),
        ).toEqual([{ n: 1 }]);
      });

      it('refuses a file in which a spreadsheet rounded a BAG id, and says why', async () => {
        const text = `${objectHeader}\n3,63E+14;1234;AB;1;2020;WO;100;20190101;\n`;
        const fault = await faultOf(bench.ingest({ municipality: bench.municipality(), ...objects, text }));
        expect(fault).toMatchObject({ code: 'SOURCE_SPREADSHEET' });
        expect(fault.sentence.nl).toMatch(/rekenblad.*laatste cijfers/);
      });

      it('refuses a file whose quotes do not close, an empty one and a damaged workbook, without repeating them', async () => {
        const load = (text: string | Buffer) =>
          faultOf(bench.ingest({ municipality: bench.municipality(), ...transfers, text }));
        const unclosed = await load(`${transferHeader}\na1;${bag};"GEHEIM;1\n`);
        expect(unclosed).toMatchObject({ code: 'SOURCE_MALFORMED' });
        expect(JSON.stringify(unclosed.sentence)).not.toContain('GEHEIM');
        expect((await load('')).code).toBe('SOURCE_EMPTY');
        expect((await load(Buffer.from('PK\x03\x04 no zip'))).code).toBe('SOURCE_MALFORMED');
      });

      it('lets invented citizen numbers through only when the manifest says they are invented', async () => {
        const invented = `${transferHeader}\na1;${bag};1234AB;1;123456789;01-02-2020;koper;1\n`;
        const load = (synthetic: boolean) =>
          bench.ingest({
            municipality: bench.municipality(),
            ...transfers,
            text: invented,
            manifest: { synthetic, rejectLimit: 1 },
          });
        expect(await load(true)).toMatchObject({ rowsKept: 1 });
        expect(await load(false)).toMatchObject({ rowsKept: 0, rejectedByRule: { eleven_test: 1 } });
      });

      it('names the columns of the mapping that a file lacks, and nothing of a file without a header', async () => {
        const text = `a1;${bag};1234AB;1;${validBsn};01-02-2020;koper;1\n`;
        const fault = await faultOf(bench.ingest({ municipality: bench.municipality(), ...transfers, text }));
        expect(fault).toMatchObject({ code: 'SOURCE_COLUMNS' });
        expect(fault.sentence.nl).toContain('akte, bag, postcode');
        expect(JSON.stringify(fault.sentence)).not.toContain(validBsn);
      });
    },
  );
}
