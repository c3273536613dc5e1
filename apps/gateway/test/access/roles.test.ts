import { generateKeyPairSync } from 'node:crypto';
import { keyText, NodeSessions } from '@zichtlijn/assertion';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NodeAssertions } from '../../src/assertion/node-assertions.ts';
import type { Purpose } from '../../src/purpose/purpose.ts';
import { startGateway, testPurpose } from '../test-gateway.ts';
import { cellsOf, honest, startTestNode, type TestNode } from '../test-node.ts';
import { accessOf, as, type Person } from './people.ts';
import { signingKey, TestProvider } from './test-provider.ts';

const identity = generateKeyPairSync('ed25519').privateKey;
/** Amsterdam, Rotterdam (RIEC Rotterdam), Dordrecht (RIEC Rotterdam) and an invented one, which lies in no RIEC. */
const towns = ['GM0363', 'GM0599', 'GM0505', 'GM9901'];
const forRotterdam: Purpose = { ...testPurpose, id: 'rotterdam', for: ['rotterdam'] };
const forAmsterdam: Purpose = { ...testPurpose, id: 'amsterdam', for: ['GM0363', 'coordinator'] };

/** As an honest node answers, at the level that it is asked for. */
function honestAtLevel(representation: Record<string, unknown>): Record<string, unknown> {
  const entity = honest(representation);
  const code = String(representation['code']);
  const areas: Record<string, string> = { DISTRICT: `WK${code.slice(2)}01`, NEIGHBOURHOOD: `BU${code.slice(2)}0101` };
  const cells = (level: unknown, row: Record<string, unknown>) => {
    return { ...cellsOf(code, { version: 1, breakdown: '_T', ...row }), area: [areas[String(level)] ?? code] };
  };
  if (representation['__typename'] !== 'Municipality') {
    return { ...entity, cells: cells(representation['level'], representation) };
  }
  const table = entity['table'] as (args: object) => object;
  return {
    ...entity,
    table: (args: Record<string, unknown>) => {
      return { ...table(args), level: args['level'], cells: cells(args['level'], { ...args, period: '2016JJ00' }) };
    },
  };
}

let provider: TestProvider;
let nodes: Record<string, TestNode>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  provider = await TestProvider.start(signingKey('k-1'));
  nodes = {};
  for (const code of towns)
    nodes[code] = await startTestNode({
      resolve: honestAtLevel,
      sessions: new NodeSessions([keyText(identity)], [code]),
    });
  gateway = await startGateway(
    Object.fromEntries(towns.map((code) => [code, nodes[code]!.url])),
    { deadlineMs: 20_000 },
    {
      access: accessOf(provider),
      assertions: new NodeAssertions(identity, Date.now, (node, code) => node.toUpperCase() === code),
      purposes: [testPurpose, forRotterdam, forAmsterdam],
    },
  );
});
afterAll(async () => {
  await gateway.close();
  for (const node of Object.values(nodes)) await node.kill();
  await provider.close();
});
beforeEach(() => {
  for (const node of Object.values(nodes)) node.bodies.length = node.claims.length = 0;
  gateway.processings.length = 0;
});

