import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GatewayWithSignIn, refusalOf, startWithSignIn } from './gateway-with-sign-in.ts';
import { signingKey, TestProvider } from './test-provider.ts';

let provider: TestProvider;
let gateway: GatewayWithSignIn;
beforeAll(async () => {
  provider = await TestProvider.start(signingKey('k-1'));
  gateway = await startWithSignIn(provider.issuer);
});
afterAll(async () => {
  await gateway.close();
  await provider.close();
});
beforeEach(() => {
  provider.person = { sub: 'jan.de.vries', roles: ['town'], town: 'GM0363' };
  provider.instead = {};
});

/** What a browser keeps: name → value, as the latest answer had it. */
class Jar {
  readonly kept = new Map<string, string>();
  /** As it was set, with its attributes. */
  readonly set: string[] = [];

  take(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line);
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      if (/Max-Age=0(;|$)/.test(line)) this.kept.delete(name);
      else this.kept.set(name, value);
    }
    return response;
  }

  get header() {
    return { cookie: [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ') };
  }
}

/** Follow a browser to the provider, and back to the address that the provider sends it to. */
async function toProvider(jar: Jar, path = '/aanmelden'): Promise<string> {
  const begun = jar.take(await gateway.get(path, jar.header));
  expect(begun.status).toBe(302);
  const there = await fetch(begun.headers.get('location')!, { redirect: 'manual' });
  return there.headers.get('location')!.slice(gateway.address.length);
}

async function signedIn(path?: string): Promise<Jar & { landed: string | null }> {
  const jar = new Jar();
  const response = jar.take(await gateway.get(await toProvider(jar, path), jar.header));
  expect(response.status).toBe(303);
  return Object.assign(jar, { landed: response.headers.get('location') });
}

const ownPage = { 'sec-fetch-site': 'same-origin' };

test('somebody signs in with a browser and is known, and no cookie can be read by a page or sent along by another site’s', async () => {
  const jar = await signedIn();
  expect(jar.landed).toBe('/');
  expect([...jar.kept.keys()]).toEqual(['zicht-sessie']);
  for (const line of jar.set) expect(line).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  const told = await gateway.get('/wie', { ...jar.header, ...ownPage });
  expect(await told.json()).toMatchObject({ role: 'municipality-analyst', municipalities: ['GM0363'] });
  expect(told.headers.get('cache-control')).toBe('no-store');
  const answer = await gateway.post('{ nation { code } }', { ...jar.header, origin: gateway.address });
  expect(await answer.json()).toEqual({ data: { nation: { code: 'NL00' } } });
  const log = await gateway.log();
  for (const text of [...jar.kept.values(), 'jan', 'vries']) expect(log).not.toContain(text);
});

test('over https a cookie is for that host alone and never goes in the clear', async () => {
  const far = await startWithSignIn(provider.issuer, {
    signIn: { clientId: 'zichtlijn-gateway', address: 'https://zichtlijn.example.nl' },
  });
  const begun = await far.get('/aanmelden');
  await far.close();
  expect(begun.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-zicht-aanmelding=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/),
  ]);
  const to = new URL(begun.headers.get('location')!);
  expect(to.searchParams.get('redirect_uri')).toBe('https://zichtlijn.example.nl/terug');
  expect(to.searchParams.get('code_challenge_method')).toBe('S256');
});

