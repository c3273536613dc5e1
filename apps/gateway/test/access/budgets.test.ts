import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Budgets } from '../../src/access/budgets.ts';
import { startGateway } from '../test-gateway.ts';
import { refusalOf } from './gateway-with-sign-in.ts';
import { accessOf, as } from './people.ts';
import { signingKey, TestProvider } from './test-provider.ts';

describe('of what a caller has left', () => {
  test('a minute’s worth goes at once, and comes back evenly', () => {
    let now = 0;
    const budgets = new Budgets({ requestsPerMinute: 6, costPerMinute: 600 }, () => now);
    for (let i = 0; i < 6; i++) expect(budgets.takeRequest('a')).toBe(0);
    expect(budgets.takeRequest('a')).toBe(10);
    expect(budgets.takeRequest('b')).toBe(0);
    now += 9_000;
    expect(budgets.takeRequest('a')).toBeLessThanOrEqual(2);
    now += 1_001;
    expect(budgets.takeRequest('a')).toBe(0);
    expect(budgets.takeCost('a', 601)).toBe(1);
    expect(budgets.takeCost('a', 600)).toBe(0);
    expect(budgets.takeCost('a', 300)).toBe(30);
  });

  test('who was quiet is forgotten, and however many come, no more are kept', () => {
    let now = 0;
    const budgets = new Budgets({ requestsPerMinute: 1, costPerMinute: 1 }, () => now);
    for (let i = 0; i < 25_000; i++) budgets.takeRequest(String(i));
    expect(budgets.size).toBe(10_000);
    expect(budgets.takeRequest('24999')).toBe(60);
    now += 60_000;
    expect(budgets.takeRequest('last')).toBe(0);
    expect(budgets.size).toBe(1);
  });
});

describe('at a gateway', () => {
  let provider: TestProvider;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  beforeAll(async () => {
    provider = await TestProvider.start(signingKey('k-1'));
    const budgets = { requestsPerMinute: 5, costPerMinute: 100_000 };
    gateway = await startGateway({}, {}, { access: accessOf(provider, { budgets }) });
  });
  afterAll(async () => {
    await gateway.close();
    await provider.close();
  });

  test('who asks too often waits, others do not, and the log knows', async () => {
    const headers = await as(provider, 'amsterdam');
    const who = () => fetch(`${gateway.url}/wie`, { headers });
    for (let i = 0; i < 5; i++) expect((await who()).status).toBe(200);
    const refused = await who();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await refusalOf(refused)).toEqual([429, 'TOO_OFTEN']);
    const other = await fetch(`${gateway.url}/wie`, { headers: await as(provider, 'rotterdam') });
    expect(other.status).toBe(200);
    expect(gateway.processings).toEqual([
      expect.objectContaining({ outcome: 'TOO_OFTEN', role: 'municipality-analyst', areas: [] }),
    ]);
  });

  test('who asks for too much waits, however few the requests', async () => {
    const headers = { ...(await as(provider, 'coordinator')), 'content-type': 'application/json' };
    const body = JSON.stringify({
      query: '{ nation { municipalities { riec { municipalities { code name connected } } } } }',
    });
    const ask = () => fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await refusalOf(refused)).toEqual([429, 'TOO_OFTEN']);
    expect(gateway.processings.at(-1)).toMatchObject({ outcome: 'TOO_OFTEN', role: 'coordinator' });
  });

  test('nobody fills the log by knocking', async () => {
    gateway.processings.length = 0;
    for (let i = 0; i < 100; i++) await fetch(`${gateway.url}/wie`);
    expect(gateway.processings.length).toBeGreaterThan(0);
    expect(gateway.processings.length).toBeLessThanOrEqual(65);
    expect(gateway.processings.at(-1)).toMatchObject({ actor: 'unknown', outcome: 'UNAUTHENTICATED' });
  });
});
