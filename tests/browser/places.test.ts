import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, openStill, settled, unlessInstalled } from './chromium.ts';
import { demoServed } from './demo-served.ts';

describe.skipIf(chromiumPath === undefined)(`municipalities, their map and their node${unlessInstalled}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ address } = await demoServed());
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test.each(['Den Haag', '’s-gravenhage'])('a municipality is found under both its names: %s', async (name) => {
    const { page, context } = await openPage(browser);
    await openStill(page, `${address}/gemeente`);
    await page.getByLabel('Zoek een gemeente').fill(name);
    await page.getByRole('main').getByRole('link', { name: "'s-Gravenhage" }).click();
    await settled(page);
    expect(await page.innerText('h1')).toBe("'s-Gravenhage");
    expect(new URL(page.url()).pathname).toBe('/gemeente/GM0518');
    await context.close();
  });

  test('a profile lays a city beside RIEC, comparable municipalities, G4 and country, and prints its sources', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/gemeente/GM0758`);
    await page.getByText(/Van \d+ van de \d+ indicatoren/).waitFor();
    await settled(page);
    const card = await page.getByRole('article', { name: 'Doorsluishuizen', exact: true }).innerText();
    for (const beside of ['RIEC Zeeland-West-Brabant', 'Vergelijkbare gemeenten', 'G4', 'Nederland'])
      expect(card).toContain(beside);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await page.locator('.method-notes__sources dl').isVisible()).toBe(true);
    await context.close();
  });

  test('the table behind the map is downloaded in two clicks, and is the table that one key shows', async () => {
    const { page, context } = await openPage(browser);
    await openStill(page, `${address}/kaart?indicator=vastgoed.doorsluishuizen`);
    await page.getByText('Downloaden', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /csv/i }).first().click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    await page.getByRole('button', { name: /^Amsterdam:/ }).focus();
    await page.keyboard.press('t');
    const lines = await page.getByRole('table').getByRole('row').count();
    expect(lines - 1).toBe(342);
    for (const name of ['Amsterdam', 'Utrecht', 'Groningen']) expect(csv).toContain(name);
    await context.close();
  });

  test('a municipality from within shows every area in its shape, each reached by keyboard, hidden ones with their sign', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/kaart/GM0363?niveau=buurt`);
    await settled(page);
    const areas = page.locator('.map').getByRole('button');
    expect(await areas.count()).toBeGreaterThan(10);
    const hidden = page
      .locator('.map')
      .getByRole('button', { name: /onderdrukt/ })
      .first();
    await hidden.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').innerText()).toContain('het is niet ‘weinig’ en niet nul');
    await context.close();
  });

  test('what is new since the previous release is told by municipality, and what is beyond chance set apart', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/veranderd`);
    await page.getByText(/^\d+ vergelijkingen/).waitFor();
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) }).innerText();
    expect(await row('Eindhoven')).toMatch(/vorige:[\s\S]*nieuwe cijfers: 2021 \(\d+ indicatoren\)/);
    expect(await row("'s-Hertogenbosch")).toContain('nieuwe bronnen: Eigendom op 1 januari');
    const once = 'Eerste publicatie: er is nog niets om mee te vergelijken.';
    expect(await row('Utrecht')).toContain(once);
    const text = await page.innerText('main');
    expect(text).toContain('kan toeval zijn');
    expect(text.indexOf('zeker hoger')).toBeLessThan(text.indexOf('kan toeval zijn'));
    // A municipality that published once has nothing to compare with, and its years can be laid beside each other all the same.
    await page.getByLabel('Gemeenten').selectOption({ label: 'Utrecht' });
    await page.getByText('nog maar één keer gepubliceerd').waitFor();
    expect(await page.innerText('main')).not.toContain('zeker hoger');
    await page.getByLabel('Vergelijk met').selectOption({ label: 'het jaar ervoor' });
    await page.getByText(/^\d+ vergelijkingen/).waitFor();
    expect(await page.innerText('main')).toContain('zeker hoger');
    await context.close();
  });

  test('who looks at the country sees how far each municipality is, and since when', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/landelijk`);
    const row = page
      .getByRole('table', { name: 'Stap en afwijkingen per gemeente' })
      .getByRole('row', { name: /^Breda/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/gepubliceerd\s+\d{1,2} \p{L}+\.? \d{4}/u);
    await context.close();
  });

  test('a newcomer reads its own steps before any purpose is stated', async () => {
    const { page, context } = await openPage(browser, { purpose: false });
    await openStill(page, `${address}/aansluiten`);
    await page.getByLabel('Zoek een gemeente').fill('Groningen');
    await page.getByRole('main').getByRole('link', { name: 'Groningen', exact: true }).click();
    await settled(page);
    const text = await page.innerText('main');
    expect(text).toContain('--municipality GM0014');
    expect(text).toContain('eerstvolgende');
    await context.close();
  });
});