describe('a page of another site', () => {
  test.each<[string, Record<string, string>]>([
    ['by what its browser says', { 'sec-fetch-site': 'cross-site' }],
    ['beside this one under the same name', { 'sec-fetch-site': 'same-site' }],
    ['by its origin', { origin: 'https://elsewhere.example' }],
    ['that hides its origin', { origin: 'null' }],
    ['that only looks like this one', { origin: 'http://127.0.0.1.elsewhere.example' }],
    ['on another port', { origin: 'http://127.0.0.1:1' }],
    ['of which nothing is told', {}],
    ['by a form that was opened by hand', { 'sec-fetch-site': 'none' }],
  ])('asks nothing with the cookie of who signed in: %s', async (_what, from) => {
    const { header } = await signedIn();
    expect(await refusalOf(await gateway.post('{ nation { code } }', { ...header, ...from }))).toEqual([
      403,
      'OTHER_ORIGIN',
    ]);
    const out = await fetch(`${gateway.address}/afmelden`, { method: 'POST', headers: { ...header, ...from } });
    expect(await refusalOf(out)).toEqual([403, 'OTHER_ORIGIN']);
    expect((await gateway.get('/wie', { ...header, ...ownPage })).status).toBe(200);
  });

  test('is never told that it may', async () => {
    const { header } = await signedIn();
    const asked = await gateway.get('/wie', { ...header, origin: 'https://elsewhere.example' });
    expect(asked.status).toBe(403);
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const before = await fetch(`${gateway.address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://a.nl' },
    });
    expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/x/..//elsewhere.example',
  'javascript:alert(1)',
  '\\\\elsewhere.example',
  '/verkenner\r\nset-cookie: a=b',
  'verkenner@elsewhere.example',
])('signing in leads nowhere else: %j', async (back) => {
  const { landed } = await signedIn(`/aanmelden?terug=${encodeURIComponent(back)}`);
  expect(new URL(landed!, gateway.address).origin).toBe(gateway.address);
  expect(landed).toBe('/');
});

test('signing in leads back to where somebody was', async () => {
  const place = '/vergelijken?in=g4&jaar=2021#tabel';
  expect((await signedIn(`/aanmelden?terug=${encodeURIComponent(place)}`)).landed).toBe(place);
});

describe('does not sign anybody in', () => {
  const failed = [400, 'SIGN_IN_FAILED'];
  test('what came back to another browser', async () => {
    const back = await toProvider(new Jar());
    expect(await refusalOf(await gateway.get(back))).toEqual(failed);
    const victim = new Jar();
    await toProvider(victim);
    const refused = await gateway.get(back, victim.header);
    expect(refused.headers.getSetCookie()).toEqual([]);
    expect(await refusalOf(refused)).toEqual(failed);
  });

  test('a code that was used before', async () => {
    const jar = new Jar();
    const back = await toProvider(jar);
    const attempt = jar.header;
    expect((await gateway.get(back, attempt)).status).toBe(303);
    expect(await refusalOf(await gateway.get(back, attempt))).toEqual(failed);
  });

  test('another state, a fault of the provider, or nothing', async () => {
    const jar = new Jar();
    const back = await toProvider(jar);
    const code = new URL(back, gateway.address).searchParams.get('code');
    const secret = 'kruisje-in-de-fout';
    for (const path of [
      `/terug?code=${code}&state=x`,
      `/terug?error=${secret}&error_description=${secret}`,
      '/terug',
    ]) {
      const refused = await gateway.get(path, jar.header);
      expect(await refused.clone().text()).not.toContain(secret);
      expect(await refusalOf(refused)).toEqual(failed);
    }
  });

  const minuteAgo = Math.floor(Date.now() / 1_000) - 90;
  test.each<[string, object]>([
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'http://127.0.0.1:1' }],
    ['for another signing in', { nonce: 'x' }],
    ['whose time is over', { exp: minuteAgo, iat: minuteAgo - 60 }],
  ])('an identity token %s', async (_what, instead) => {
    provider.instead = { ...instead };
    const jar = new Jar();
    expect(await refusalOf(await gateway.get(await toProvider(jar), jar.header))).toEqual(failed);
  });

  test('an identity token under a key that the provider does not have', async () => {
    const [sound] = provider.keys;
    const jar = new Jar();
    const back = await toProvider(jar);
    const { token } = provider;
    provider.token = (claims, _key, header) => token.call(provider, claims, signingKey('k-1'), header);
    const refused = await gateway.get(back, jar.header);
    provider.token = token;
    expect(provider.keys).toEqual([sound]);
    expect(await refusalOf(refused)).toEqual(failed);
  });

  test('whoever has no role', async () => {
    provider.person = { sub: 'p-3', roles: [] };
    const jar = new Jar();
    expect(await refusalOf(await gateway.get(await toProvider(jar), jar.header))).toEqual([403, 'NO_ROLE']);
  });

  test('an attempt shown as a session, a session of before, or one that was tampered with', async () => {
    const jar = new Jar();
    await toProvider(jar);
    const attempt = jar.kept.get('zicht-aanmelding')!;
    const session = (await signedIn()).kept.get('zicht-sessie')!;
    const broken = `${session.slice(0, -3)}${session.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    for (const cookie of [
      `zicht-sessie=${attempt}`,
      `zicht-sessie=${broken}`,
      `zicht-sessie=x; zicht-sessie=${session}`,
    ])
      expect(await refusalOf(await gateway.get('/wie', { cookie, ...ownPage }))).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('a session that a browser brought along is never the one that somebody signs in to', async () => {
  const attacker = await signedIn();
  const planted = attacker.kept.get('zicht-sessie')!;
  provider.person = { sub: 'victim', roles: ['coordinator'] };
  const victim = new Jar();
  victim.kept.set('zicht-sessie', planted);
  victim.take(await gateway.get(await toProvider(victim), victim.header));
  expect(victim.kept.get('zicht-sessie')).not.toBe(planted);
  const roleOf = async (cookie: string) =>
    ((await (await gateway.get('/wie', { cookie: `zicht-sessie=${cookie}`, ...ownPage })).json()) as { role: string })
      .role;
  expect(await roleOf(planted)).toBe('municipality-analyst');
  expect(await roleOf(victim.kept.get('zicht-sessie')!)).toBe('coordinator');
});

test('who signs out is known no more, also by a copy of the cookie', async () => {
  const jar = await signedIn();
  const copy = jar.header;
  const out = await fetch(`${gateway.address}/afmelden`, { method: 'POST', headers: { ...copy, ...ownPage } });
  jar.take(out);
  expect(await out.json()).toMatchObject({ signedOut: true });
  expect(jar.kept.size).toBe(0);
  expect(await refusalOf(await gateway.get('/wie', { ...copy, ...ownPage }))).toEqual([401, 'UNAUTHENTICATED']);
});

test('while the provider was never there, signing in says so', async () => {
  const other = await TestProvider.start(signingKey('k-1'));
  const lonely = await startWithSignIn(other.issuer);
  await other.close();
  const refused = await lonely.get('/aanmelden');
  await lonely.close();
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refusalOf(refused)).toEqual([503, 'SIGN_IN_UNAVAILABLE']);
});
