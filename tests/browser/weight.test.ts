import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPatience, demoServed } from './demo-served.ts';

const assets = join(import.meta.dirname, '../../apps/dashboard/dist/assets');
const most = 350_000;

describe('the dashboard as it was built', () => {
  beforeAll(() => demoServed(), demoPatience);

  test('has at most 350 kB of JavaScript, compressed, all of it together', () => {
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(assets, name))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
  });

  test('is what readers are meant to have: libraries as they are used, not as they are developed with', () => {
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    for (const name of scripts) expect(readFileSync(join(assets, name), 'utf8'), name).not.toContain('React DevTools');
  });

  test('is served under a policy of its own origin, the page anew each time, what it is made of kept', async () => {
    const { address } = await demoServed();
    const page = await fetch(address);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    expect((await fetch(address + script)).headers.get('cache-control')).toContain('immutable');
    expect(html).not.toMatch(/https?:/);
    for (const nowhere of ['/assets/none.js', '/assets/..%2fpackage.json', '/assets/%2e%2e/index.html'])
      expect((await fetch(address + nowhere)).headers.get('content-type'), nowhere).not.toMatch(/javascript|json/);
  });
});
