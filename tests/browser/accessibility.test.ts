import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { chromiumPath, launch, openPage, settled, unlessInstalled } from './chromium.ts';
import { demoPatience, demoServed } from './demo-served.ts';
import { pages } from './pages.ts';

describe.skipIf(chromiumPath === undefined)(`every page can be used by everybody${unlessInstalled}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    ({ address } = await demoServed());
    browser = await launch();
  }, demoPatience);
  afterAll(() => browser?.close());

  for (const scheme of ['light', 'dark'] as const)
    test(`wide and narrow, ${scheme}: nothing that axe knows keeps anyone out, and nothing sticks out`, async () => {
      const { page, context } = await openPage(browser, { scheme });
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(address + path);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          expect(await violations(page), `${name}, ${width}`).toEqual([]);
          const room = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(room, `${name}, ${width}`).toBe(0);
        }
      }
      await context.close();
    });
});