const asked = () => towns.filter((code) => nodes[code]!.bodies.length > 0);
const askAs = async (person: Person, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  gateway.ask(query, variables, { ...(await as(provider, person)), ...headers });
const inTowns = `in: { municipalities: ${JSON.stringify(towns)} }`;
const houses = 'indicator: "vastgoed.doorsluishuizen"';

/** Every way to ask for a table below the municipality, of all towns at once. */
const below: Record<string, [string, object?]> = {
  'a comparison': [
    `{ compare(${houses}, period: "2021JJ00", level: DISTRICT, ${inTowns}) { rows { code answer cells } } }`,
  ],
  'a comparison by a variable': [
    `query ($l: AreaLevel) { compare(${houses}, period: "2021JJ00", level: $l, ${inTowns}) { rows { code cells } } }`,
    { l: 'NEIGHBOURHOOD' },
  ],
  'tables of municipalities': [
    `{ municipalities(${inTowns}) { code table(${houses}, level: NEIGHBOURHOOD) { cells } } }`,
  ],
  'tables, by the default of a variable': [
    `query ($l: AreaLevel = DISTRICT) { municipalities(${inTowns}) { code table(${houses}, level: $l) { cells } } }`,
  ],
  'tables in a fragment under another name': [
    `{ municipalities(${inTowns}) { code ...F } } fragment F on Municipality { table: release { id } t: table(${houses}, level: DISTRICT) { cells } }`,
  ],
  'tables through a comparison of municipalities': [
    `{ compare(${houses}, period: "2021JJ00", ${inTowns}) { rows { code municipality { code table(${houses}, level: DISTRICT) { cells } } } } }`,
  ],
};

describe('below the municipality an analyst is told of their own alone', () => {
  const reach: [Person, string[]][] = [
    ['amsterdam', ['GM0363']],
    ['rotterdam', ['GM0599', 'GM0505']],
  ];
  for (const [person, own] of reach) {
    test.each(Object.keys(below))(`${person}: %s`, async (name) => {
      const [query, variables] = below[name]!;
      const { errors = [], data } = await askAs(person, query, variables);
      const others = towns.filter((code) => !own.includes(code));
      expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']));
      expect(new Set(errors.map(({ extensions }) => extensions['node']))).toEqual(new Set(others));
      for (const code of others) for (const body of nodes[code]!.bodies) expect(body).not.toMatch(/DISTRICT|NEIGHB/);
      for (const code of own) expect(nodes[code]!.bodies.join()).toMatch(/DISTRICT|NEIGHB|"l":/);
      expect(data).not.toBeNull();
    });
  }

  test('the rows of others say that they were not given, and stand in no log as asked', async () => {
    const { data } = await askAs('amsterdam', below['a comparison']![0]);
    const rows = data.compare.rows as { code: string; answer: string; cells: unknown }[];
    expect(rows.map(({ answer }) => answer)).toEqual(['ANSWERED', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(rows.map(({ cells }) => cells !== null)).toEqual([true, false, false, false]);
    expect(asked()).toEqual(['GM0363']);
    expect(gateway.processings).toEqual([
      expect.objectContaining({ role: 'municipality-analyst', areas: ['GM0363'], outcome: 'PARTIAL' }),
    ]);
  });
});

test.each<Person>(['amsterdam', 'rotterdam', 'coordinator'])(
  'numbers of municipalities as a whole are for everybody who may see numbers: %s',
  async (person) => {
    const { errors, data } = await askAs(
      person,
      `{ compare(${houses}, period: "2021JJ00", ${inTowns}) { rows { cells } }
         municipalities(${inTowns}) { areas(level: NEIGHBOURHOOD) { code } table(${houses}, level: MUNICIPALITY) { cells } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.compare.rows).toHaveLength(4);
    expect(asked()).toEqual(towns);
  },
);

describe('is refused as a whole before any node is asked', () => {
  const refused: [string, Person, string, Record<string, string>?][] = [
    ...Object.keys(below).map((name) => [`below the municipality, to a coordinator: ${name}`, 'coordinator', name]),
    ...Object.keys(below).map((name) => [`to an auditor: ${name}`, 'auditor', name]),
  ] as [string, Person, string][];
  test.each(refused)('%s', async (_what, person, name) => {
    const [query, variables] = below[name]!;
    const { data, errors } = await askAs(person, query, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect(asked()).toEqual([]);
    expect(gateway.processings).toEqual([expect.objectContaining({ outcome: 'FORBIDDEN', areas: [] })]);
  });

  test('any number, to an auditor; what is no number is told', async () => {
    for (const query of [
      `{ national(${houses}, periods: ["2021JJ00"]) { indicator } }`,
      `{ compare(${houses}, period: "2021JJ00", ${inTowns}) { rows { code } } }`,
      `{ municipality(code: "GM0363") { table(${houses}) { version } } }`,
    ])
      expect((await askAs('auditor', query)).errors?.[0]?.extensions['code'], query).toBe('FORBIDDEN');
    expect(asked()).toEqual([]);
    expect(
      (await askAs('auditor', '{ catalogue { id } municipality(code: "GM0363") { offers { indicator } } }')).errors,
    ).toBe(undefined);
  });
});

describe('a purpose that is for some', () => {
  const compare = `{ compare(${houses}, period: "2021JJ00", ${inTowns}) { rows { cells } } }`;
  test.each<[Person, string, boolean]>([
    ['rotterdam', 'rotterdam', true],
    ['amsterdam', 'rotterdam', false],
    ['coordinator', 'rotterdam', false],
    ['amsterdam', 'amsterdam', true],
    ['coordinator', 'amsterdam', true],
    ['rotterdam', 'amsterdam', false],
    ['rotterdam', 'toets', true],
  ])('%s names %s: %s', async (person, purpose, may) => {
    const { errors } = await askAs(person, compare, {}, { 'zicht-purpose': purpose });
    expect(errors?.[0]?.extensions['code']).toBe(may ? undefined : 'FORBIDDEN');
    expect(asked()).toEqual(may ? towns : []);
    const listed = await fetch(`${gateway.url}/purposes`, { headers: await as(provider, person) });
    const { purposes } = (await listed.json()) as { purposes: { id: string }[] };
    expect(purposes.some(({ id }) => id === purpose)).toBe(may);
  });
});

test('who asks and in what role goes to the node, and no name does', async () => {
  await askAs('rotterdam', below['a comparison']![0]);
  const [claims] = nodes['GM0599']!.claims;
  expect(claims).toMatchObject({ actor: expect.stringMatching(/^[0-9a-f]{32}$/), role: 'riec-analyst' });
  expect(gateway.processings[0]).toMatchObject({ actor: claims!.actor, role: 'riec-analyst' });
});

test('a comparison that is followed as it comes in is held as any other', async () => {
  const follow = async (person: Person) =>
    fetch(`${gateway.url}/stroom/vergelijken`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'zicht-purpose': 'toets', ...(await as(provider, person)) },
      body: JSON.stringify({
        ...{ indicator: 'vastgoed.doorsluishuizen', period: '2021JJ00', level: 'DISTRICT', form: 'cells' },
        in: { municipalities: towns },
      }),
    });
  const refused = await follow('coordinator');
  expect(await refused.text()).toContain('"code":"FORBIDDEN"');
  expect(asked()).toEqual([]);
  const rows = await (await follow('amsterdam')).text();
  expect(rows.match(/"answer":"ANSWERED"/g)).toHaveLength(1);
  expect(rows.match(/"answer":"REFUSED"/g)).toHaveLength(3);
  expect(asked()).toEqual(['GM0363']);
});

test('a node is told when somebody of its own municipality asks, and nothing of where anybody else is from', async () => {
  const query = `{ compare(${houses}, period: "2021JJ00", ${inTowns}) { rows { code cells } } }`;
  await askAs('amsterdam', query);
  const toldAt = (code: string) => nodes[code]!.claims.map((claims) => claims?.municipalities);
  expect(toldAt('GM0363')).toEqual([['GM0363']]);
  for (const code of towns.filter((one) => one !== 'GM0363')) expect(toldAt(code)).toEqual([undefined]);
  for (const node of Object.values(nodes)) node.claims.length = 0;
  // Who may look into a municipality for a RIEC, or sees all of them, is not of it.
  await askAs('rotterdam', query);
  await askAs('coordinator', query);
  for (const code of towns) expect(toldAt(code)).toEqual([undefined, undefined]);
});
