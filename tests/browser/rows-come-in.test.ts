import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launch, openPage, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';
import { slowLine } from './slow-line.ts';

describe.skipIf(chromiumPath === undefined)(`numbers as they come in${unlessInstalled}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ address } = await demoServed());
    browser = await launch();
  }, demoPatience);
  afterAll(() => browser?.close());

  test('a comparison shows who answered, and names who has yet to; then it is whole', async () => {
    const line = await slowLine(address, 3);
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${line.address}/vergelijken?wie=groep:b5&niveau=gemeente&tabel=vergelijking`);
    const awaited = page.locator('.awaited');
    await awaited.waitFor();
    const rows = page.getByRole('table').first().locator('tbody tr');
    await rows.nth(2).waitFor();
    const names = (await awaited.innerText()).match(/Nog niet binnen: (.*)\. De figuur vult zich aan\./)?.[1] ?? '';
    expect(names.split(/, | en /)).toHaveLength(2);
    expect(await rows.count()).toBe(3);
    for (const name of names.split(/, | en /)) expect(await rows.allInnerTexts()).not.toContain(name);
    line.letGo();
    await settled(page);
    expect(await awaited.count()).toBe(0);
    expect(await rows.count()).toBe(5);
    expect(complaints).toEqual([]);
    await context.close();
    line.close();
  });

  test('a line that breaks keeps what came in, and says that the gateway is away', async () => {
    const line = await slowLine(address, 3);
    const { page, context } = await openPage(browser);
    await page.goto(`${line.address}/vergelijken?wie=groep:b5&niveau=gemeente&tabel=vergelijking`);
    await page.locator('.awaited').waitFor();
    const rows = page.getByRole('table').first().locator('tbody tr');
    await rows.nth(2).waitFor();
    line.close();
    await page.getByText('De gateway antwoordt niet.').first().waitFor();
    expect(await rows.count()).toBe(3);
    await context.close();
  });

  test('a number is held against the signature of its municipality, and its proof is kept', async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${address}/vergelijken?wie=groep:b5&niveau=gemeente&getal=GM0758~2021JJ00~_T`);
    await page.getByRole('button', { name: 'Controleren' }).click();
    await page.getByText('Klopt: zo staat het in de publicatie die Breda ondertekende.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewijs opslaan' }).click();
    expect((await download).suggestedFilename()).toBe('vastgoed.doorsluishuizen-GM0758-2021JJ00.proof');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
