import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyText } from '@zichtlijn/assertion';
import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeAssertions } from '../../apps/gateway/src/assertion/node-assertions.ts';
import { accessOf, as } from '../../apps/gateway/test/access/people.ts';
import { signingKey, TestProvider } from '../../apps/gateway/test/access/test-provider.ts';
import { startGateway } from '../../apps/gateway/test/test-gateway.ts';
import { Gatekeeper } from '../../apps/node-municipality/src/access/gatekeeper.ts';
import { httpListener } from '../../apps/node-municipality/src/graphql/http-listener.ts';
import { nodeServer } from '../../apps/node-municipality/src/graphql/node-server.ts';
import { openReleaseStore } from '../../apps/node-municipality/src/releases/open-release-store.ts';
import type { ReleaseStore } from '../../apps/node-municipality/src/releases/release-content.ts';
import { ServerReleaseReader } from '../../apps/node-municipality/src/releases/server-release-reader.ts';
import { cell, manifest, releasedTable } from '../../apps/node-municipality/test/released-fixture.ts';
import { beyondDiary, type Noted, numbersIn, type ToldChanges } from './programs/what-came-before.ts';

// An attack beside the list: what is new since the release before. It holds no number and needs no purpose, so whoever was let in may ask it, and it speaks of releases that are not served any more. An
// outsider keeps a diary of what there was; whatever `changes` tells beyond that, of an own release, of a table that was taken away, of a neighbour at the same node, is a leak.

const towns = ['GM9901', 'GM9902'] as const;
const DAY_MS = 24 * 60 * 60 * 1_000;
let now = Date.parse('2026-11-01T09:00:00.000Z');
/** Tables of the first town that are signed for; null where none need be. */
let signed: ReadonlySet<string> | null = null;
let postgres: LocalPostgres;
const stores = new Map<string, ReleaseStore>();
const readers = new Map<string, ServerReleaseReader>();
const identity = generateKeyPairSync('ed25519').privateKey;
const server = nodeServer();
let node: Server;
let provider: TestProvider;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  postgres = await startLocalPostgres();
  for (const town of towns) {
    const url = postgres.url('postgres');
    stores.set(town, await openReleaseStore({ url }, town));
    readers.set(town, await ServerReleaseReader.open(url, town, () => now));
  }
  await server.start();
  const gatekeeper = new Gatekeeper({ gatewayKeys: [keyText(identity)], policy: null }, [...towns]);
  const allowed = (code: string) => ({ signed: code === towns[0] ? signed : null });
  node = createServer(httpListener({ server, releases: readers, gatekeeper, append: async () => undefined, allowed }));
  node.listen(0, '127.0.0.1');
  await once(node, 'listening');
  provider = await TestProvider.start(signingKey('k-1'));
  const address = `http://127.0.0.1:${(node.address() as AddressInfo).port}/graphql`;
  const assertions = new NodeAssertions(identity, Date.now, (_, code) => towns.some((town) => town === code));
  gateway = await startGateway({ GM9901: address, GM9902: address }, {}, { access: accessOf(provider), assertions });
});
afterAll(async () => {
  await gateway?.close();
  await provider?.close();
  node?.closeAllConnections();
  node?.close();
  await server.stop();
  for (const one of [...readers.values(), ...stores.values()]) await one.close();
  await postgres?.stop();
});

const published = new Map<string, string[]>();

/** Publish what is in a release, by indicator its periods, for everybody or for the town's own people first. */
async function publish(town: string, tables: Readonly<Record<string, readonly string[]>>, days?: number) {
  const after = published.get(town) ?? [];
  const about = { ...manifest(after.length + 1), municipality: town, createdAt: new Date(now).toISOString() };
  const definitions = Object.keys(tables).map((indicator) => ({ indicator, version: 1 }));
  await stores.get(town)!.publish({
    manifest: { ...about, definitions },
    areas: [{ code: town, level: 'municipality', name: town }],
    tables: Object.entries(tables).map(([indicator, periods]) =>
      releasedTable(
        indicator,
        1,
        periods.map((period) => cell({ area: town, period })),
      ),
    ),
    after,
    firstSightUntil: days === undefined ? null : new Date(now + days * DAY_MS).toISOString(),
  });
  published.set(town, [...after, about.id]);
}
const retract = (town: string, subject: string) =>
  stores.get(town)!.retract({ subject, reason: 'disclosure-risk', at: new Date(now).toISOString() });
const releases = (town: string) => published.get(town)!;

const analystOf = (town: string) => async () => ({
  authorization: `Bearer ${await provider.token({ sub: town, roles: ['town'], town: [town] })}`,
});
const own = analystOf('GM9901');
const outsiders: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
  neighbour: analystOf('GM9902'),
  riec: () => as(provider, 'rotterdam'),
  coordinator: () => as(provider, 'coordinator'),
  auditor: () => as(provider, 'auditor'),
};

const offered =
  '{ municipality(code: "GM9901") { release { id } offers { indicator version level breakdown periods } } }';
const changes = `{ municipality(code: "GM9901") { release { firstSightUntil } changes { previous { id createdAt policy } retracted { indicator version }
  tables { indicator version level breakdown periods periodsBefore newPeriods } } } }`;
const diary: Noted[] = [];

async function note(): Promise<void> {
  const { data } = await gateway.ask(offered, {}, { ...(await outsiders['coordinator']!()), 'zicht-purpose': '' });
  const { release, offers } = data.municipality;
  diary.push({ release: release?.id ?? null, offers: offers ?? [] });
}

