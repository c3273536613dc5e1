import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Cells } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { gatewayKeyOf, serveGateway } from '../../scripts/demo/gateway.ts';
import { demoPurpose } from '../../scripts/demo/purpose.ts';
import { nameOf, RealNodes } from './real-nodes.ts';

const [sound, tilburg, slow, garbage, breda] = ['GM0363', 'GM0855', 'GM0518', 'GM0344', 'GM0758'] as const;
const all = [sound, tilburg, slow, garbage, breda];
const real = [sound, tilburg, slow, breda];
const dwellings = 150;

const servers: Server[] = [];
const children = new Children(() => undefined);
const nodes = new RealNodes(children);
let home = '';
let gateway = '';

/** Whether the node of Breda says what its real node says. */
let honest = true;

beforeAll(async () => {
  if (process.platform === 'win32') return;
  home = await mkdtemp(join(tmpdir(), 'zicht-nodes-'));
  const gatewayKey = await gatewayKeyOf(children, join(home, 'gateway'));
  const much = ['object', 'property_transfer', 'ownership'] as const;
  const collecting = { [sound]: ['object'], [slow]: ['object'], [tilburg]: much, [breda]: much } as const;
  await nodes.start(collecting, { home, gatewayKey, dwellings });
  const addresses = new Map(real.map((code) => [code as string, nodes.address(code)]));
  addresses.set(garbage, await listen(async () => [200, '<html>onderhoud</html>']));
  addresses.set(breda, await listen((asked) => passedOn(asked, nodes.address(breda))));
  const registered = all.map((municipality) => ({ municipality, address: addresses.get(municipality)! }));
  gateway = await serveGateway(children, join(home, 'gateway'), 0, registered);
});
afterAll(async () => {
  await nodes.stop();
  for (const server of servers) server.close();
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

/** A server of HTTP that answers what it is told to. */
async function listen(answer: (asked: IncomingMessage) => Promise<[number, string]>): Promise<string> {
  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

/** What the real node says to the same request, or all of it said as if it were of the sound city. */
async function passedOn(asked: IncomingMessage, to: string): Promise<[number, string]> {
  const { host, connection, 'content-length': length, 'transfer-encoding': encoding, ...headers } = asked.headers;
  const init = { method: asked.method!, headers: headers as Record<string, string>, body: await buffer(asked) };
  const answer = await fetch(new URL(asked.url!, to), init);
  const text = await answer.text();
  const claim = text.replaceAll(breda, sound).replaceAll(nameOf(breda), nameOf(sound)).replaceAll('0758', '0363');
  return [answer.status, honest ? text : claim];
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape are read
async function ask(query: string, variables: object = {}): Promise<{ data: any; errors?: any[] }> {
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape are read
async function answered(query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const region = `query ($in: Selection!, $indicator: ID!) { region(in: $in, indicator: $indicator, periods: ["2021JJ00"]) {
  area { kind } periods { coverage { municipalities published hidden unanswered inhabitants { published total } }
    municipalities { code answer state } numbers { measure form value low high published } } } }`;
const rows = `query ($in: Selection!, $indicator: ID!) {
  compare(in: $in, indicator: $indicator, period: "2021JJ00") { rows { observations { measure status value } } } }`;

interface Row {
  readonly code: string;
  readonly answer: string;
  readonly cells: Cells | null;
  readonly municipality: { readonly code: string; readonly name: string };
}

async function compare(): Promise<{
  rows: readonly Row[];
  errors: readonly { path: unknown[]; extensions: object }[];
}> {
  const query = `query ($in: Selection!) { compare(indicator: "context.woningen", period: "2021JJ00", in: $in) {
    rows { code answer cells municipality { code name } } } }`;
  const { data, errors = [] } = await ask(query, { in: { municipalities: all } });
  return { rows: data.compare.rows, errors };
}

// In this order, for what ends does not come back.
describe.skipIf(process.platform === 'win32')('over real nodes', () => {
  const cities = [breda, tilburg];
  let selection: { saved: string };
  let before: ReadonlyMap<string, Row>;

  test('each answers for itself, and what is no answer is its own row', async () => {
    before = new Map((await compare()).rows.map((row) => [row.code, row]));
    for (const code of real)
      expect(before.get(code)).toMatchObject({ answer: 'ANSWERED', cells: { area: [code], value: [dwellings] } });
    expect(before.get(garbage)).toMatchObject({ answer: 'INVALID', cells: null });
  });

  test('of a saved region dwellings add up', async () => {
    const save = 'mutation ($in: Selection!) { saveSelection(name: "Breda en Tilburg", in: $in) { id } }';
    selection = { saved: (await answered(save, { in: { municipalities: cities } })).saveSelection.id };
    const told = (await answered(region, { in: selection, indicator: 'context.woningen' })).region;
    expect(told.area.kind).toBe('SAVED');
    expect(told.periods[0].numbers).toMatchObject([
      { form: 'POINT', value: 2 * dwellings, low: 2 * dwellings, high: 2 * dwellings },
    ]);
  });

  test('owners do not', async () => {
    const question = { in: selection, indicator: 'context.woningeigenaren' };
    const [owners] = (await answered(region, question)).region.periods;
    const each = (await answered(rows, question)).compare.rows.map(
      (row: { observations: { value: number }[] }) => row.observations[0]!.value,
    );
    expect(each.every((value: unknown) => typeof value === 'number')).toBe(true);
    expect(owners.numbers[0]).toMatchObject({ form: 'INTERVAL', value: null, published: null });
    expect(owners.numbers[0]).toMatchObject({ low: Math.max(...each), high: each[0] + each[1] });
  });

  test('what is hidden bounds', async () => {
    const question = { in: selection, indicator: 'vastgoed.doorsluishuizen' };
    const told = (await answered(rows, question)).compare.rows.flatMap(
      (row: { observations: { measure: string; status: string; value: number | null }[] }) =>
        row.observations.filter(({ measure }) => measure === 'NUMERATOR'),
    ) as { status: string; value: number | null }[];
    expect(told.some(({ status }) => status === 'Q')).toBe(true);
    const shares = (await answered(region, question)).region.periods[0];
    const least = told.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const most = told.reduce((sum, { value }) => sum + (value ?? dwellings), 0);
    expect(shares.numbers[0]).toMatchObject({ measure: 'NUMERATOR', low: least, high: most });
    expect(shares.coverage.hidden).toBe(told.filter(({ status }) => status === 'Q').length);
  });

  test('a node that ends leaves a lower bound of its region and of the country', async () => {
    await nodes.kill(tilburg);
    const [after] = (await answered(region, { in: selection, indicator: 'context.woningen' })).region.periods;
    expect(after.coverage).toMatchObject({ municipalities: 2, published: 1, unanswered: 1 });
    expect(after.coverage.inhabitants.published).toBeLessThan(after.coverage.inhabitants.total);
    expect(after.municipalities).toContainEqual({ code: tilburg, answer: 'UNREACHABLE', state: 'UNANSWERED' });
    expect(after.numbers).toMatchObject([
      { form: 'AT_LEAST', value: null, low: dwellings, high: null, published: dwellings },
    ]);

    const nation = `{ national(indicator: "context.woningen", periods: ["2021JJ00"]) { periods { coverage { municipalities published } numbers { form low } } } }`;
    expect((await answered(nation)).national.periods[0]).toEqual({
      coverage: { municipalities: 342, published: 3 },
      numbers: [{ form: 'AT_LEAST', low: 3 * dwellings }],
    });
  });

  test('one node is killed, one hangs, one answers garbage and one speaks for another city, in one query: every row stays its own', async () => {
    nodes.signal(slow, 'SIGSTOP');
    honest = false;
    const { rows: told, errors } = await compare();
    expect(told.map(({ code, answer }) => [code, answer])).toEqual([
      [sound, 'ANSWERED'],
      [tilburg, 'UNREACHABLE'],
      [slow, 'LATE'],
      [garbage, 'INVALID'],
      [breda, 'INVALID'],
    ]);
    expect(told[0]).toEqual(before.get(sound));
    for (const [at, { code, cells, municipality }] of told.entries()) {
      expect(municipality).toEqual({ code, name: nameOf(code) });
      if (at === 0) continue;
      expect(cells).toBeNull();
      const own = errors.filter(({ path }) => path[2] === at).map(({ extensions }) => extensions);
      expect(new Set(own.map((one) => (one as { node: string }).node))).toEqual(new Set([code]));
    }
  });
});
