import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nineCities, writeDeliveries } from '@zichtlijn/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { type Databases, startDatabases } from '../../scripts/demo/databases.ts';
import { gatewayKeyOf, serveGateway } from '../../scripts/demo/gateway.ts';
import { prepareNode } from '../../scripts/demo/node.ts';
import { nodeProgram } from '../../scripts/demo/programs.ts';
import { demoPurpose } from '../../scripts/demo/purpose.ts';

const [breda, tilburg] = ['GM0758', 'GM0855'] as const;
const cities = [breda, tilburg];

const nodes = new Map<string, ChildProcess>();
const children = new Children(() => undefined);
let databases: Databases;
let home = '';
let gateway = '';
let gatewayKey = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zicht-region-'));
  databases = await startDatabases(cities);
  gatewayKey = await gatewayKeyOf(children, join(home, 'gateway'));
  const registered = [];
  for (const municipality of cities) registered.push({ municipality, address: await realNode(municipality) });
  gateway = await serveGateway(children, join(home, 'gateway'), 0, registered);
});
afterAll(async () => {
  for (const node of nodes.values()) kill(node);
  await children.stop();
  await databases?.stop();
  await rm(home, { recursive: true, force: true });
});

/** A small city, from deliveries of objects and owners to a served release. */
async function realNode(municipality: string): Promise<string> {
  const files = join(home, municipality, 'files');
  const { name } = nineCities.find((city) => city.municipality === municipality)!;
  const collects = ['object', 'property_transfer', 'ownership'] as const;
  const city = { municipality, name, collects, dwellings: 300, since: { ownership: 2021 } };
  const deliveries = await writeDeliveries({ ...city, seed: 'region', directory: files });
  const directory = join(home, municipality, 'node');
  const own = databases.of(municipality);
  const areas = join(files, 'areas.csv');
  await prepareNode(children, { ...city, directory, areas, deliveries, databases: own, gatewayKey });
  const node = spawn(process.execPath, [nodeProgram, 'serve', '--dir', directory, '--port', '0', '--json'], {
    env: { ...process.env, ...(own !== null && { DEMO_SERVE_URL: own.releaseReader }) },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A group of its own, so that a signal reaches every process of the node.
    detached: true,
  });
  nodes.set(municipality, node);
  const [line] = (await once(node.stdout, 'data')) as [Buffer];
  return JSON.parse(line.toString()).url as string;
}

function kill(node: ChildProcess): void {
  try {
    process.kill(-node.pid!, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers of any shape are read
async function ask(query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const region = `query ($in: Selection!, $indicator: ID!) { region(in: $in, indicator: $indicator, periods: ["2021JJ00"]) {
  area { kind } periods { coverage { municipalities published hidden unanswered inhabitants { published total } }
    municipalities { code answer state } numbers { measure form value low high published } } } }`;
const rows = `query ($in: Selection!, $indicator: ID!) {
  compare(in: $in, indicator: $indicator, period: "2021JJ00") { rows { observations { measure status value } } } }`;

test.skipIf(process.platform === 'win32')(
  'a saved region of two real nodes: dwellings add up, owners do not, what is hidden bounds, and a node that ends leaves a lower bound',
  async () => {
    const save = 'mutation ($in: Selection!) { saveSelection(name: "Breda en Tilburg", in: $in) { id } }';
    const { id } = (await ask(save, { in: { municipalities: cities } })).saveSelection;
    const selection = { saved: id };

    const dwellings = (await ask(region, { in: selection, indicator: 'context.woningen' })).region;
    expect(dwellings.area.kind).toBe('SAVED');
    expect(dwellings.periods[0].numbers).toMatchObject([{ form: 'POINT', value: 600, low: 600, high: 600 }]);

    const [owners] = (await ask(region, { in: selection, indicator: 'context.woningeigenaren' })).region.periods;
    const each = (await ask(rows, { in: selection, indicator: 'context.woningeigenaren' })).compare.rows.map(
      (row: { observations: { value: number }[] }) => row.observations[0]!.value,
    );
    expect(each.every((value: unknown) => typeof value === 'number')).toBe(true);
    expect(owners.numbers[0]).toMatchObject({ form: 'INTERVAL', value: null, published: null });
    expect(owners.numbers[0]).toMatchObject({ low: Math.max(...each), high: each[0] + each[1] });

    const question = { in: selection, indicator: 'vastgoed.doorsluishuizen' };
    const told = (await ask(rows, question)).compare.rows.flatMap(
      (row: { observations: { measure: string; status: string; value: number | null }[] }) =>
        row.observations.filter(({ measure }) => measure === 'NUMERATOR'),
    ) as { status: string; value: number | null }[];
    const shares = (await ask(region, question)).region.periods[0];
    const least = told.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const most = told.reduce((sum, { value }) => sum + (value ?? 300), 0);
    expect(shares.numbers[0]).toMatchObject({ measure: 'NUMERATOR', low: least, high: most });
    expect(shares.coverage.hidden).toBe(told.filter(({ status }) => status === 'Q').length);

    const ended = once(nodes.get(tilburg)!, 'exit');
    kill(nodes.get(tilburg)!);
    await ended;
    const [after] = (await ask(region, { in: selection, indicator: 'context.woningen' })).region.periods;
    expect(after.coverage).toMatchObject({ municipalities: 2, published: 1, unanswered: 1 });
    expect(after.coverage.inhabitants.published).toBeLessThan(after.coverage.inhabitants.total);
    expect(after.municipalities).toContainEqual({ code: tilburg, answer: 'UNREACHABLE', state: 'UNANSWERED' });
    expect(after.numbers).toMatchObject([{ form: 'AT_LEAST', value: null, low: 300, high: null, published: 300 }]);

    const nation = `{ national(indicator: "context.woningen", periods: ["2021JJ00"]) { periods { coverage { municipalities published } numbers { form low } } } }`;
    expect((await ask(nation)).national.periods[0]).toEqual({
      coverage: { municipalities: 342, published: 1 },
      numbers: [{ form: 'AT_LEAST', low: 300 }],
    });
  },
);
