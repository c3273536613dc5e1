import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The Chromium of this machine; undefined where there is none. `CHROMIUM_PATH` names another. */
export const chromiumPath =
  process.env['CHROMIUM_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

/** Why tests in a browser do not run here, at the end of their name. */
export const unlessInstalled =
  chromiumPath === undefined ? ' (skipped: no Chromium on this machine; install it or set CHROMIUM_PATH)' : '';

/** Start it. */
export function launch(): Promise<Browser> {
  // As root, as in most containers, Chromium has no sandbox of its own; nothing is opened but the demonstration.
  return chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
}

/** How a page is looked at. */
export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Whether the purpose of this session was stated before. */
  readonly purpose?: boolean;
}

/** A page as a new reader has it, with a record of everything that it asked of any server and of what it complained about. */
export async function openPage(
  browser: Browser,
  { width = 1280, scheme = 'light', purpose = true }: Look = {},
): Promise<{ page: Page; context: BrowserContext; asked: string[]; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  if (purpose) await context.addInitScript(`sessionStorage.setItem('zicht-purpose', 'demonstratie')`);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, context, asked, complaints };
}

// A page that has yet to ask says so in words; what it asks for is counted from then on.
const state = `[/Bezig met ophalen|Fetching…/.test(document.querySelector('main')?.textContent) || document.querySelector('main')?.getAttribute('aria-busy'), document.fonts.status].join(' ')`;
const looks = 3_000;

/** Wait until a page has asked everything and shows it: its content is not busy, and stays so for a moment. @throws when it never is */
export async function settled(page: Page): Promise<void> {
  let seen: unknown;
  for (let calm = 0, look = 0; calm < 4; look++) {
    if (look === looks) throw new Error(`${page.url()} stays ${seen}`);
    seen = await page.evaluate(state);
    calm = seen === 'false loaded' ? calm + 1 : 0;
    await pause(40);
  }
}

/**
 * Open a page of the demonstration and wait until it stands still: all of it is invented, and the line that says so comes in above the rest when the
 * nodes have answered. What is pressed while it comes is no longer where it was.
 */
export async function openStill(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.invented').waitFor();
  await settled(page);
}
