import type { Claims } from '@zichtlijn/assertion';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AskedOfNode } from '../../src/access/asked-of-node.ts';
import { nodeServer } from '../../src/graphql/node-server.ts';
import type { ServedRelease } from '../../src/releases/served-release.ts';
import { manifest } from '../released-fixture.ts';

// From whom a municipality has its files stands in the manifest: it is told where a number could be, and to nobody who passes by.

const server = nodeServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const release: ServedRelease = {
  manifest: manifest(1),
  areas: async () => [],
  offers: async () => [],
  cells: async () => [],
  seals: async () => [],
};
const before = async () => ({ manifest: manifest(0), until: null, offers: async () => [] });
const none = { isRetracted: false, knowledge: null, retractedTables: new Set<string>(), isSignedOnly: false };
const standing = { release, before, ...none };
const policy = [{ purpose: 'beeld', indicators: ['context.*'], levels: ['MUNICIPALITY' as const], roles: ['analist'] }];
const query = `{ _entities(representations: [{ __typename: "Municipality", code: "GM9901" }]) {
  ... on Municipality { release { sources { dataset holder } } changes { previous { sources { dataset holder } } } } } }`;

/** What is told of both releases to who asks with these claims. */
async function told(claims: Claims | null): Promise<unknown[]> {
  const asked = new AskedOfNode(claims, policy, undefined);
  const releases = new Map([['GM9901', { ...standing, firstSightUntil: async () => null }]]);
  const { body } = await server.executeOperation({ query }, { contextValue: { releases, asked } });
  if (body.kind !== 'single') throw new Error('one answer');
  expect(body.singleResult.errors).toBeUndefined();
  const [entity] = (body.singleResult.data as { _entities: [Record<'release' | 'changes', never>] })._entities;
  const { release: now, changes } = entity as unknown as {
    release: { sources: unknown };
    changes: { previous: { sources: unknown } };
  };
  return [now.sources, changes.previous.sources];
}
const asking = (id: string | null, role = 'analist'): Claims => ({
  ...{ actor: 'c'.repeat(32), role },
  purpose: id === null ? null : { id, indicators: ['*'], levels: ['MUNICIPALITY'] },
});

test('to who asks for a purpose that its node gives numbers for, and on the own machine of a node that knows no gateway', async () => {
  const whole = [manifest(1).sources, manifest(0).sources];
  expect(whole[0]?.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(await told(asking('beeld'))))).toEqual(whole);
  expect(JSON.parse(JSON.stringify(await told(null)))).toEqual(whole);
});

test.each([
  ['without a purpose', asking(null)],
  ['for one that the node does not have', asking('anders')],
  ['in a role that it is not for', asking('beeld', 'passant')],
])('and to nobody %s', async (_who, claims) => {
  expect(await told(claims)).toEqual([null, null]);
});
