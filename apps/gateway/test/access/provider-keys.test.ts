import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyAccessToken } from '../../src/access/access-token.ts';
import { ProviderKeys } from '../../src/access/provider-keys.ts';
import { AUDIENCE, signingKey, TestProvider } from './test-provider.ts';

const first = signingKey('k-1');
const second = signingKey('k-2');
let provider: TestProvider;
let clock = 0;
let keys: ProviderKeys;
beforeEach(async () => {
  provider = await TestProvider.start(first);
  keys = new ProviderKeys(provider.issuer, () => clock);
});
afterEach(() => provider.close());

const minutes = (count: number) => count * 60_000;
const reads = () => provider.asked.get('/.well-known/openid-configuration') ?? 0;
const show = async (key = first) => {
  const verified = await verifyAccessToken(await provider.token({}, key), keys, {
    issuer: provider.issuer,
    audience: AUDIENCE,
  });
  return typeof verified === 'string' ? verified : 'OK';
};

test('keys are read once for many tokens at a time', async () => {
  expect(await Promise.all(Array.from({ length: 20 }, () => show()))).toEqual(new Array(20).fill('OK'));
  expect([reads(), provider.asked.get('/jwks')]).toEqual([1, 1]);
});

test('a key that the provider took up is found, and one that it withdrew counts no more after it was read anew', async () => {
  await show();
  provider.keys = [second];
  clock += minutes(1);
  expect(await show(second)).toBe('OK');
  expect(await show(first)).toBe('INVALID');
});

test('whoever shows unknown keys makes the provider be asked once in half a minute at most', async () => {
  await show();
  clock += minutes(1);
  for (let i = 0; i < 30; i++) expect(await show(signingKey(`k-${i}`, 'ES256'))).toBe('INVALID');
  expect(reads()).toBe(2);
});

describe('while the provider is away', () => {
  test('known keys go on, unknown ones are refused, and it is not hammered', async () => {
    await show();
    provider.isAway = true;
    const before = reads();
    for (let i = 1; i <= 6; i++) {
      clock += minutes(5);
      expect(await show()).toBe('OK');
      for (let more = 0; more < 5; more++) expect(await show(second)).toBe('INVALID');
    }
    expect(reads() - before).toBeLessThanOrEqual(6);
    provider.isAway = false;
    provider.keys = [second];
    clock += minutes(1);
    expect(await show(second)).toBe('OK');
  });

  test('known keys count no longer than half a day', async () => {
    await show();
    provider.isAway = true;
    clock += minutes(60 * 12 + 1);
    expect(await show()).toBe('UNAVAILABLE');
  });

  test('without any key nobody is taken for somebody, until it is back', async () => {
    provider.isAway = true;
    expect(await show()).toBe('UNAVAILABLE');
    provider.isAway = false;
    clock += minutes(1);
    expect(await show()).toBe('OK');
  });
});

test('a provider that speaks for another issuer has no keys', async () => {
  keys = new ProviderKeys(`${provider.issuer}/`, () => clock);
  expect(await show()).toBe('UNAVAILABLE');
});
