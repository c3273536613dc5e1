import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { createNode } from '../../apps/node-municipality/src/configuration/create-node.ts';
import { Children } from '../../scripts/demo/children.ts';
import { gatewayKeyOf, serveGateway } from '../../scripts/demo/gateway.ts';
import { serveNode } from '../../scripts/demo/node.ts';
import { gatewayProgram, nodeProgram } from '../../scripts/demo/programs.ts';
import { demoPurpose } from '../../scripts/demo/purpose.ts';
import { Eavesdropper, type Overheard, send } from './between/eavesdropper.ts';
import { copyNode } from './town/copy-node.ts';
import { twinMunicipality } from './town/write-twin-town.ts';

// Who reaches the port of a node, or sits on the line to it, is not yet who may ask. A node that was given the key of its gateway is
// attacked with what its own gateway sent it, changed or not, here and at another node, and through another gateway and its own.

const children = new Children(() => undefined);
const indicator = 'context.woningen';
let home = '';
let line: Eavesdropper;
let node = '';
let otherNode = '';
let gateway = '';

const directoryOf = (name: string) => join(home, name);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zichtlijn-between-'));
  const gatewayKey = await gatewayKeyOf(children, directoryOf('gateway'));
  await copyNode(inject('towns').firstTwin, directoryOf('node'));
  const file = join(directoryOf('node'), 'zicht-node.yaml');
  const policy = [{ purpose: demoPurpose.id, indicators: [indicator], levels: ['MUNICIPALITY'] }];
  const configuration = parse(await readFile(file, 'utf8'));
  await writeFile(file, stringify({ ...configuration, gatewayKeys: [gatewayKey], policy }));
  createNode({ directory: directoryOf('other'), municipality: 'GM9999', name: 'Elders', gatewayKey });
  const serve = (name: string) => serveNode(children, { name, directory: directoryOf(name), databases: null });
  [node, otherNode] = [await serve('node'), await serve('other')];
  line = await Eavesdropper.before(node);
  gateway = await serveGateway(children, directoryOf('gateway'), 0, [
    { municipality: twinMunicipality, address: line.url },
  ]);
});
afterAll(async () => {
  line?.close();
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

const question = (level = 'MUNICIPALITY', of = indicator) =>
  `{ municipality(code: "${twinMunicipality}") { answer table(indicator: "${of}", level: ${level}) { cells } } }`;
const ask = (query: string, headers: Record<string, string> = {}, at = gateway) =>
  send(`${at}/graphql`, JSON.stringify({ query }), {
    'content-type': 'application/json',
    'zicht-purpose': demoPurpose.id,
    ...headers,
  });
const answered = /"value":\[[\d,n]/;

/** A request of the gateway that the node never got: whoever holds it can send it first. */
async function intercepted(): Promise<Overheard> {
  await ask(question());
  line.isHolding = true;
  line.overheard.length = 0;
  await ask(question());
  line.isHolding = false;
  return line.overheard.find(({ headers }) => headers['zicht-assertion'] !== undefined)!;
}

/** An assertion with one of its parts (session, time, nonce, claims, code are 1 to 5) changed. */
function altered({ headers }: Overheard, at: number, change: (part: string) => string): string {
  const parts = headers['zicht-assertion']!.split('.');
  parts[at] = change(parts[at]!);
  return parts.join('.');
}

test('a gateway and its node answer each other, and what was sent on the line is what is attacked', async () => {
  expect((await ask(question())).text).toMatch(answered);
  const fresh = await intercepted();
  const first = await send(node, fresh.body, fresh.headers);
  expect(first.status).toBe(200);
  expect(first.text).toMatch(answered);
});

describe('a node refuses', () => {
  const refused = async (url: string, body: string, headers: Parameters<typeof send>[2]) => {
    const { status, text } = await send(url, body, headers);
    expect(text).not.toMatch(answered);
    expect(text).not.toContain('cells');
    expect(status).toBe(401);
  };
  const changed = (one: Overheard, assertion: string | string[]) => ({ ...one.headers, 'zicht-assertion': assertion });

  test('who sends nothing but a question', async () => {
    const { body } = await intercepted();
    await refused(node, body, { 'content-type': 'application/json' });
    await refused(node, body, { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id });
  });

  test('the same request a second time, whoever was first', async () => {
    const fresh = await intercepted();
    expect((await send(node, fresh.body, fresh.headers)).status).toBe(200);
    await refused(node, fresh.body, fresh.headers);
    line.overheard.length = 0;
    await ask(question());
    for (const { path, body, headers } of line.overheard) await refused(new URL(path, node).href, body, headers);
  });

  test('another body, another trace, another nonce, another moment, under the same assertion', async () => {
    const fresh = await intercepted();
    await refused(node, fresh.body.replace('MUNICIPALITY', 'NEIGHBOURHOOD'), fresh.headers);
    await refused(node, `${fresh.body} `, fresh.headers);
    await refused(node, fresh.body, { ...fresh.headers, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` });
    await refused(
      node,
      fresh.body,
      changed(
        fresh,
        altered(fresh, 3, (nonce) => String(Number(nonce) + 1)),
      ),
    );
    await refused(
      node,
      fresh.body,
      changed(
        fresh,
        altered(fresh, 2, (time) => String(Number(time) + 1)),
      ),
    );
    // None of it used the request up: only the right one does.
    expect((await send(node, fresh.body, fresh.headers)).status).toBe(200);
  });

  test('a purpose that was exchanged or widened, and another caller', async () => {
    const fresh = await intercepted();
    const claiming = (change: (claimed: { purpose: object }) => object) =>
      altered(fresh, 4, (claims) => {
        const claimed = JSON.parse(Buffer.from(claims, 'base64url').toString());
        return Buffer.from(JSON.stringify({ ...claimed, ...change(claimed) })).toString('base64url');
      });
    for (const assertion of [
      claiming(({ purpose }) => ({ purpose: { ...purpose, id: 'anders' } })),
      claiming(({ purpose }) => ({ purpose: { ...purpose, indicators: ['*', 'context.woningen'] } })),
      claiming(() => ({ role: 'coordinator' })),
      claiming(() => ({ actor: 'gateway' })),
    ])
      await refused(node, fresh.body, changed(fresh, assertion));
    expect((await send(node, fresh.body, fresh.headers)).status).toBe(200);
  });

  test('an assertion for another node of the same gateway', async () => {
    const fresh = await intercepted();
    await refused(otherNode, fresh.body, fresh.headers);
  });

  test('two assertions at once, in whatever order, and one under another name', async () => {
    const fresh = await intercepted();
    const right = fresh.headers['zicht-assertion']!;
    const wrong = altered(fresh, 5, (code) => code.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')));
    for (const assertion of [[right, right], [right, wrong], [wrong, right], `${right}, ${right}`, wrong])
      await refused(node, fresh.body, changed(fresh, assertion));
    const { 'zicht-assertion': _, ...without } = fresh.headers;
    await refused(node, fresh.body, { ...without, zicht_assertion: right, 'x-zicht-assertion': right });
  });
});

test('another gateway, which has a purpose of its own and the address of the node, gets no number', async () => {
  const stranger = await serveGateway(children, directoryOf('stranger'), 0, [
    { municipality: twinMunicipality, address: node },
  ]);
  const { text } = await ask(question(), {}, stranger);
  expect(text).not.toMatch(answered);
  expect(JSON.parse(text).data.municipality).toMatchObject({ answer: 'REFUSED', table: null });
});

test('a client cannot put an assertion, or a trace that is none, into what the gateway sends', async () => {
  const fresh = await intercepted();
  line.overheard.length = 0;
  const smuggled = { 'zicht-assertion': fresh.headers['zicht-assertion']!, traceparent: 'jan', 'zicht-extra': 'jan' };
  expect((await ask(question(), smuggled)).text).toMatch(answered);
  expect(line.overheard.length).toBeGreaterThan(0);
  for (const { headers } of line.overheard) {
    expect(headers['zicht-assertion']).not.toBe(smuggled['zicht-assertion']);
    expect(headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(JSON.stringify(headers)).not.toContain('jan');
  }
});

test('the policy of the node holds, however wide the purpose is that the gateway registered', async () => {
  for (const query of [question('NEIGHBOURHOOD'), question('MUNICIPALITY', 'vastgoed.doorsluishuizen')]) {
    const { text } = await ask(query);
    expect(text).not.toMatch(answered);
    expect(text).toContain('PURPOSE_REFUSED');
  }
  const { text } = await ask(
    `{ region(in: { municipalities: ["${twinMunicipality}"] }, indicator: "vastgoed.doorsluishuizen", periods: ["2021JJ00"]) {
      periods { municipalities { answer state } numbers { form published } } } }`,
  );
  const [period] = JSON.parse(text).data.region.periods;
  expect(period.municipalities).toEqual([{ answer: 'PARTIAL', state: 'UNANSWERED' }]);
  expect(period.numbers.every(({ published }: { published: unknown }) => published === null)).toBe(true);
});

test('both logs are whole, tell of one trace, and hold nothing that was said', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  await ask(`query Jan { piet: ${question().slice(2)}`, { traceparent: `00-${trace}-b7ad6b7169203331-01` });
  const log = (program: string, name: string, ...command: string[]) =>
    children.run({ title: 'log', program, arguments: ['log', ...command, '--dir', directoryOf(name)] });
  const exported: Record<string, unknown>[] = [];
  for (const [program, name] of [
    [gatewayProgram, 'gateway'],
    [nodeProgram, 'node'],
  ] as const) {
    expect(JSON.parse(await log(program, name, 'verify', '--json'))).toMatchObject({ sound: true });
    const told = await log(program, name, 'export');
    expect(told).not.toMatch(/[Jj]an|piet/);
    const records = told
      .trim()
      .split('\n')
      .map((record) => JSON.parse(record));
    const [one, ...more] = records.filter(({ trace_id }) => trace_id === trace);
    expect(more).toEqual([]);
    exported.push(one);
  }
  const [asked, given] = exported;
  const tables = [`${indicator}@MUNICIPALITY`];
  for (const record of [asked, given])
    expect(record).toMatchObject({ zichtlijn: { purpose: demoPurpose.id, tables, areas: [twinMunicipality] } });
  expect(given?.['parent_span_id']).toBe(asked?.['span_id']);
});
