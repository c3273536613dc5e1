import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Processing, ProcessingLog } from '@zichtlijn/processing-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { logDirectory } from '../../src/access/log-directory.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { Console } from '../../src/console/console.ts';
import { createSecrets } from '../../src/keys/secrets.ts';
import { withVault } from '../../src/vault/with-vault.ts';
import { withReleaseStore } from '../../src/with-release-store.ts';
import { content, manifest } from '../released-fixture.ts';

const directory = mkdtempSync(join(tmpdir(), 'console-'));
const evil = '<script>alert("x")</script>';
const municipality = { code: 'GM9901', name: `Dorp ${evil}` };
const console = new Console(directory);
let key = '';
let port = 0;
let cookie = '';
let home = '';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** As a browser on this machine sends it, unless told otherwise. */
function ask(path: string, headers: Record<string, string> = {}, form?: string): Promise<Reply> {
  const host = `127.0.0.1:${port}`;
  const own =
    form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${host}` };
  return new Promise((done, fail) => {
    const method = form === undefined ? 'GET' : 'POST';
    const asked = request(
      { port, host: '127.0.0.1', path, method, headers: { host, cookie, ...own, ...headers } },
      async (response) => {
        let text = '';
        for await (const part of response.setEncoding('utf8')) text += part;
        done({ status: response.statusCode ?? 0, headers: response.headers, text });
      },
    );
    asked.once('error', fail);
    asked.end(form);
  });
}

const processing = (changes: Partial<Processing>): Processing => ({
  ...{ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), parentSpanId: null },
  ...{ start: '2026-11-28T10:00:00.000Z', end: '2026-11-28T10:00:00.005Z', action: 'data', actor: 'c'.repeat(32) },
  ...{ role: 'coordinator', purpose: 'beeld', operation: null, tables: ['context.woningen@MUNICIPALITY'] },
  ...{ areas: ['GM9901'], releases: [], outcome: 'ANSWERED', ...changes },
});

beforeAll(async () => {
  createSecrets(directory);
  writeFileSync(join(directory, 'zicht-node.yaml'), stringify({ municipalities: [municipality] }));
  const configuration = readConfiguration(directory);
  await withReleaseStore(configuration, municipality, (store) => store.publish(content(1)));
  await withVault(configuration, ({ pool }) =>
    pool.query(
      `insert into vault.delivery (municipality_code, id, dataset, source_holder, legal_basis, purpose, period_from, period_to,
         absent_means, areas_year, contact, synthetic, provided_columns, rows_read, rows_kept, rows_repeated, rows_rejected,
         rejected_by_rule, fingerprint, delivered_on, retention_until)
       values ('GM9901', 'd1', 'object', $1, 'x', 'x', '2017-01-01', '2021-12-31', 'missing', 2021, 'x', true, '{year}',
         1, 1, 0, 0, '{}', 'f', '2022-01-01', '2023-01-01')`,
      [`Bron ${evil}`],
    ),
  );
  const log = await ProcessingLog.open(logDirectory(directory), { program: 'zicht-node', retainMonths: 36 });
  await log.append(processing({}));
  await log.append(processing({ outcome: 'PURPOSE_REFUSED', purpose: 'anders', start: '2026-11-29T10:00:00.000Z' }));
  await log.close();
  key = new URL(await console.listen(0)).searchParams.get('sleutel') ?? '';
  ({ port } = console.server.address() as AddressInfo);
});
afterAll(() => {
  console.server.close();
  console.server.closeAllConnections();
  rmSync(directory, { recursive: true, force: true });
});

describe('who may look', () => {
  test('nobody without the address that was shown, and nobody by a name of elsewhere', async () => {
    expect((console.server.address() as AddressInfo).address).toBe('127.0.0.1');
    for (const path of ['/', '/?sleutel=', `/?sleutel=${'A'.repeat(43)}`, `/${console.door.place}/nl`])
      expect(await ask(path)).toMatchObject({ status: 403, text: expect.not.stringContaining('GM9901') });
    // A page elsewhere that lets its own name point at this machine is turned away, also with the right key, and the key is not used up by it.
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1', `127.0.0.1.evil.example:${port}`])
      expect(await ask(`/?sleutel=${key}`, { host })).toMatchObject({ status: 421, text: '' });
  });

  test('that address works once, and then its browser alone looks', async () => {
    const opened = await ask(`/?sleutel=${key}`);
    expect(opened.status).toBe(303);
    home = opened.headers.location ?? '';
    expect(home).not.toContain(key);
    const [given = ''] = opened.headers['set-cookie'] ?? [];
    expect(given).toMatch(/; Path=\/[\w-]{22}; HttpOnly; SameSite=Strict$/);
    expect((await ask(`/?sleutel=${key}`)).status).toBe(403);
    expect((await ask(home)).status).toBe(403);
    expect((await ask(home, { cookie: `${given.split(';')[0]}x` })).status).toBe(403);
    cookie = given.split(';')[0] ?? '';
    expect((await ask(home)).status).toBe(200);
  });

  test('a page says that it stands in no frame, loads nothing from elsewhere, runs nothing and is kept by nobody', async () => {
    const { headers, text } = await ask(home);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(text).not.toMatch(/<script|style="|\son\w+="/);
  });

  test.each([
    '/../zicht-node.yaml',
    '/..%2f..%2fsecrets.json',
    '/nl/../../secrets.json',
    '/nl/%2e%2e%2fsecrets.json',
    '/nl/gepubliceerd/../../secrets.json',
    '/stijl.css/../secrets.json',
    '//etc/passwd',
    '/de',
    '/nl/constructor',
  ])('no path leads to a file: %s', async (path) => {
    const { status, text } = await ask(`/${console.door.place}${path}`);
    expect([403, 404]).toContain(status);
    expect(text).not.toMatch(/municipalities|stagingSecret|root:/);
  });
});

describe('what it shows', () => {
  const page = (path: string, language = 'nl') => ask(`/${console.door.place}/${language}${path}`);

  test('release, log and policy, in Dutch and in English', async () => {
    const { text } = await page('');
    expect(text).toContain(manifest(1).id);
    expect(text).toMatch(/heel, 3 records/);
    expect((await page('', 'en')).text).toMatch(/sound, 3 records/);
    expect((await page('/beleid')).text).toContain('Geen gateway is bekend');
  });

  test('what is published, and that no reason is known when nothing is staged', async () => {
    const { text } = await page('/gepubliceerd');
    expect(text).toContain('context.woningen@1');
    expect(text).toContain('staat geen release klaar');
  });

  test('who asked what, by day, purpose and outcome', async () => {
    expect((await page('/vragen')).text).toContain('Verzoeken: 2');
    expect((await page('/vragen?doel=anders')).text).toMatch(/Verzoeken: 1.*geweigerd door het beleid/s);
    expect((await page('/vragen?tot=2026-11-28')).text).toMatch(/Verzoeken: 1.*beantwoord/s);
    expect((await page('/vragen?vanaf=2026-11-30', 'en')).text).toContain('No requests were found');
  });

  test('deliveries, and which of them should be gone', async () => {
    expect((await page('/leveringen')).text).toMatch(/2023-01-01 · voorbij/);
  });

  test('no text of anybody as markup: a name, a source, or what an address asks', async () => {
    const asked = encodeURIComponent(`">${evil}`);
    const paths = [
      '',
      '/leveringen',
      `/vragen?doel=${asked}&vanaf=${asked}`,
      `/gepubliceerd?wat=${asked}&gemeente=${asked}`,
    ];
    for (const path of paths) {
      const { text } = await page(path);
      expect(text).toContain('Dorp &lt;script&gt;');
      expect(text).not.toMatch(/<script|onload=/i);
    }
  });
});

