import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Purpose } from '../../src/purpose/purpose.ts';
import { schemaText } from '../../src/schema/schema-file.ts';
import { startGateway, testPurpose } from '../test-gateway.ts';
import { startTestNode, type TestNode } from '../test-node.ts';

const property: Purpose = { ...testPurpose, id: 'vastgoedbeeld', indicators: ['vastgoed.*'], levels: ['MUNICIPALITY'] };
const over: Purpose = { ...property, id: 'verlopen', until: '2020-12-31' };
const compare = `query ($indicator: ID!, $level: AreaLevel, $period: String = "2021JJ00") {
  compare(indicator: $indicator, level: $level, period: $period, in: { municipalities: ["GM0363"] }) { rows { cells } }
}`;
const houses = { indicator: 'vastgoed.doorsluishuizen' };

const cameFrom = '{ municipality(code: "GM0363") { release { id sources { dataset } } } }';
const cameFromToo =
  '{ municipality(code: "GM0363") { ...m } } fragment m on Municipality { r: release { s: sources { holder } } }';
const cameFromBefore = '{ municipality(code: "GM0363") { changes { previous { sources { dataset } } } } }';

let node: TestNode;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  node = await startTestNode();
  gateway = await startGateway({ GM0363: node.url }, {}, { purposes: [property, over] });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
});
beforeEach(() => {
  node.bodies.length = 0;
  gateway.processings.length = 0;
});

const codeOf = async (...asked: Parameters<typeof gateway.ask>) =>
  (await gateway.ask(...asked)).errors?.[0]?.extensions;
const named = (purpose: string) => ({ 'zicht-purpose': purpose });

test('a purpose that covers the question is answered, and stands in the log with what was touched', async () => {
  const { errors, data } = await gateway.ask(compare, houses, named('vastgoedbeeld'));
  expect(errors).toBeUndefined();
  expect(data.compare.rows[0].cells.value).toEqual([7]);
  expect(gateway.processings).toEqual([
    expect.objectContaining({
      action: 'data',
      actor: 'loopback',
      purpose: 'vastgoedbeeld',
      tables: ['vastgoed.doorsluishuizen@MUNICIPALITY'],
      areas: ['GM0363'],
      releases: [`r-${'0'.repeat(26)}`],
      outcome: 'ANSWERED',
    }),
  ]);
});

describe('a question for data is refused before any node is asked', () => {
  const drugs = { indicator: 'drugs.verdachten' };
  test.each<[string, string, string, object, Record<string, string>]>([
    ['without a purpose', 'PURPOSE_MISSING', compare, houses, named('')],
    ['for one that is not registered', 'PURPOSE_UNKNOWN', compare, houses, named('iets')],
    ['for two at once', 'PURPOSE_UNKNOWN', compare, houses, named('vastgoedbeeld, vastgoedbeeld')],
    ['for a property of every object', 'PURPOSE_UNKNOWN', compare, houses, named('__proto__')],
    ['for one that has expired', 'PURPOSE_EXPIRED', compare, houses, named('verlopen')],
    ['about where a release came from, without one', 'PURPOSE_MISSING', cameFrom, {}, named('')],
    ['about that in a fragment and by another name', 'PURPOSE_MISSING', cameFromToo, {}, named('')],
    ['about that of the release before', 'PURPOSE_MISSING', cameFromBefore, {}, named('')],
    ['about that, for one that is not registered', 'PURPOSE_UNKNOWN', cameFrom, {}, named('iets')],
    ['of another indicator', 'PURPOSE_NOT_COVERING', compare, drugs, named('vastgoedbeeld')],
    [
      'at another level',
      'PURPOSE_NOT_COVERING',
      compare,
      { ...houses, level: 'NEIGHBOURHOOD' },
      named('vastgoedbeeld'),
    ],
    [
      'at another level, by the default of a variable',
      'PURPOSE_NOT_COVERING',
      compare.replace('$level: AreaLevel', '$level: AreaLevel = DISTRICT'),
      houses,
      named('vastgoedbeeld'),
    ],
    [
      'of another indicator in a fragment, under an alias, beside one that is covered',
      'PURPOSE_NOT_COVERING',
      `{ compare(indicator: "vastgoed.doorsluishuizen", period: "2021JJ00", in: { municipalities: ["GM0363"] }) { rows { cells } } ...F }
       fragment F on Query { catalogue: municipality(code: "GM0363") { ... on Municipality { table(indicator: "drugs.verdachten") { cells } } } }`,
      {},
      named('vastgoedbeeld'),
    ],
  ])('%s', async (_what, code, query, variables, headers) => {
    const { data, errors } = await gateway.ask(query, variables, headers);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(errors?.[0]?.extensions).toMatchObject({ nl: expect.any(String), en: expect.any(String) });
    expect(JSON.stringify(errors)).not.toMatch(/drugs|doorsluis|vastgoedbeeld|verlopen"|iets/);
    expect(node.bodies).toEqual([]);
    expect(gateway.processings).toEqual([expect.objectContaining({ outcome: code, purpose: null, areas: [] })]);
  });

  test('whatever the name of the operation', async () => {
    for (const operationName of ['', 'Other', 0, null]) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: compare, variables: houses, operationName }),
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect(node.bodies).toEqual([]);
  });

  test('also with GET, and with a header in other letters', async () => {
    const query = '{ municipality(code: "GM0363") { table(indicator: "drugs.verdachten") { cells } } }';
    const response = await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'Zicht-Purpose': 'vastgoedbeeld', 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('PURPOSE_NOT_COVERING');
  });
});

