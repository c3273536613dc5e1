import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explorerHtml } from '../src/server/explorer-page.ts';
import { startGateway } from './test-gateway.ts';
import { startTestNode, type TestNode } from './test-node.ts';

/** The queries that stand behind the buttons of the page. */
const examples = JSON.parse(/const examples=(\{.*\});/.exec(explorerHtml)?.[1] ?? '{}') as Record<string, string>;
let node: TestNode;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  node = await startTestNode();
  gateway = await startGateway({ GM0363: node.url });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
});

describe('an example of the explorer is a question that can be answered', () => {
  test.each(Object.keys(examples))('%s', async (name) => {
    const { data, errors } = await gateway.ask(examples[name] ?? '', { in: { municipalities: ['GM0363'] } });
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });

  test('the first compares on a rung that the indicator has, so that it does not read *not collected* everywhere', async () => {
    const [, indicator, period] = /indicator: "([^"]+)", period: "([^"]+)"/.exec(examples['vergelijken'] ?? '') ?? [];
    const { data } = await gateway.ask('query ($id: ID!) { indicator(id: $id) { ladder { level period } } }', {
      id: indicator,
    });
    expect(data.indicator.ladder).toContainEqual(expect.objectContaining({ level: 'MUNICIPALITY', period: 'year' }));
    expect(period).toMatch(/^\d{4}JJ00$/);
  });
});

test('the page can ask which releases were invented', async () => {
  const queries = [...explorerHtml.matchAll(/ask\('([^']+)'/g)].map((match) => match[1] ?? '');
  expect(queries).toHaveLength(2);
  for (const query of queries)
    expect((await gateway.ask(query, { in: { municipalities: ['GM0363'] } })).errors).toBeUndefined();
});
