import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gatekeeper } from '../../src/access/gatekeeper.ts';
import { httpListener } from '../../src/graphql/http-listener.ts';
import { nodeServer } from '../../src/graphql/node-server.ts';

const server = nodeServer();
let http: Server;
beforeAll(async () => {
  await server.start();
  const gatekeeper = new Gatekeeper({ gatewayKeys: [], policy: null }, []);
  const parts = { server, releases: new Map(), gatekeeper, append: async () => undefined };
  http = createServer(httpListener(parts)).listen(0, '127.0.0.1');
  await once(http, 'listening');
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await server.stop();
});

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
  const audits = serverAudits({ url: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql` });

  test('has thirteen requirements, and none is among the differences', () => {
    const must = audits.filter(({ name }) => name.startsWith('MUST'));
    expect(must).toHaveLength(13);
    expect(must.filter(({ id }) => id in differences)).toEqual([]);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (id, _name, audit) => {
    expect((await audit.fn()).status === 'ok').toBe(!(id in differences));
  });
});