test('what is no number needs no purpose', async () => {
  const metadata = `{ catalogue { id } riecs { id } municipality(code: "GM0363") { name release { id } offers { indicator } } }`;
  expect((await gateway.ask(metadata, {}, named(''))).errors).toBeUndefined();
  expect(gateway.processings).toEqual([expect.objectContaining({ action: 'metadata', purpose: null })]);
});

test('an id that is in no catalogue is a text of the client, and is not logged', async () => {
  await codeOf(compare, { indicator: 'jan.de.vries' }, named('vastgoedbeeld'));
  await codeOf(compare, { indicator: 'vastgoed.kalverstraat-1' }, named('vastgoedbeeld'));
  expect(JSON.stringify(gateway.processings)).not.toMatch(/vries|kalver/);
});

test('two questions that differ in wording alone have one hash, others another', async () => {
  const wordings = [
    '{ municipality(code: "GM0363") { name code } }',
    'query Jan { secret: municipality(code: "GM0599") { alias: code name } }',
    'query ($v: ID!) { municipality(code: $v) { ...F } } fragment F on Municipality { name ... on Municipality { code } }',
    '{ municipality(code: "GM0363") { name } }',
  ];
  for (const query of wordings) await gateway.ask(query, query.includes('$v') ? { v: 'GM0363' } : {});
  const [one, two, three, other] = gateway.processings.map(({ operation }) => operation);
  expect(two).toBe(one);
  expect(three).toBe(one);
  expect(other).not.toBe(one);
  expect(JSON.stringify(gateway.processings)).not.toMatch(/Jan|secret|alias/);
});

test('no number of the schema can be reached past a field that names its indicator', () => {
  const schema = buildSchema(schemaText('api.graphql'));
  const reached = new Set<string>();
  const walk = (type: GraphQLObjectType): void => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (field.args.some(({ name }) => name === 'indicator')) continue;
      const of = getNamedType(field.type);
      if (isObjectType(of)) walk(of);
      else reached.add(of.name);
    }
  };
  walk(schema.getQueryType()!);
  walk(schema.getMutationType()!);
  expect(reached).toContain('Municipality');
  expect(reached).toContain('SavedSelection');
  const numbers = ['Cells', 'Observation', 'ComparisonRow', 'IndicatorTable', 'Fold', 'FoldedNumber', 'Ranking'];
  for (const name of [...numbers, 'ReferencePicture', 'Float']) {
    expect(schema.getType(name), name).toBeDefined();
    expect(reached, name).not.toContain(name);
  }
});

test('a trace goes on through the gateway', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  await gateway.ask('{ nation { code } }', {}, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
  expect(gateway.processings).toEqual([expect.objectContaining({ traceId: trace, parentSpanId: 'b7ad6b7169203331' })]);
});
