import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Processing, ProcessingLog } from '@zichtlijn/processing-log';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guardedPages } from '../../apps/gateway/src/access/guarded-pages.ts';
import { auditPage } from '../../apps/gateway/src/audit/audit-page.ts';
import { type Listening, listen } from '../../apps/gateway/src/server/gateway-server.ts';
import { accessOf, as } from '../../apps/gateway/test/access/people.ts';
import { signingKey, TestProvider } from '../../apps/gateway/test/access/test-provider.ts';
import { Console } from '../../apps/node-municipality/src/console/console.ts';
import { createSecrets } from '../../apps/node-municipality/src/keys/secrets.ts';
import { EmbeddedReleaseStore } from '../../apps/node-municipality/src/releases/embedded-release-store.ts';
import { content } from '../../apps/node-municipality/test/released-fixture.ts';
import { colourRules, violations } from './axe.ts';
import { chromiumPath, launch, openPage, unlessInstalled } from './chromium.ts';

// The pages that programs make by themselves, without the dashboard: the console of a node, and the log for auditors at the gateway.

const asked: Processing = {
  ...{ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null, operation: null, releases: [] },
  ...{ start: '2026-11-27T10:00:00.000Z', end: '2026-11-27T10:00:00.005Z', action: 'data', actor: 'c'.repeat(32) },
  ...{ role: 'riec-analyst', purpose: 'beeld', tables: ['vastgoed.doorsluishuizen@NEIGHBOURHOOD'] },
  ...{ areas: ['GM0363', 'GM0599', 'GM0344', 'GM0518', 'GM0772', 'GM0796', 'GM0855'], outcome: 'PURPOSE_REFUSED' },
};

describe.skipIf(chromiumPath === undefined)(`pages of the programs themselves${unlessInstalled}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'own-pages-'));
  const console = new Console(directory);
  let browser: Browser;
  let provider: TestProvider;
  let log: ProcessingLog;
  let gateway: Listening;
  let opened: Awaited<ReturnType<typeof openPage>>;
  let home = '';

  beforeAll(async () => {
    createSecrets(directory);
    writeFileSync(join(directory, 'zicht-node.yaml'), 'municipalities:\n  - code: GM9901\n    name: Voorbeeld\n');
    await new EmbeddedReleaseStore(join(directory, 'releases', 'GM9901')).publish(content(1));
    log = await ProcessingLog.open(join(directory, 'log'), { program: 'zicht-gateway', retainMonths: 36 });
    await log.append(asked);
    provider = await TestProvider.start(signingKey('k-1'));
    gateway = await listen(guardedPages([auditPage(directory, log)], accessOf(provider), log), '127.0.0.1', 0);
    browser = await launch();
    opened = await openPage(browser);
    await opened.page.goto(await console.listen(0));
    home = opened.page.url();
  });
  afterAll(async () => {
    await browser?.close();
    await gateway?.close();
    await log?.close();
    await provider?.close();
    console.server.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** What sticks out, and what axe knows that keeps anyone out, wide and narrow, in light and, of colours, in dark. */
  async function hinders(page: Page): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for (const width of [1200, 380]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      found.push(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), ...(await violations(page)));
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    return [...found, ...(await violations(page, colourRules))];
  }

  test.each(['', '/gepubliceerd', '/beleid', '/vragen', '/leveringen', '/intrekken'])(
    'the console can be used by everybody: %s',
    async (path) => {
      const { page } = opened;
      await page.goto(home + path);
      expect(await page.textContent('nav [aria-current]')).not.toBe('');
      expect(await hinders(page)).toEqual([0, 0]);
    },
  );

  test('by the keyboard too: in English, to the form, and a table is retracted', async () => {
    const { page } = opened;
    await page.goto(`${home}/intrekken`);
    await page.click('header a[hreflang="en"]');
    expect(await page.textContent('h1')).toBe('Retract');
    await page.selectOption('#wat', 'context.woningen@1');
    await page.check('#disclosure-risk');
    await page.check('#zeker');
    await page.focus('main button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=somebody could be recognised');
    expect(page.url()).toContain('/en?');
  });

  test('the log for auditors can be used by everybody', async () => {
    const context = await browser.newContext({ extraHTTPHeaders: await as(provider, 'auditor') });
    const page = await context.newPage();
    for (const path of ['/auditor', '/auditor/en?doel=beeld']) {
      await page.goto(gateway.url + path);
      expect(await page.textContent('caption')).toMatch(/: [1-9]/);
      expect(await hinders(page)).toEqual([0, 0]);
    }
    await context.close();
  });

  test('no page asked another server, and every page kept to its own policy', () => {
    expect([...new Set(opened.asked.map((url) => new URL(url).origin))]).toEqual([new URL(home).origin]);
    expect(opened.complaints).toEqual([]);
  });
});