describe('retracting there', () => {
  const retracted = () => withReleaseStore(readConfiguration(directory), municipality, (store) => store.retractions());
  const path = () => `/${console.door.place}/nl/intrekken`;
  const form = (changes: Record<string, string> = {}) =>
    String(
      new URLSearchParams({
        ...{ formulier: console.door.formKey, wat: 'context.woningen@1', waarom: 'disclosure-risk', zeker: 'ja' },
        ...changes,
      }),
    );

  test.each<[string, () => Promise<Reply>]>([
    ['from a page of elsewhere', () => ask(path(), { origin: 'https://evil.example' }, form())],
    ['from another port of this machine', () => ask(path(), { origin: 'http://127.0.0.1:1' }, form())],
    ['from nowhere', () => ask(path(), { origin: 'null' }, form())],
    ['that says it is of another site', () => ask(path(), { 'sec-fetch-site': 'cross-site' }, form())],
    ['without the key of its session', () => ask(path(), {}, form({ formulier: '' }))],
    ['with the key of another session', () => ask(path(), {}, form({ formulier: 'A'.repeat(43) }))],
    ['without the cookie', () => ask(path(), { cookie: '' }, form())],
    ['as another kind of text', () => ask(path(), { 'content-type': 'text/plain' }, form())],
    ['that is no form of this size', () => ask(path(), {}, form({ wat: 'x'.repeat(20_000) }))],
    ['to another page', () => ask(`/${console.door.place}/nl/beleid`, {}, form())],
  ])('is refused %s', async (_what, send) => {
    expect((await send()).status).toBe(403);
    expect(await retracted()).toEqual([]);
  });

  test.each([{ zeker: '' }, { waarom: 'zomaar' }, { wat: '<b>' }, { wat: 'context.objecten@1' }])(
    'is refused with a sentence when it lacks something: %o',
    async (changes) => {
      const { status, text } = await ask(path(), {}, form(changes));
      expect(status).toBe(400);
      expect(text).toContain('niets ingetrokken');
      expect(text).not.toContain('<b>');
      expect(await retracted()).toEqual([]);
    },
  );

  test('holds at once, with its closed reason', async () => {
    expect((await ask(path())).text).toContain(`value="${console.door.formKey}"`);
    expect((await ask(path(), { 'sec-fetch-site': 'same-origin' }, form())).status).toBe(303);
    expect(await retracted()).toMatchObject([{ subject: 'context.woningen@1', reason: 'disclosure-risk' }]);
    expect((await ask(home)).text).toContain('iemand zou herkend kunnen worden');
  });
});
