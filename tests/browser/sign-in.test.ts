import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDashboard } from '../../scripts/build-dashboard.ts';
import { Children } from '../../scripts/demo/children.ts';
import { freePort } from '../../scripts/demo/free-port.ts';
import { serveGateway } from '../../scripts/demo/gateway.ts';
import { type RunningProvider, startProvider } from '../../scripts/demo/sign-in/start-provider.ts';
import { violations } from './axe.ts';
import { chromiumPath, launch, openPage, unlessInstalled } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)(`signing in with a browser${unlessInstalled}`, () => {
  const children = new Children(() => undefined);
  let browser: Browser;
  let home = '';
  let gateway = '';
  let provider: RunningProvider;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'zicht-sign-in-'));
    await buildDashboard();
    const port = await freePort(0);
    provider = await startProvider(children, join(home, 'gateway'), port);
    gateway = await serveGateway(children, join(home, 'gateway'), port, []);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await children.stop();
    await rm(home, { recursive: true, force: true });
  });

  test('who opens the dashboard is asked who they are, comes back to it, and goes out again', async () => {
    const { page, context } = await openPage(browser, { width: 1280, scheme: 'light' });
    await page.goto(`${gateway}/?taal=en`);
    await page.waitForURL(`${provider.issuer}/kies/*`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'analist-gemeente' }).click();
    await page.waitForURL(`${gateway}/?taal=en`);
    await page.getByText('analyst of a municipality').waitFor();
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.issuer}/session/end*`);
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await page.waitForURL(`${provider.issuer}/session/end/success`);
    await page.goto(`${gateway}/?taal=en`);
    await page.waitForURL(`${provider.issuer}/kies/*`);
    await context.close();
  });

  test('a page of another site asks nothing in the name of who signed in', async () => {
    const { page, context } = await openPage(browser, { width: 1280, scheme: 'light' });
    await page.goto(gateway);
    await page.getByRole('button', { name: 'coordinator' }).click();
    await page.waitForURL(`${gateway}/`);
    // The provider is of another port: another origin on the same site, so that the cookie goes along, and must not count.
    await page.goto(`${provider.issuer}/.well-known/openid-configuration`);
    for (const path of ['/graphql', '/afmelden']) {
      const answered = page.waitForResponse(`${gateway}${path}`);
      const options = "{ method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }";
      await page.evaluate(`void fetch('${gateway}${path}', ${options})`);
      // Without the cookie it would be 401.
      expect((await answered).status(), path).toBe(403);
    }
    await page.goto(gateway);
    await page.getByText('coördinator').waitFor();
    await context.close();
  });
});
