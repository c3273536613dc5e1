import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startGateway } from './test-gateway.ts';
import { startTestNode, type TestNode } from './test-node.ts';

let node: TestNode;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  node = await startTestNode();
  gateway = await startGateway({ GM0363: node.url, GM0344: node.url, GM9901: node.url });
});
afterAll(async () => {
  await gateway.close();
  await node.kill();
});

const compare = (args: string) => `{ compare(${args}) { rows { code } } }`;
const right = 'indicator: "context.woningen", period: "2016JJ00"';

describe('who is compared', () => {
  test.each([
    ['municipalities: ["GM0344", "GM0363", "GM0344"]', 2],
    ['riec: "amsterdam-amstelland"', 6],
    ['group: "g4"', 4],
    ['nation: true', 342],
  ])('%s gives %d rows', async (selection, rows) => {
    const { data, errors } = await gateway.ask(compare(`${right}, in: { ${selection} }`));
    expect(errors).toBeUndefined();
    expect(data.compare.rows).toHaveLength(rows);
  });
});

describe('a question that cannot be is refused with a closed code and both sentences', () => {
  test.each([
    [`${right}, in: { municipalities: ["GM0001"] }`, 'UNKNOWN_MUNICIPALITY'],
    [`${right}, in: { municipalities: ["GM9902"] }`, 'UNKNOWN_MUNICIPALITY'],
    [`${right}, in: { riec: "nergens" }`, 'UNKNOWN_RIEC'],
    [`${right}, in: { group: "g99" }`, 'UNKNOWN_GROUP'],
    [`${right}, in: { riec: "limburg", nation: true }`, 'SELECTION_NOT_ONE'],
    [`${right}, in: {}`, 'SELECTION_NOT_ONE'],
    [`${right}, breakdown: "schoenmaat", in: { nation: true }`, 'UNKNOWN_BREAKDOWN'],
    [`${right}, version: 99, in: { nation: true }`, 'UNKNOWN_INDICATOR'],
    ['indicator: "x", period: "2016JJ00", in: { nation: true }', 'UNKNOWN_INDICATOR'],
    ['indicator: "context.woningen", period: "2016", in: { nation: true }', 'UNKNOWN_PERIOD'],
  ])('%s: %s', async (args, code) => {
    const { errors } = await gateway.ask(compare(args));
    expect(errors).toHaveLength(1);
    expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'en', 'nl']);
    expect(errors?.[0]?.extensions['code']).toBe(code);
  });

  test('a query that is too large, without being run', async () => {
    const before = node.bodies.length;
    const rows = Array.from({ length: 16 }, (_, i) => `a${i}: cells`).join(' ');
    const { errors } = await gateway.ask(`{ compare(${right}, in: { nation: true }) { rows { ${rows} } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', limit: 'aliases', max: 15 });
    expect(node.bodies).toHaveLength(before);
  });
});

describe('a municipality whose ground changed', () => {
  test('tells when, in both languages, and whether wholly', async () => {
    const of = 'reclassifications { on whole text { nl en } former { code name } }';
    const { data } = await gateway.ask(`{ compare(${right}, in: { municipalities: ["GM0363"] }) {
      rows { municipality { ${of} } } } tilburg: municipality(code: "GM0855") { ${of} }
      marren: municipality(code: "GM1940") { reclassifications { on } } utrecht: municipality(code: "GM0344") { ${of} } }`);
    expect(data.compare.rows[0].municipality.reclassifications).toEqual([
      {
        ...{ on: '2022-03-24', whole: true, former: [{ code: 'GM0457', name: 'Weesp' }] },
        text: {
          nl: 'Op 24 maart 2022 ging Weesp (GM0457) in haar geheel op in deze gemeente.',
          en: 'On 24 March 2022 Weesp (GM0457) merged wholly into this municipality.',
        },
      },
    ]);
    expect(data.tilburg.reclassifications).toMatchObject([{ on: '2021-01-01', whole: false }]);
    expect(data.marren.reclassifications).toEqual([{ on: '2014-01-01' }, { on: '2015-07-01' }]);
    expect(data.utrecht.reclassifications).toEqual([]);
  });

  test('is named to who asks for one that it took over', async () => {
    const { errors } = await gateway.ask('{ municipality(code: "GM0788") { name } }');
    const { code, nl, en } = errors![0]!.extensions as Record<string, string>;
    expect(code).toBe('UNKNOWN_MUNICIPALITY');
    for (const text of [nl, en]) expect(text).toContain('GM0824 (Oisterwijk), GM0865 (Vught), GM0757 (Boxtel), GM0855');
  });
});

test('an invented municipality exists once it has a node', async () => {
  const { data } = await gateway.ask('{ municipality(code: "GM9901") { name riec { id } answer } }');
  expect(data.municipality).toEqual({ name: 'Verzonnen gemeente GM9901', riec: null, answer: 'ANSWERED' });
});

test('one node of several municipalities gets one request, with each representation once', async () => {
  const before = node.bodies.length;
  const row = `compare(${right}, in: { municipalities: ["GM0363", "GM0344"] }) { rows { code cells } }`;
  const { data, errors } = await gateway.ask(`{ ${row} }`);
  expect(errors).toBeUndefined();
  expect(data.compare.rows.map((r: { cells: { area: string[] } }) => r.cells.area)).toEqual([['GM0363'], ['GM0344']]);
  expect(node.bodies.length - before).toBe(1);
  const sent = JSON.parse(node.bodies.at(-1) ?? '').variables.representations;
  expect(sent.map((r: { code: string }) => r.code)).toEqual(['GM0363', 'GM0344']);
});

test('the same municipality twice is asked once and not mixed up', async () => {
  const before = node.bodies.length;
  const city = 'municipalities { code release { id } }';
  const { data } = await gateway.ask(`{ riec(id: "amsterdam-amstelland") { ${city} } group(id: "g4") { ${city} } }`);
  const of = (set: { municipalities: { code: string; release: unknown }[] }) =>
    set.municipalities.find(({ code }) => code === 'GM0363');
  expect(of(data.riec)).toEqual(of(data.group));
  expect(of(data.riec)?.release).toMatchObject({ id: expect.stringMatching(/^r-/) });
  expect(node.bodies.length).toBeGreaterThan(before);
});

test('aliases, fragments, variables and conditions reach the node and come back under their own keys', async () => {
  const { data, errors } = await gateway.ask(
    `query ($p: [String!], $with: Boolean!) { municipality(code: "GM0363") { ...F } }
    fragment F on Municipality { one: table(indicator: "context.woningen", periods: $p) { c: cells observations @include(if: $with) { area } } release @skip(if: true) { id } }`,
    { p: ['2016JJ00'], with: false },
  );
  expect(errors).toBeUndefined();
  expect(data.municipality).toEqual({ one: { c: expect.objectContaining({ area: ['GM0363'], value: [7] }) } });
});

test('connections are kept: many questions, few connections', async () => {
  const before = node.connections();
  for (let i = 0; i < 20; i++) await gateway.ask('{ municipality(code: "GM0363") { release { id } } }');
  expect(node.connections() - before).toBeLessThanOrEqual(2);
});

describe('the door', () => {
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });

  test('health answers, other paths do not exist', async () => {
    expect(await (await fetch(`${gateway.url}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${gateway.url}/assets/elsewhere.js`)).status).toBe(404);
  });

  test.each([
    ['not JSON', '{'],
    ['a batch', '[{"query":"{ nation { code } }"}]'],
    ['no query', '{}'],
    ['a syntax error', '{"query":"{ nation "}'],
    ['an unknown field', '{"query":"{ nation { secret } }"}'],
  ])('%s is refused without a stack', async (_, body) => {
    const response = await post({ 'content-type': 'application/json' }, body);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).not.toMatch(/stack|node_modules|\.ts|\.js/);
  });

  test('there is no landing page, and no trace for who asks for one', async () => {
    const page = await fetch(`${gateway.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toMatch(/<html/i);
    const traced = { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' };
    expect(await (await post(traced, '{"query":"{ nation { code } }"}')).json()).toEqual({
      data: { nation: { code: 'NL00' } },
    });
  });

  test('queries cannot be stored', async () => {
    const stored = '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}';
    const { errors } = (await (await post({ 'content-type': 'application/json' }, stored)).json()) as Answer;
    expect(errors?.map((e) => e.extensions)).toEqual([{ code: 'PERSISTED_QUERY_NOT_SUPPORTED' }]);
  });

  test('a body of a megabyte is refused', async () => {
    const response = await post({ 'content-type': 'application/json' }, ' '.repeat(1_000_000)).catch(() => null);
    expect(response === null || response.status === 413).toBe(true);
  });

  test('a name that is not of this machine is refused: a web page cannot reach the gateway by a name of its own', async () => {
    const status = await new Promise((done) => {
      const headers = { host: 'evil.example.org' };
      get(`${gateway.url}/health`, { headers }, (response) => done(response.resume().statusCode));
    });
    expect(status).toBe(403);
  });

  test('a form of another site is refused', async () => {
    expect((await post({ 'content-type': 'text/plain' }, '{"query":"{ nation { code } }"}')).status).toBe(400);
  });
});

test('of a document with several operations one is answered, also when a fragment of another has variables of that other', async () => {
  const query = `query Other($id: ID!) { ...Theirs } query Asked { ...Ours }
    fragment Theirs on Query { group(id: $id) { id } } fragment Ours on Query { nation { code } }`;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName: 'Asked' }),
  });
  expect(await response.json()).toEqual({ data: { nation: { code: 'NL00' } } });
});
