import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { freePort } from '../../scripts/demo/free-port.ts';
import { serveGateway } from '../../scripts/demo/gateway.ts';
import { type RunningProvider, startProvider } from '../../scripts/demo/sign-in/start-provider.ts';

const children = new Children(() => undefined);
let home = '';
let gateway = '';
let provider: RunningProvider;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zicht-sign-in-'));
  const port = await freePort(0);
  provider = await startProvider(children, join(home, 'gateway'), port);
  gateway = await serveGateway(children, join(home, 'gateway'), port, []);
});
afterAll(async () => {
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

/** A browser: it follows every step, and keeps cookies as a browser does, for a host whatever its port. */
class Browser {
  readonly #cookies = new Map<string, string>();
  url = '';

  async open(url: string, method = 'GET'): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    this.url = url;
    const next = response.headers.get('location');
    return next === null ? response : this.open(new URL(next, url).href);
  }
}

async function signIn(person: string, back = '/verkenner'): Promise<Browser> {
  const browser = new Browser();
  const choice = await (await browser.open(`${gateway}/aanmelden?terug=${encodeURIComponent(back)}`)).text();
  const action = new RegExp(`action="(/kies/[^"]+/${person})"`).exec(choice)?.[1];
  await browser.open(new URL(action!, browser.url).href, 'POST');
  return browser;
}

test.each([
  ['analist-riec', { role: 'riec-analyst', riecs: ['rotterdam'], municipalities: [] }],
  ['analist-gemeente', { role: 'municipality-analyst', riecs: [], municipalities: ['GM0363'] }],
  ['coordinator', { role: 'coordinator', riecs: [], municipalities: [] }],
  ['auditor', { role: 'auditor', riecs: [], municipalities: [] }],
])('%s signs in with a browser, lands where they were going, and is known by role', async (person, expected) => {
  const browser = await signIn(person, '/verkenner?vraag=1');
  expect(browser.url).toBe(`${gateway}/verkenner?vraag=1`);
  expect(await (await browser.open(`${gateway}/wie`)).json()).toMatchObject(expected);
  const out = (await (await browser.open(`${gateway}/afmelden`, 'POST')).json()) as { next: string };
  expect(new URL(out.next).origin).toBe(provider.issuer);
  expect((await browser.open(`${gateway}/wie`)).status).toBe(401);
});

test('a program is known by an access token of the provider, and without one is not', async () => {
  const headers = await provider.programHeaders();
  const told = await fetch(`${gateway}/wie`, { headers });
  expect(await told.json()).toMatchObject({ role: 'riec-analyst', riecs: ['rotterdam'] });
  expect((await fetch(`${gateway}/wie`)).status).toBe(401);
});

test('no name of anybody and no token stands in a file of the gateway', async () => {
  const headers = await provider.programHeaders();
  await fetch(`${gateway}/graphql?query=${encodeURIComponent('{ nation { code } }')}`, {
    headers: { ...headers, 'apollo-require-preflight': '1' },
  });
  const log = join(home, 'gateway/log');
  const texts = await Promise.all((await readdir(log)).map((name) => readFile(join(log, name), 'utf8')));
  expect(texts.join()).toContain('"role":"riec-analyst"');
  for (const secret of [headers['authorization']!.slice(7), 'programma-riec', 'analist', provider.issuer])
    expect(texts.join()).not.toContain(secret);
});
