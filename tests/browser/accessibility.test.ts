import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourRules, violations } from './axe.ts';
import { chromiumPath, launch, openPage, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';
import { pages } from './pages.ts';

describe.skipIf(chromiumPath === undefined)(`every page can be used by everybody${unlessInstalled}`, () => {
  let browser: Browser;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let address: string;
  beforeAll(async () => {
    ({ address } = await demoServed());
    browser = await launch();
    opened = await openPage(browser);
  }, demoPatience);
  afterAll(() => browser?.close());

  /** What sticks out, and what axe knows that keeps anyone out: all of it in light, and in dark, where the same stands in other colours, what colours do. */
  async function hinders(page: Page): Promise<readonly unknown[]> {
    const room = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await violations(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    return [room, ...light, ...(await violations(page, colourRules))];
  }

  test.each(Object.entries(pages))('wide and narrow, light and dark: %s', async (_, path) => {
    const { page } = opened;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address + path);
    await settled(page);
    expect(await hinders(page)).toEqual([0]);
    await page.setViewportSize({ width: 320, height: 900 });
    await settled(page);
    expect(await hinders(page)).toEqual([0]);
  });

  test('no page asked another server, and every page kept to its own policy', () => {
    const { asked, complaints } = opened;
    expect(asked.length).toBeGreaterThan(Object.keys(pages).length);
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([address]);
    expect(complaints).toEqual([expect.stringContaining('404')]);
  });
});