/** What somebody is told of what is new, without a purpose, and by the name of a table for one. */
async function told(headers: Record<string, string>) {
  const { data, errors } = await gateway.ask(changes, {}, { ...headers, 'zicht-purpose': '' });
  expect(errors).toBeUndefined();
  const { changes: of, release } = data.municipality as {
    changes: ToldChanges | null;
    release: { firstSightUntil: string | null } | null;
  };
  return { text: JSON.stringify(data), changes: of, until: release?.firstSightUntil ?? null };
}

/** Everything that outsiders are told now, held against the diary. */
async function beyond(): Promise<string[]> {
  await note();
  const found: string[] = [];
  for (const [who, headersOf] of Object.entries(outsiders)) {
    const { text, changes: of, until } = await told(await headersOf());
    const words = of === null ? [] : beyondDiary({ ...of, previous: of.previous && { id: of.previous.id } }, diary);
    found.push(...[...words, ...numbersIn(JSON.parse(text)), ...(until ?? [])].map((word) => `${who}: ${word}`));
  }
  return found;
}

/** Why a table is not given to who asks for it by name. */
async function refusal(indicator: string): Promise<unknown> {
  const query = `{ municipality(code: "GM9901") { table(indicator: "${indicator}", version: 1) { cells } } }`;
  const { errors } = await gateway.ask(query, {}, await outsiders['coordinator']!());
  return errors?.map(({ extensions }) => extensions['reason'])[0];
}

const offer = { indicator: 'a', version: 1, level: 'MUNICIPALITY', breakdown: '_T' };

test('finds a release, a table and a period that were never there for an outsider, what was taken away, and a number', () => {
  const seen: Noted[] = [
    { release: 'r-1', offers: [{ ...offer, periods: ['2019JJ00'] }] },
    { release: 'r-3', offers: [{ ...offer, periods: ['2019JJ00'] }] },
  ];
  const right = { ...offer, periods: ['2019JJ00'], periodsBefore: ['2019JJ00'], newPeriods: [] };
  const answer = { previous: { id: 'r-1' }, tables: [right], retracted: [] };
  expect(beyondDiary(answer, seen)).toEqual([]);
  expect(beyondDiary({ ...answer, previous: { id: 'r-2' } }, seen)).toContain('r-2');
  expect(beyondDiary({ ...answer, retracted: [{ indicator: 'b', version: 1 }] }, seen)).toEqual(['b@1']);
  const newer = { ...right, newPeriods: ['2020JJ00'] };
  expect(beyondDiary({ ...answer, tables: [newer] }, seen)).toEqual(['a@1 MUNICIPALITY _T 2020JJ00']);
  const taken = [seen[0]!, { release: 'r-1', offers: [] }, seen[1]!];
  expect(beyondDiary(answer, taken)).toEqual(['a@1 MUNICIPALITY _T was taken away']);
  expect(beyondDiary({ ...answer, hidden: 3 } as typeof answer, seen)).toEqual(['hidden']);
  expect(numbersIn({ tables: [{ ...right, cells: [4] }] })).toEqual([4]);
});

const [woningen, inwoners, objecten] = ['context.woningen', 'context.inwoners', 'context.objecten'] as const;
const [early, late] = [['2019JJ00'], ['2019JJ00', '2020JJ00']];

test('is told nothing of what its own people see first, and they are', async () => {
  expect(await beyond()).toEqual([]);
  await publish('GM9901', { [woningen]: early, [inwoners]: early });
  expect(await beyond()).toEqual([]);
  await publish('GM9901', { [woningen]: late, [inwoners]: late, [objecten]: early }, 7);
  expect(await beyond()).toEqual([]);
  const { changes: of, until } = await told(await own());
  expect(beyondDiary(of!, diary)).toContain(`${objecten}@1 MUNICIPALITY _T 2019JJ00`);
  expect(until).not.toBeNull();
});

test('nor of a neighbour at the same node, whose own people are outsiders here', async () => {
  await publish('GM9902', { [woningen]: early });
  await publish('GM9902', { [woningen]: late }, 7);
  const query = changes.replace('GM9901', 'GM9902');
  const { data } = await gateway.ask(query, {}, await outsiders['neighbour']!());
  expect(data.municipality.release.firstSightUntil).not.toBeNull();
  expect((await gateway.ask(query, {}, await own())).data.municipality.changes.previous).toBeNull();
  expect(await beyond()).toEqual([]);
});

test('nor when it is retracted, overtaken, its first sight would be over, and what overtook it is retracted', async () => {
  await retract('GM9901', `${objecten}@1`);
  expect(await beyond()).toEqual([]);
  now += DAY_MS;
  await publish('GM9901', { [woningen]: late, [inwoners]: late });
  expect(await beyond()).toEqual([]);
  expect(await refusal(objecten)).toBeUndefined();
  now += 30 * DAY_MS;
  expect(await beyond()).toEqual([]);
  expect(await refusal(objecten)).toBeUndefined();
  const [, , overtaking] = releases('GM9901');
  await retract('GM9901', overtaking!);
  expect(await beyond()).toEqual([]);
  await publish('GM9901', { [woningen]: [...late, '2021JJ00'], [inwoners]: late });
  expect(await beyond()).toEqual([]);
  const { changes: of } = await told(await outsiders['coordinator']!());
  expect(of?.previous?.id).toBe(releases('GM9901')[0]);
  expect(await refusal(objecten)).toBeUndefined();
});

test('nor which periods a table had that is signed for no longer, in this release or the next', async () => {
  signed = new Set([`${woningen}@1`]);
  expect(await beyond()).toEqual([]);
  const { changes: of } = await told(await outsiders['coordinator']!());
  expect(of?.retracted).toEqual([{ indicator: inwoners, version: 1 }]);
  now += DAY_MS;
  await publish('GM9901', { [woningen]: [...late, '2021JJ00'] });
  expect(await beyond()).toEqual([]);
  expect((await told(await outsiders['coordinator']!())).text).not.toContain(inwoners);
  signed = null;
});
