import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jumps } from '../../src/quality/jumps.ts';
import { qualityPage } from '../../src/quality/quality-page.ts';
import { qualityReport } from '../../src/quality/quality-report.ts';
import { qualitySections } from '../../src/quality/quality-sections.ts';
import { inputReport } from '../../src/tabulate/input-report.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const bagOf = (number: number): string => `990001${String(number).padStart(10, '0')}`;

describe('the quality report of a node', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('pglite');
  });
  afterAll(async () => bench.close());

  /** 30 objects in 2021 and 2022: four of 2022 without a neighbourhood, one row twice, one of an unknown use. */
  const objects = (municipality: string) => {
    const buurt = `BU${municipality.slice(2)}0101`;
    const rows = [2021, 2022].flatMap((year) =>
      numbers(0, 30).map((at) => `${bagOf(at)};${year};WO;${year === 2022 && at < 4 ? '' : buurt}\n`),
    );
    return bench.ingest({
      municipality,
      dataset: 'object',
      columns: {
        bag_id: 'bag',
        year: 'jaar',
        use: { from: 'gebruik', codes: { WO: 'woning' } },
        neighbourhood_code: 'buurt',
      },
      text: `bag;jaar;gebruik;buurt\n${rows.join('')}${rows[0]}${bagOf(99)};2022;GEHEIM;${buurt}\n`,
    });
  };

  /** Sales of ten objects, of which eight are in the file: 4 rows in 2021, 16 in 2022; five prices missing and three dates known to the month. */
  const sales = (municipality: string) =>
    bench.ingest({
      municipality,
      dataset: 'property_transfer',
      columns: { deed_id: 'akte', bag_id: 'bag', transfer_date: 'datum', role: { constant: 'koper' }, price: 'prijs' },
      mapping: {},
      text: `akte;bag;datum;prijs\n${numbers(0, 20)
        .map((at) => {
          const date = at < 4 ? '2021-03-01' : at < 7 ? '2022-05' : '2022-05-02';
          return `a${at};${bagOf(at < 16 ? at : at + 100)};${date};${at < 5 ? '' : 271_828}\n`;
        })
        .join('')}`,
    });

  it('tells what came of the rows, what is missing, what links and what jumps', async () => {
    const municipality = bench.municipality();
    await objects(municipality);
    await sales(municipality);
    const report = await qualityReport(bench.vault.pool, municipality);
    expect(report.deliveries).toMatchObject([
      {
        dataset: 'object',
        read: 62,
        kept: 60,
        repeated: 1,
        rejected: 1,
        rejectedByRule: { unknown_code: 1 },
        outOfScope: 0,
        judgedByYear: { 2021: { kept: 30, rejected: 0 }, 2022: { kept: 30, rejected: 1 } },
      },
      { dataset: 'property_transfer', read: 20, kept: 20, repeated: 0, rejected: 0 },
    ]);
    const column = (dataset: string, year: number, name: string) =>
      report.years
        .find((one) => one.dataset === dataset && one.year === year)
        ?.columns.find((one) => one.column === name);
    expect(column('object', 2022, 'neighbourhood_code')).toEqual({
      ...{ column: 'neighbourhood_code', rows: 30, missing: 4, vague: 0 },
    });
    // No delivery has these: they are not missing, they are not collected.
    expect(column('object', 2022, 'tenure')).toBeUndefined();
    expect(column('property_transfer', 2021, 'price')).toMatchObject({ rows: 4, missing: 4 });
    expect(column('property_transfer', 2022, 'price')).toMatchObject({ rows: 16, missing: 1 });
    expect(column('property_transfer', 2022, 'transfer_date')).toMatchObject({ rows: 16, missing: 0, vague: 3 });
    expect(report.links).toEqual([
      { link: 'transfer-object', year: 2021, known: 4, total: 4 },
      { link: 'transfer-object', year: 2022, known: 12, total: 16 },
    ]);
    expect(report.objects).toEqual([
      { year: 2021, known: 30, total: 30 },
      { year: 2022, known: 26, total: 30 },
    ]);
    // No object is sold twice on one day.
    expect(report.salesInOrder).toEqual([]);
    expect(report.jumps).toEqual([
      { dataset: 'object', year: 2022, column: 'neighbourhood_code', before: 0, now: 13 },
      { dataset: 'property_transfer', year: 2022, column: null, before: 4, now: 16 },
    ]);
  });

  it('says of how many persons the address is an object that is known', async () => {
    const municipality = bench.municipality();
    await objects(municipality);
    await bench.ingest({
      municipality,
      dataset: 'person_year',
      columns: { bsn: 'bsn', year: { constant: 2022 }, bag_id: 'bag' },
      manifest: { synthetic: true },
      text: `bsn;bag\n${numbers(0, 20)
        .map((at) => `${900000000 + at};${at < 17 ? bagOf(at) : at < 19 ? bagOf(at + 500) : ''}\n`)
        .join('')}`,
    });
    const { persons } = await qualityReport(bench.vault.pool, municipality);
    expect(persons).toEqual([{ year: 2022, known: 17, total: 20 }]);
  });

  it('holds no value of the source, and takes what a manifest says for text', async () => {
    const municipality = bench.municipality();
    await objects(municipality);
    await sales(municipality);
    const report = await qualityReport(bench.vault.pool, municipality);
    const [first] = report.deliveries;
    const named = { ...report, deliveries: [{ ...first!, sourceHolder: '<script>' }] };
    const page = qualityPage('Proefstad', { nl: 'binnen', en: 'inside' }, qualitySections(named), []);
    expect(page).toContain('&lt;script&gt;');
    for (const text of [page, JSON.stringify(report)]) {
      for (const value of ['271828', 'GEHEIM', bagOf(3), '2022-05', 'a3;', '<script'])
        expect(text).not.toContain(value);
    }
  });

  it('says which site of waste water has which number, under every name that it was delivered with', async () => {
    const municipality = bench.municipality();
    const samples = [
      ['RWZI <Noord>', 50_000, '2022-03-11', 600],
      ['Noord', 50_000, '2022-03-11', 600],
      ['RWZI Zuid', 20_000, '2021-03-11', 20],
      // Of too few inhabitants to be told of.
      ['Inrichting', 600, '2020-01-01', 900],
    ].map(([site, connected, day, load]) => `${site};${connected};${day};cocaine;${load}\n`);
    await bench.ingest({
      ...{ municipality, dataset: 'wastewater_load' },
      columns: {
        ...{ site: 'punt', catchment_population: 'inwoners', sample_date: 'dag', substance: 'stof' },
        load_mg_per_1000_per_day: 'vracht',
      },
      text: `punt;inwoners;dag;stof;vracht\n${samples.join('')}`,
    });
    const report = await qualityReport(bench.vault.pool, municipality);
    expect(report.sites).toEqual([
      { number: 1, code: 'meetpunt-1', names: ['RWZI Zuid'] },
      { number: 2, code: 'meetpunt-2', names: ['Noord', 'RWZI <Noord>'] },
    ]);
    const page = qualityPage('', { nl: '', en: '' }, qualitySections(report), []);
    expect(page).toContain('<td>2</td><td>meetpunt-2</td><td>Noord = RWZI &lt;Noord&gt;</td>');
  });

  it('comes out of the command as JSON, and as a page that only the owner may read', async () => {
    const municipality = bench.municipality();
    await objects(municipality);
    const expected = await qualityReport(bench.vault.pool, municipality);
    const { links: _, ...lacking } = await inputReport(bench.vault.pool, municipality);
    await bench.vault.close();
    const html = join(bench.directory, 'page');
    const program = fileURLToPath(new URL('../../bin/zicht-node.mjs', import.meta.url));
    const args = [program, 'quality', '--dir', bench.directory, '--json', '--html', html];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
    bench.vault = await openVault(bench.configuration);
    const line = stdout.split('\n').find((one) => one.includes(`"municipality":"${municipality}"`)) ?? '{}';
    expect(JSON.parse(line)).toEqual({ event: 'quality', confidential: true, ...expected, notLinked: [], ...lacking });
    const file = join(html, `${municipality}-quality.html`);
    expect(readFileSync(file, 'utf8')).toContain('<td>onbekende code (unknown_code)</td>');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

describe('a jump', () => {
  const delivered = (from: string, to: string) => [
    { dataset: 'object', sourceHolder: 'BAG', from, to, synthetic: true, columns: new Set<string>() },
  ];
  const years = (before: number, now: number) =>
    [before, now].map((rows, at) => ({ dataset: 'object', year: 2020 + at, rows, columns: [] }));
  it.each([
    [100, 125, true],
    [100, 124, false],
    [100, 75, true],
    // However large in percent: fewer than ten rows are chance.
    [9, 18, false],
    [9, 19, true],
  ])('from %i to %i rows is named: %s', (before, now, named) => {
    expect(jumps(years(before, now), delivered('2020-01-01', '2021-12-31')).length).toBe(named ? 1 : 0);
  });

  it('is no jump where either year is delivered in part', () => {
    expect(jumps(years(100, 10), delivered('2020-01-01', '2021-06-30'))).toEqual([]);
  });
});
