import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, openStill, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';

describe.skipIf(chromiumPath === undefined)(`an analyst in a browser${unlessInstalled}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ address } = await demoServed());
    browser = await launch();
  }, demoPatience);
  afterAll(() => browser?.close());

  test('states a purpose once, sees it on the page, and is told that all is invented and what a number does not say', async () => {
    const { page, context } = await openPage(browser, { purpose: false });
    await openStill(page, address);
    await page.getByRole('button', { name: 'Verder met dit doel' }).click();
    await settled(page);
    const text = await page.innerText('body');
    expect(text).toContain('Doel van deze sessie: Demonstratie met verzonnen gegevens');
    expect(text).toContain('Verzonnen gegevens.');
    expect(text).toContain('wijst naar een persoon, een bedrijf of een adres');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('button', { name: 'Verder met dit doel' }).count()).toBe(0);
    await context.close();
  });

  test('asks what a grey cell means and is told, in two clicks', async () => {
    const { page, context } = await openPage(browser);
    await openStill(page, `${address}/vergelijken?indicator=drugs.hennepruimingen&wie=groep:b5&niveau=gemeente`);
    await page
      .getByRole('button', { name: /onderdrukt/ })
      .first()
      .click();
    const told = await page.getByRole('dialog').innerText();
    expect(told).toContain('het zou naar iemand kunnen herleiden');
    expect(told).toContain('het is niet ‘weinig’ en niet nul');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  test('works by keyboard alone: past the menu, to another page, into a number and back to where it was pressed', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/vergelijken?wie=groep:b5&niveau=gemeente`);
    await settled(page);
    const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
    await page.getByRole('button', { name: /^Breda \d/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(`document.activeElement.closest('dialog') !== null`)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toMatch(/^Breda \d/);
    await page.getByRole('link', { name: 'Verantwoording' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Verantwoording' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
    expect(await page.title()).toBe('Verantwoording – Zichtlijn');
    await context.close();
  });

  test('a link gives the same view, going back undoes a choice, and t changes between picture and table', async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${address}/vergelijken?wie=groep:b5&niveau=gemeente`);
    await page.getByLabel('Volgorde').selectOption('naam');
    expect(page.url()).toContain('volgorde=naam');
    await page.getByRole('button', { name: /^Breda \d/ }).focus();
    await page.keyboard.press('t');
    await page.getByRole('table').waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await settled(other);
    expect(await other.innerText('table')).toBe(await page.innerText('table'));
    await page.goBack();
    expect(page.url()).not.toContain('volgorde');
    await context.close();
  });
});
