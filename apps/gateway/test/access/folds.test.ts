import { generateKeyPairSync } from 'node:crypto';
import { keyText, NodeSessions } from '@zichtlijn/assertion';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NodeAssertions } from '../../src/assertion/node-assertions.ts';
import type { Purpose } from '../../src/purpose/purpose.ts';
import { share, startPublishingNode } from '../national/publishing-node.ts';
import { startGateway, testPurpose } from '../test-gateway.ts';
import type { TestNode } from '../test-node.ts';

const property: Purpose = { ...testPurpose, id: 'vastgoedbeeld', indicators: ['vastgoed.*'], levels: ['MUNICIPALITY'] };
const withStock: Purpose = { ...property, id: 'met-woningen', indicators: ['vastgoed.*', 'context.woningen'] };
const nearby: Purpose = { ...testPurpose, id: 'buurten', levels: ['NEIGHBOURHOOD'] };
const over: Purpose = { ...testPurpose, id: 'verlopen', until: '2020-12-31' };

const houses = 'indicator: "vastgoed.doorsluishuizen"';
const coverage = 'coverage { published dwellings { answering } }';
const folds: readonly (readonly [string, string])[] = [
  ['national', `{ national(${houses}, periods: ["2021JJ00"]) { periods { ${coverage} numbers { value low } } } }`],
  ['region', `{ region(${houses}, in: { group: "g4" }, periods: ["2021JJ00"]) { periods { ${coverage} } } }`],
  ['ranking', `{ ranking(${houses}, in: { group: "g4" }, period: "2021JJ00") { rows { code value } } }`],
  [
    'referencePicture',
    `{ referencePicture(${houses}, municipality: "GM0363", period: "2021JJ00") { value references { ${coverage} } } }`,
  ],
];

const identity = generateKeyPairSync('ed25519').privateKey;
const nodes: TestNode[] = [];
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  for (const code of ['GM0363', 'GM0599']) {
    const sessions = new NodeSessions([keyText(identity)], [code]);
    nodes.push(await startPublishingNode({ [code]: share(30, 1_000) }, 900, { sessions }));
  }
  const [amsterdam, rotterdam] = nodes.map(({ url }) => url) as [string, string];
  const purposes = [property, withStock, nearby, over];
  const assertions = new NodeAssertions(identity);
  gateway = await startGateway({ GM0363: amsterdam, GM0599: rotterdam }, {}, { purposes, assertions });
});
afterAll(async () => {
  await gateway.close();
  for (const node of nodes) await node.kill();
});
beforeEach(() => {
  gateway.processings.length = 0;
  for (const node of nodes) {
    node.bodies.length = 0;
    node.claims.length = 0;
  }
});

const ask = (query: string, purpose: string) => gateway.ask(query, {}, { 'zicht-purpose': purpose });
const asked = () => nodes.flatMap(({ bodies }) => bodies);

describe.each(folds)('%s', (_name, query) => {
  test.each([
    ['without a purpose', '', 'PURPOSE_MISSING'],
    ['for one that is not registered', 'iets', 'PURPOSE_UNKNOWN'],
    ['for one that has expired', 'verlopen', 'PURPOSE_EXPIRED'],
    ['for one that covers neighbourhoods alone', 'buurten', 'PURPOSE_NOT_COVERING'],
  ])('is refused %s, before any node is asked', async (_what, purpose, code) => {
    const { data, errors } = await ask(query, purpose);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(asked()).toEqual([]);
    expect(gateway.processings).toEqual([expect.objectContaining({ action: 'data', outcome: code, areas: [] })]);
  });

  test('of another indicator than the purpose covers is refused', async () => {
    const { errors } = await ask(query.replace(houses, 'indicator: "drugs.verdachten"'), 'vastgoedbeeld');
    expect(errors?.[0]?.extensions['code']).toBe('PURPOSE_NOT_COVERING');
    expect(asked()).toEqual([]);
  });

  test('reaches every node in the name of who asks, for the purpose named, and stands in the log', async () => {
    const { errors } = await ask(query, 'vastgoedbeeld');
    expect(errors).toBeUndefined();
    const { id, indicators, levels } = property;
    for (const { claims } of nodes)
      expect(claims).toEqual([{ actor: 'loopback', role: null, purpose: { id, indicators, levels } }]);
    const [record] = gateway.processings;
    expect(record).toMatchObject({ action: 'data', purpose: id, outcome: 'ANSWERED' });
    expect(record?.tables).toEqual(['vastgoed.doorsluishuizen@MUNICIPALITY']);
    expect(record?.areas).toEqual(expect.arrayContaining(['GM0363', 'GM0599']));
    expect(record?.releases).toEqual([`r-${'0'.repeat(26)}`]);
  });

  test('asks no dwellings that the purpose does not cover, and logs them where it does', async () => {
    await ask(query, 'vastgoedbeeld');
    expect(asked().length).toBeGreaterThan(0);
    expect(asked().filter((body) => body.includes('context.woningen'))).toEqual([]);
    await ask(query, 'met-woningen');
    expect(asked().filter((body) => body.includes('context.woningen'))).toHaveLength(nodes.length);
    const tables = gateway.processings.at(-1)?.tables;
    expect(tables).toEqual(['vastgoed.doorsluishuizen@MUNICIPALITY', 'context.woningen@MUNICIPALITY']);
  });
});

test('dwellings of coverage are there for a purpose that covers them, and null for one that does not', async () => {
  const dwellings = async (purpose: string) => {
    const { data } = await ask(folds[1]![1], purpose);
    return data.region.periods[0].coverage.dwellings?.answering ?? null;
  };
  expect(await dwellings('met-woningen')).toBe(1_800);
  expect(await dwellings('vastgoedbeeld')).toBeNull();
});

test('two folds at a time, each for its own purpose, are not mixed up at a node', async () => {
  const purposes = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 'vastgoedbeeld' : 'met-woningen'));
  await Promise.all(purposes.map((purpose) => ask(folds[1]![1], purpose)));
  for (const { bodies, claims } of nodes) {
    expect(claims).toHaveLength(purposes.length);
    for (const [i, { purpose }] of claims.entries())
      expect(bodies[i]?.includes('context.woningen')).toBe(purpose?.id === 'met-woningen');
  }
});

describe('a selection', () => {
  const save = (under: string) =>
    `mutation { saveSelection(name: "Gezin De Vries", in: { municipalities: ["GM0363"] }) { id municipalities { ${under} } } }`;

  test('is kept without a purpose, and its name stands in no log', async () => {
    const { data, errors } = await ask(save('name'), '');
    expect(errors).toBeUndefined();
    expect(data.saveSelection.id).toMatch(/^s-/);
    expect(gateway.processings).toEqual([expect.objectContaining({ action: 'metadata', outcome: 'ANSWERED' })]);
    expect(JSON.stringify(gateway.processings)).not.toMatch(/Vries/);
    expect(asked()).toEqual([]);
  });

  test('gives no number on the way, not when it is kept and not when it is read', async () => {
    const table = `table(${houses}) { cells }`;
    const kept = await ask(save(table), '');
    expect(kept.errors?.[0]?.extensions['code']).toBe('PURPOSE_MISSING');
    const read = await ask(`{ savedSelection(id: "s-x") { municipalities { ${table} } } }`, 'buurten');
    expect(read.errors?.[0]?.extensions['code']).toBe('PURPOSE_NOT_COVERING');
    expect(asked()).toEqual([]);
  });
});
