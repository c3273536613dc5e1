import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { ingestAll } from '../../src/commands/ingest-all.ts';
import { deliveriesDirectory } from '../../src/propose/delivery-file.ts';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, faultOf, validBsn } from './sample-deliveries.ts';

const otherBag = '9900010000000025';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`a mapping on ${engine}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    const areas = (municipality: string) =>
      bench.rows(
        'SELECT neighbourhood_code AS code FROM vault.object WHERE municipality_code = $1 ORDER BY construction_year',
        municipality,
      );

    it('finds the neighbourhood of a postcode in a lookup file, however it is written, and counts what is not in it', async () => {
      const municipality = bench.municipality();
      const [one, two] = [`BU${municipality.slice(2)}0101`, `BU${municipality.slice(2)}0102`];
      const report = await bench.ingest({
        municipality,
        dataset: 'object',
        columns: {
          bag_id: 'bag',
          year: { constant: 2020 },
          use: { constant: 'woning' },
          construction_year: 'bouwjaar',
          neighbourhood_code: { from: ['postcode', 'nr'], lookup: 'buurten' },
        },
        mapping: { lookups: { buurten: { file: 'buurten.csv', key: ['PC6', 'Huisnummer'], value: 'Buurt' } } },
        beside: { 'buurten.csv': `PC6;Huisnummer;Buurt\n1234AB;7;${one}\n1234 ac;8;${two}\n1234AD;9;\n` },
        text: `bag;postcode;nr;bouwjaar\n${[
          `${bag};1234 ab;7;1901`,
          `${otherBag};1234AC;8;1902`,
          '9900010000000033;1234AD;9;1903',
          '9900010000000041;9999ZZ;1;1904',
        ].join('\n')}\n`,
      });
      expect(report).toMatchObject({ rowsKept: 4, notFound: { neighbourhood_code: 1 } });
      expect((await areas(municipality)).map(({ code }) => code)).toEqual([one, two, null, null]);
    });

    it('recodes areas between the division of the delivery and that of the node, and refuses codes of another division', async () => {
      const municipality = bench.municipality();
      const code = (last: string) => `BU${municipality.slice(2)}${last}`;
      const node = { ...bench.configuration, indelingsjaar: 2023 };
      const recode = { file: 'omnummering.csv', key: '2022', value: '2023' };
      const delivery = {
        municipality,
        dataset: 'object',
        columns: {
          bag_id: 'bag',
          year: { constant: 2020 },
          use: { constant: 'woning' },
          construction_year: 'bouwjaar',
          neighbourhood_code: 'buurt',
        },
        text: `bag;buurt;bouwjaar\n${bag};${code('0101')};1901\n${otherBag};${code('0102')};1902\n9900010000000033;${code('0103')};1903\n`,
        beside: { 'omnummering.csv': `2022,2023\n${code('0101')},${code('0201')}\n${code('0103')},\n` },
      };
      expect((await faultOf(bench.ingest(delivery, node))).code).toBe('AREAS_DIVISION');
      await bench.ingest({ ...delivery, mapping: { areas: { indelingsjaar: 2023, recode } } }, node);
      expect((await areas(municipality)).map((row) => row['code'])).toEqual([code('0201'), code('0102'), null]);
      const recorded = 'SELECT areas_year FROM vault.delivery WHERE municipality_code = $1';
      expect(await bench.rows(recorded, municipality)).toEqual([{ areas_year: 2023 }]);
      const split = {
        'omnummering.csv': `2022,2023\n${code('0101')},${code('0201')}\n${code('0101')},${code('0202')}\n`,
      };
      const ambiguous = { ...delivery, beside: split, mapping: { areas: { indelingsjaar: 2023, recode } } };
      expect((await faultOf(bench.ingest(ambiguous, node))).code).toBe('LOOKUP_AMBIGUOUS');
    });

    it('makes a row per 1 January out of begin and end, within the period of the manifest', async () => {
      const municipality = bench.municipality();
      const rows = [
        `${bag};01-01-2018;01-01-2020`,
        `${otherBag};02-01-2018;`,
        '9900010000000033;01-06-2019;01-12-2019',
        '9900010000000041;01-06-2019;01-05-2019',
      ];
      const report = await bench.ingest({
        municipality,
        dataset: 'ownership',
        columns: { bag_id: 'bag', holder_bsn: { constant: validBsn }, right: { constant: 'eigendom' } },
        mapping: {
          history: { begin: { from: 'van', date: 'dd-mm-yyyy' }, end: { from: 'tot', date: 'dd-mm-yyyy' } },
        },
        manifest: { period: { from: '2017-07-01', to: '2021-06-30' } },
        text: `bag;van;tot\n${rows.join('\n')}\n`,
      });
      expect(report).toMatchObject({
        rowsRead: 4,
        rowsKept: 5,
        outOfScopeByRule: { not_in_period: 1 },
        rejectedByRule: { to_before_from: 1 },
      });
      const years = `SELECT array_agg(year::int ORDER BY year) AS years FROM vault.ownership
        WHERE municipality_code = $1 GROUP BY object_key ORDER BY min(year)`;
      expect(await bench.rows(years, municipality)).toEqual([{ years: [2018, 2019] }, { years: [2019, 2020, 2021] }]);
    });

    it('makes moves in and out of an address history', async () => {
      const municipality = bench.municipality();
      const report = await bench.ingest({
        municipality,
        dataset: 'residence_move',
        columns: { bsn: 'bsn', bag_id: 'bag' },
        mapping: { history: { begin: { from: 'van', date: 'yyyymmdd' }, end: { from: 'tot', date: 'yyyymmdd' } } },
        manifest: { period: { from: '2018-01-01', to: '2020-12-31' } },
        text: `bsn;bag;van;tot\n${validBsn};${bag};20110301;20190400\n${validBsn};${otherBag};20190400;\n123456782;${bag};20000101;\n`,
      });
      expect(report).toMatchObject({ rowsRead: 3, rowsKept: 2, outOfScopeByRule: { not_in_period: 1 } });
      const moves = `SELECT direction, move_date::text AS day, move_date_precision AS known FROM vault.residence_move
        WHERE municipality_code = $1 ORDER BY direction`;
      expect(await bench.rows(moves, municipality)).toEqual([
        { direction: 'in', day: '2019-04-01', known: 'month' },
        { direction: 'uit', day: '2019-04-01', known: 'month' },
      ]);
    });

    it('translates by a list that ships, and by no word that it does not have', async () => {
      const municipality = bench.municipality();
      const report = await bench.ingest({
        municipality,
        dataset: 'legal_entity',
        columns: { kvk: 'kvk', year: { constant: 2020 }, legal_form: { from: 'vorm', codes: 'kvk-rechtsvorm' } },
        text: 'kvk;vorm\n11111111;Stichting\n22222222;Besloten Vennootschap\n33333333;Kartel\n',
      });
      expect(report).toMatchObject({ rejectedByRule: { unknown_code: 1 } });
      const forms = 'SELECT legal_form FROM vault.legal_entity WHERE municipality_code = $1 ORDER BY legal_form';
      expect(await bench.rows(forms, municipality)).toEqual([{ legal_form: 'bv' }, { legal_form: 'stichting' }]);
    });

    it('keeps the year of a date of birth that it maps, and none where that is not known', async () => {
      const municipality = bench.municipality();
      const people = ['19650000', '19720231', '20080512', '00000000', ''];
      const report = await bench.ingest({
        ...{ municipality, dataset: 'person_year', manifest: { synthetic: true } },
        columns: { bsn: 'bsn', year: { constant: 2020 }, birth_date: { from: 'geboren', date: 'yyyymmdd' } },
        text: `bsn;geboren\n${people.map((born, at) => `${900000001 + at};${born}\n`).join('')}`,
      });
      const years = await bench.rows(
        'SELECT birth_year AS year FROM vault.person_year WHERE municipality_code = $1 ORDER BY birth_year',
        municipality,
      );
      expect(years.map(({ year }) => year)).toEqual([1965, 2008, null, null]);
      expect(report).toMatchObject({ rowsRead: 5, rowsRejected: 1 });
    });

    it('takes several files as one delivery, each with columns in its own order', async () => {
      const municipality = bench.municipality();
      const report = await bench.ingest({
        municipality,
        dataset: 'object',
        columns: { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' } },
        text: `bag;jaar\n${bag};2020\n`,
        more: [`jaar,bag\n2020,${otherBag}\n2020,${bag}\n`],
      });
      expect(report).toMatchObject({ rowsRead: 3, rowsKept: 2, rowsRepeated: 1 });
    });

    it('reads a file of another system: UTF-16, names under a title, points in dates, neighbourhoods without BU and zeros', async () => {
      const municipality = bench.municipality();
      const bare = `${municipality.slice(2)}0101`;
      const text = `Export van het systeem\r\nID|peildatum|buurt|bouwjaar\r\n${bag}|01.02.2020|${bare}|1901\r\n${otherBag}|3-feb-2020 00:00|${bare}|1902\r\n`;
      const report = await bench.ingest({
        municipality,
        dataset: 'object',
        columns: {
          bag_id: 'ID',
          year: { from: 'peildatum', date: 'dd.mm.yyyy' },
          use: { constant: 'woning' },
          construction_year: 'bouwjaar',
          neighbourhood_code: { from: 'buurt', digits: 8, prefix: 'BU' },
        },
        mapping: { headerLine: 2 },
        text: Buffer.from(`\uFEFF${text}`, 'utf16le'),
      });
      // The second date is of another form than the mapping names.
      expect(report).toMatchObject({ rowsRead: 2, rowsKept: 1, rejectedByRule: { year_form: 1 } });
      expect((await areas(municipality)).map(({ code }) => code)).toEqual([`BU${bare}`]);
    });

    it('that reads the first thousand rows wrongly stops there: the rest is not read, and rule and column are told, no value', async () => {
      const municipality = bench.municipality();
      const first = Array.from({ length: 1_001 }, (_, at) => `990001${String(at).padStart(10, '0')};GEHEIM${at}\n`);
      const delivery = {
        municipality,
        dataset: 'object',
        columns: { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' } },
        // What comes behind the first thousand cannot be read at all.
        text: `bag;jaar\n${first.join('')}"${bag};2020\n`,
      };
      const fault = await faultOf(bench.ingest(delivery));
      expect(fault.code).toBe('FIRST_ROWS');
      expect(fault.sentence.en).toContain('year no year (year_form) 1000');
      expect(fault.sentence.en).toContain('zicht-node explain year_form');
      expect(JSON.stringify(fault.sentence)).not.toContain('GEHEIM');
      expect(await areas(municipality)).toEqual([]);
    });

    it('of every proposed delivery is used, one that is refused keeps no other out, and two that would replace each other are told', async () => {
      const municipality = bench.municipality();
      const columns = { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' } };
      const sound = bench.write({ municipality, dataset: 'object', columns, text: `bag;jaar\n${bag};2020\n` });
      const wrong = bench.write({
        municipality,
        dataset: 'object',
        columns: { ...columns, bag_id: 'vbo' },
        manifest: { sourceHolder: 'Gemeente' },
        text: `bag;jaar\n${bag};2020\n`,
      });
      for (const [name, from] of [
        ['a', wrong],
        ['b', sound],
        ['c', sound],
      ] as const) {
        const directory = join(deliveriesDirectory(bench.directory), name);
        mkdirSync(directory, { recursive: true });
        for (const paper of ['manifest', 'mapping'] as const)
          copyFileSync(from[paper], join(directory, `${paper}.yaml`));
        writeFileSync(join(directory, 'delivery.yaml'), stringify({ dataset: 'object', files: [from.file] }));
      }
      const told: string[] = [];
      const all = ingestAll(bench.configuration, bench.vault, {
        onLoaded: (name, { status }) => told.push(`${name} ${status}`),
        onRefused: (name, { code }) => told.push(`${name} ${code}`),
        onProgress: () => undefined,
      });
      expect((await faultOf(all)).code).toBe('SOME_REFUSED');
      expect(told).toEqual(['a SOURCE_COLUMNS', 'b loaded', 'c DELIVERY_TWICE']);
      expect(await areas(municipality)).toHaveLength(1);
    });
  });
}
