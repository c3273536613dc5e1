import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyText, type PolicyStatement, signPolicy } from '@zichtlijn/assertion';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeAssertions } from '../../apps/gateway/src/assertion/node-assertions.ts';
import { accessOf, as, type Person } from '../../apps/gateway/test/access/people.ts';
import { signingKey, TestProvider } from '../../apps/gateway/test/access/test-provider.ts';
import { startGateway, testPurpose } from '../../apps/gateway/test/test-gateway.ts';
import { Gatekeeper } from '../../apps/node-municipality/src/access/gatekeeper.ts';
import { httpListener } from '../../apps/node-municipality/src/graphql/http-listener.ts';
import { nodeServer } from '../../apps/node-municipality/src/graphql/node-server.ts';
import { EmbeddedReleaseReader } from '../../apps/node-municipality/src/releases/embedded-release-reader.ts';
import { EmbeddedReleaseStore } from '../../apps/node-municipality/src/releases/embedded-release-store.ts';
import { cell, content, releasedTable } from '../../apps/node-municipality/test/released-fixture.ts';

// A municipality publishes a release that its own people see first. Everybody asks through the gateway, over real HTTP, and what others are told before and
// after the publication is compared to the byte.

const directory = mkdtempSync(join(tmpdir(), 'zichtlijn-sight-'));
const store = new EmbeddedReleaseStore(directory);
const until = Date.parse('2026-12-06T09:00:00.000Z');
let now = until - 1;
const reader = new EmbeddedReleaseReader(directory, () => now);
const identity = generateKeyPairSync('ed25519').privateKey;
const server = nodeServer();
const nodeKey = generateKeyPairSync('ed25519');
/** As the parent of the serving process signs. */
const sign = async (statement: Omit<PolicyStatement, 'issuedAt'>) => {
  const issuedAt = Date.now();
  return { issuedAt, signature: signPolicy(nodeKey.privateKey, { ...statement, issuedAt }) };
};
/** How often the node was asked a question. */
let questions = 0;
let node: Server;
let provider: TestProvider;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  await store.publish(content(1));
  await server.start();
  const gatekeeper = new Gatekeeper({ gatewayKeys: [keyText(identity)], policy: null }, ['GM9901']);
  const releases = new Map([['GM9901', reader]]);
  const memory = { grant: 'stale' as const, sign };
  const listener = httpListener({ server, releases, gatekeeper, append: async () => undefined, memory });
  node = createServer((request, response) => {
    if (request.url === '/graphql') questions += 1;
    listener(request, response);
  });
  node.listen(0, '127.0.0.1');
  await once(node, 'listening');
  provider = await TestProvider.start(signingKey('k-1'));
  const address = `http://127.0.0.1:${(node.address() as AddressInfo).port}/graphql`;
  const assertions = new NodeAssertions(identity, Date.now, (id, code) => id.toUpperCase() === code);
  const options = { deadlineMs: 60_000, maxBytes: 1_000_000 };
  const policyKey = keyText(nodeKey.publicKey);
  const nodes = [{ id: 'gm9901', url: address, municipalities: ['GM9901'], policyKey }];
  // Statements hold for seconds, so that the end of a first sight is heard within the test.
  const remembers = { nodes, directory, memorySeconds: 3 };
  gateway = await startGateway({ GM9901: address }, options, { access: accessOf(provider), assertions, remembers });
});
afterAll(async () => {
  await gateway?.close();
  await provider?.close();
  node?.closeAllConnections();
  node?.close();
  await server.stop();
  await reader.close();
  rmSync(directory, { recursive: true, force: true });
});

