import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway } from './test-gateway.ts';

let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway({}, {}, { hidesSchema: true });
});
afterAll(() => gateway.close());

/** Where we differ, and why. All of these are a SHOULD or a MAY. */
const differences: Readonly<Record<string, string>> = {
  '5A70': 'a GET that any page elsewhere can send is refused (CSRF)',
  D6D5: 'the same',
  '6A70': 'the same',
  '572B':
    'what was not run is told by 400, so that a program that looks at the status alone does not take it for an answer',
  FDE2: 'the same',
  '7B9B': 'the same',
};

/** The audit of the GraphQL over HTTP working group, https://github.com/graphql/graphql-http. Introspection is off, as in production. */
describe('the audit of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${gateway.url}/graphql` });

  test('has thirteen requirements, and none is among the differences', () => {
    const must = audits.filter(({ name }) => name.startsWith('MUST'));
    expect(must).toHaveLength(13);
    expect(must.filter(({ id }) => id in differences)).toEqual([]);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _name, audit) => {
    expect((await audit.fn()).status === 'ok').toBe(!(id in differences));
  });
});
