import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { exportJWK, exportSPKI } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GatewayWithSignIn, refusalOf, startWithSignIn } from './gateway-with-sign-in.ts';
import { CLIENT, signingKey, TestProvider } from './test-provider.ts';

const key = signingKey('k-1');
const curve = signingKey('k-2', 'ES256');
let provider: TestProvider;
let gateway: GatewayWithSignIn;
beforeAll(async () => {
  provider = await TestProvider.start(key, curve);
  gateway = await startWithSignIn(provider.issuer, { budgets: { requestsPerMinute: 100_000 } });
});
afterAll(async () => {
  await gateway.close();
  await provider.close();
});

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const who = (token: string) => gateway.get('/wie', { authorization: `Bearer ${token}` });
const now = Math.floor(Date.now() / 1_000);
const bodyOf = (token: string) => token.split('.')[1]!;

test('a token of the provider tells who asks: role, where it holds, and a pseudonym that is no name', async () => {
  const claims = { sub: 'jan.de.vries@example.nl', roles: ['riec', 'x'], riec: ['rotterdam', 'nowhere'] };
  const told = await (await who(await provider.token(claims))).json();
  expect(told).toEqual({
    signIn: true,
    actor: expect.stringMatching(/^[0-9a-f]{32}$/),
    role: 'riec-analyst',
    riecs: ['rotterdam'],
    municipalities: [],
  });
  const other = (await (await who(await provider.token({ ...claims, sub: 'p-2' }, curve))).json()) as { actor: string };
  expect(other.actor).not.toBe((told as { actor: string }).actor);
  const nested = await who(await provider.token({ roles: [], realm: { roles: ['auditor'] } }));
  expect(await nested.json()).toMatchObject({ role: 'auditor' });
});

describe('is turned away', () => {
  const attacks: Record<string, () => Promise<string> | string> = {
    'a token without signature': async () => `${base64({ alg: 'none' })}.${bodyOf(await provider.token())}.`,
    'one that says so in other letters': async () => `${base64({ alg: 'nOnE' })}.${bodyOf(await provider.token())}.AA`,
    'one signed with the public key as if it were a secret': async () => {
      const text = `${base64({ alg: 'HS256', kid: 'k-1', typ: 'at+jwt' })}.${bodyOf(await provider.token())}`;
      const secret = await exportSPKI(key.publicKey as never);
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    'one signed with the modulus of the public key': async () => {
      const text = `${base64({ alg: 'HS256', kid: 'k-1' })}.${bodyOf(await provider.token())}`;
      const { n } = await exportJWK(key.publicKey);
      return `${text}.${createHmac('sha256', Buffer.from(n!, 'base64url')).update(text).digest('base64url')}`;
    },
    'one with another body under a signature': async () => {
      const [head, , signature] = (await provider.token()).split('.');
      return `${head}.${bodyOf(await provider.token({ sub: 'p-9' }))}.${signature}`;
    },
    'one signed with a key of the same name': () => provider.token({}, signingKey('k-1')),
    'one that brings its own key': async () => {
      const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const mine = { ...own, kid: 'k-1', alg: 'RS256' };
      return provider.token({}, mine, { jwk: await exportJWK(own.publicKey), jku: `${provider.issuer}/jwks` });
    },
    'one with a key of another kind': () => provider.token({}, { ...curve, kid: 'k-1' }),
    'one of another issuer': () => provider.token({ iss: `${provider.issuer}/` }),
    'one for another service': () => provider.token({ aud: 'another' }),
    'one for nobody in particular': () => provider.token({ aud: undefined }),
    'an identity token': () => provider.token({ aud: CLIENT }, key, { typ: 'JWT' }),
    'one whose time is over': () => provider.token({ exp: now - 60 }),
    'one whose time has not come': () => provider.token({ nbf: now + 120 }),
    'one that never ends': () => provider.token({ exp: undefined }),
    'one of nobody': () => provider.token({ sub: undefined }),
    'one of an empty name': () => provider.token({ sub: '' }),
    'one that was made to log out with': () => provider.token({}, key, { typ: 'logout+jwt' }),
    'one that is bound to a key of its client': () => provider.token({ cnf: { jkt: 'x' } }),
    'one that asks for what nobody knows': async () => {
      const head = base64({ alg: 'RS256', kid: 'k-1', typ: 'at+jwt', crit: ['unheard'], unheard: 1 });
      const text = `${head}.${bodyOf(await provider.token())}`;
      return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`;
    },
    'one that is too long': () => provider.token({ filler: 'x'.repeat(9_000) }),
    'a word': () => 'toegang',
    nothing: () => '',
  };
  test.each(Object.keys(attacks))('%s', async (name) => {
    const token = await attacks[name]!();
    const response = await who(token);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="zichtlijn"/);
    const text = await response.clone().text();
    expect(await refusalOf(response)).toEqual([401, 'UNAUTHENTICATED']);
    if (token.length > 40) expect(text).not.toContain(token.slice(-40));
  });

  test('whoever shows nothing, a name with a password, or a token in the address', async () => {
    const token = await provider.token();
    for (const [path, headers] of [
      ['/wie', {}],
      ['/purposes', {}],
      ['/wie', { authorization: 'Basic amFuOmdlaGVpbQ==' }],
      [`/wie?access_token=${token}`, {}],
      ['/wie', { authorization: `Bearer ${token}, Bearer ${token}` }],
    ] as const) {
      expect(await refusalOf(await gateway.get(path, headers)), path).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(await refusalOf(await gateway.post('{ __schema { types { name } } }'))).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('headers without end', async () => {
    expect((await gateway.get('/wie', { authorization: `Bearer ${'x'.repeat(40_000)}` })).status).toBe(431);
  });

  test.each<[string, object]>([
    ['whoever has no role here', { roles: ['somebody'] }],
    ['an analyst of no known RIEC', { roles: ['riec'], riec: ['nowhere'] }],
    ['an analyst of a municipality that is none', { roles: ['town'], town: '0363' }],
    ['a role that only the prototype of everything has', { roles: undefined, __proto__: { roles: ['coordinator'] } }],
  ])('%s', async (_who, claims) => {
    expect(await refusalOf(await who(await provider.token({ roles: [], ...claims })))).toEqual([403, 'NO_ROLE']);
  });
});

test('what is open answers to anybody, and nothing else does', async () => {
  for (const path of ['/health', '/verkenner']) expect((await gateway.get(path)).status, path).toBe(200);
  for (const path of ['/graphql', '/purposes', '/wie']) expect((await gateway.get(path)).status, path).toBe(401);
});

test('the log knows who was let in and who was not, and holds nothing of a token', async () => {
  const name = 'jan.de.vries@example.nl';
  const token = await provider.token({ sub: name });
  expect((await gateway.post('{ nation { code } }', { authorization: `Bearer ${token}` })).status).toBe(200);
  const log = await gateway.log();
  const { actor } = (await (await who(token)).json()) as { actor: string };
  expect(log).toContain(`"actor":"${actor}","role":"coordinator"`);
  expect(log).toContain('"outcome":"UNAUTHENTICATED"');
  for (const secret of [token, ...token.split('.'), name, 'jan', provider.issuer]) expect(log).not.toContain(secret);
});