const towns = 'in: { municipalities: ["GM9901"] }';
const two = 'in: { municipalities: ["GM9901", "GM0363"] }';
const queries = [
  `{ municipality(code: "GM9901") { answer release { id hash createdAt } areas { code } offers { indicator version periods } } }`,
  `{ municipality(code: "GM9901") { table(indicator: "context.woningen") { release { id } cells observations { value } } } }`,
  `{ municipality(code: "GM9901") { table(indicator: "context.objecten") { release { id } cells } } }`,
  `{ compare(indicator: "context.objecten", period: "2019JJ00", ${towns}) { rows { code answer staleFrom cells release { id } } } }`,
  `{ municipality(code: "GM9901") { table(indicator: "context.objecten", periods: ["2018JJ00", "2019JJ00"]) { cells } } }`,
  // A fold, an order and a picture are made from what municipalities tell, and so is what changed since a year ago.
  `{ region(indicator: "context.objecten", periods: ["2018JJ00", "2019JJ00"], ${two}) { version periods { coverage { published hidden notCollected unanswered } municipalities { code state } numbers { form low high published value } } } }`,
  `{ national(indicator: "context.objecten", periods: ["2019JJ00"]) { version periods { numbers { form low high published value } } } }`,
  `{ ranking(indicator: "context.objecten", period: "2019JJ00", ${two}) { version rows { code state value low high from to } } }`,
  `{ referencePicture(indicator: "context.objecten", period: "2019JJ00", municipality: "GM9901") { state status value version references { __typename } } }`,
  `{ municipality(code: "GM9901") { proof(indicator: "context.objecten", version: 1, period: "2019JJ00", measure: COUNT) } }`,
];

/** Since when something is new, and for whom it is. */
const sinceBefore = `{ municipality(code: "GM9901") { release { firstSightUntil } changes { previous { id } tables { indicator newPeriods } } } }`;
const changesFor = async (headers: Record<string, string>) =>
  JSON.stringify(await gateway.ask(sinceBefore, {}, headers));

/** Everything that somebody is told, in a comparison that is followed too. */
async function told(headers: Record<string, string>): Promise<string> {
  const answers = [];
  for (const query of queries) answers.push(await gateway.ask(query, {}, headers));
  const followed = await fetch(`${gateway.url}/stroom/vergelijken`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': testPurpose.id, ...headers },
    body: JSON.stringify({
      indicator: 'context.objecten',
      period: '2019JJ00',
      in: { municipalities: ['GM9901'] },
      form: 'cells',
    }),
  });
  return JSON.stringify(answers) + (await followed.text());
}
const others: readonly Person[] = ['amsterdam', 'rotterdam', 'coordinator', 'auditor'];
const toldOthers = async () => {
  const all: Record<string, string> = {};
  for (const person of others) {
    const headers = await as(provider, person);
    all[person] = (await told(headers)) + (await changesFor(headers));
  }
  return all;
};
const ownPeople = async () => ({
  authorization: `Bearer ${await provider.token({ sub: 'eigen', roles: ['town'], town: ['GM9901'] })}`,
});
const [first, second] = [content(1).manifest.id, content(2).manifest.id];

test('its own people see the new release, and nobody else is told anything else than before it was there', async () => {
  const before = await toldOthers();
  // What was asked before is remembered from some moment on: what follows is told by the memory too.
  const whole = questions;
  for (let asked = whole; asked >= whole; ) {
    const from = questions;
    expect(await toldOthers()).toEqual(before);
    asked = questions - from;
  }
  for (const person of ['amsterdam', 'rotterdam', 'coordinator']) expect(before[person]).toContain(first);
  const { manifest, tables, ...rest } = content(2);
  const definitions = [...manifest.definitions, { indicator: 'context.objecten', version: 1 }];
  const more = releasedTable('context.objecten', 1, [cell({ value: 300 })]);
  const firstSightUntil = new Date(until).toISOString();
  await store.publish({ ...rest, manifest: { ...manifest, definitions }, tables: [...tables, more], firstSightUntil });
  const own = await told(await ownPeople());
  expect(own).toContain(second);
  expect(own).toContain('[300]');
  expect(own).not.toContain(first);
  const changes = await changesFor(await ownPeople());
  for (const said of [first, firstSightUntil, 'context.objecten']) expect(changes).toContain(said);
  expect(await toldOthers()).toEqual(before);
  // Nor when it is retracted before anybody else could have seen it.
  await store.retract({ subject: 'context.objecten@1', reason: 'approval', at: firstSightUntil });
  expect(await told(await ownPeople())).toContain('RETRACTED');
  expect(await toldOthers()).toEqual(before);
});

test('when its first sight is over, everybody is told the same', async () => {
  now = until;
  const headers = await ownPeople();
  const own = (await told(headers)) + (await changesFor(headers));
  expect(own).toContain(second);
  expect(own).toContain('"firstSightUntil":null');
  // A memory goes on with what stood when the node last stated that, and no longer than that holds.
  for (const person of ['amsterdam', 'coordinator'] as const) {
    const theirs = await as(provider, person);
    let after = '';
    while (after !== own) after = (await told(theirs)) + (await changesFor(theirs));
  }
});
