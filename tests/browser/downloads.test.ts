import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';

describe.skipIf(chromiumPath === undefined)(`what an analyst takes away${unlessInstalled}`, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { address } = await demoServed();
    browser = await launch();
    ({ page } = await openPage(browser));
    await page.goto(`${address}/vergelijken?indicator=drugs.hennepruimingen&wie=groep:b5&niveau=gemeente`);
    await settled(page);
    await page.locator('#vergelijking-title').waitFor();
    await page.getByText('Downloaden').first().click();
  }, demoPatience);
  afterAll(() => browser?.close());

  /** Take a file by the words on its button. */
  async function taken(label: string): Promise<Buffer> {
    const arrives = page.waitForEvent('download');
    await page.getByRole('button', { name: label }).first().click();
    return readFile(await (await arrives).path());
  }

  /** What no file may lack. */
  const carried = ['drugs.hennepruimingen', 'Bron: Zichtlijn', 'geen bewijs van een misstand', 'Verzonnen gegevens'];

  test('as CSV: semicolons, decimal commas, an empty number beside its status, and the account', async () => {
    const csv = (await taken('Tabel als CSV')).toString();
    for (const text of carried) expect(csv).toContain(text);
    const rows = csv.split('\r\n').map((row) => row.split(';'));
    const [head = []] = rows;
    const helmond = rows.find((row) => row[0] === 'GM0794')!;
    expect(helmond[head.indexOf('getal')]).toBe('');
    expect(helmond[head.indexOf('status (SDMX)')]).toBe('Q');
    const high = rows.find((row) => row[0] === 'GM0758')![head.indexOf('bovengrens 95 %')]!;
    expect(high).toMatch(/^\d+,\d+$/);
  });

  test('as SDMX-CSV: a status from the code list with every observation, and source and caveat in every row', async () => {
    const rows = (await taken('Tabel als SDMX-CSV')).toString().trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^DATAFLOW,REF_AREA,TIME_PERIOD/);
    expect(rows).toHaveLength(6);
    for (const row of rows.slice(1)) {
      expect(row).toMatch(/,(A|B|E|L|M|P|Q|U|O),/);
      for (const text of carried) expect(row.toLowerCase()).toContain(text.toLowerCase());
    }
  });

  test('as XLSX: numbers as numbers on one sheet, the account on another', async () => {
    const file = await taken('Tabel als XLSX');
    const sheets = await readXlsxFile(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['cijfers', 'verantwoording']);
    const breda = sheets[0]!.data.find((row) => row[0] === 'GM0758')!;
    expect(breda.filter((value) => typeof value === 'number').length).toBeGreaterThanOrEqual(4);
    const account = sheets[1]!.data.flat().join(' ');
    for (const text of carried) expect(account).toContain(text);
  });

  test('as SVG and PNG: the picture with title, source and caveat in it', async () => {
    const svg = (await taken('Figuur als SVG')).toString();
    expect(svg).toMatch(/^<svg xmlns/);
    const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const text of [...carried, 'Breda', 'onderdrukt', 'Publicaties: ', 'Breda r-', 'wat gepubliceerd is geeft'])
      expect(words).toContain(text);
    expect(svg).not.toMatch(/class=|href=|<style/);
    const png = await taken('Figuur als PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  });
});
