import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cells } from '@zichtlijn/release';
import { nineCities, writeDeliveries } from '@zichtlijn/synthetic';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Children } from '../../scripts/demo/children.ts';
import { type Databases, startDatabases } from '../../scripts/demo/databases.ts';
import { serveGateway } from '../../scripts/demo/gateway.ts';
import { prepareNode } from '../../scripts/demo/node.ts';
import { nodeProgram } from '../../scripts/demo/programs.ts';
import { demoPurpose } from '../../scripts/demo/purpose.ts';

const [sound, killed, slow, garbage, lying] = ['GM0363', 'GM0599', 'GM0518', 'GM0344', 'GM0758'] as const;
const all = [sound, killed, slow, garbage, lying];
const real = [sound, killed, slow, lying];
const nameOf = (code: string): string => nineCities.find(({ municipality }) => municipality === code)!.name;

const nodes = new Map<string, ChildProcess>();
const servers: Server[] = [];
const children = new Children(() => undefined);
let databases: Databases;
let home = '';
let gateway = '';

/** Whether the node of the lying city says what its real node says. */
let honest = true;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zicht-four-'));
  databases = await startDatabases(real);
  const addresses = new Map<string, string>();
  for (const code of real) addresses.set(code, await realNode(code));
  addresses.set(garbage, await listen(async () => '<html>onderhoud</html>'));
  const behind = addresses.get(lying)!;
  addresses.set(lying, await listen(async (asked) => claim(await answerOf(behind, asked))));
  const registered = all.map((municipality) => ({ municipality, address: addresses.get(municipality)! }));
  gateway = await serveGateway(children, join(home, 'gateway'), 0, registered);
});
afterAll(async () => {
  for (const code of nodes.keys()) signal(code, 'SIGKILL');
  for (const server of servers) server.close();
  await children.stop();
  await databases?.stop();
  await rm(home, { recursive: true, force: true });
});

/** A small city from deliveries to a served release; gives the address of its GraphQL. */
async function realNode(municipality: string): Promise<string> {
  const files = join(home, municipality, 'files');
  const city = { municipality, name: nameOf(municipality), collects: ['object'] as const, dwellings: 200 };
  const deliveries = await writeDeliveries({ ...city, seed: 'four', directory: files });
  const directory = join(home, municipality, 'node');
  const own = databases.of(municipality);
  await prepareNode(children, { ...city, directory, areas: join(files, 'areas.csv'), deliveries, databases: own });
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

function signal(municipality: string, name: NodeJS.Signals): void {
  try {
    process.kill(-nodes.get(municipality)!.pid!, name);
  } catch {
    // It has ended already.
  }
}

const headers = { 'content-type': 'application/json' };

/** A server of HTTP that answers what it is told to. */
async function listen(answer: (asked: Buffer) => Promise<string>): Promise<string> {
  const server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    response.writeHead(200, headers).end(await answer(Buffer.concat(body)));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function answerOf(address: string, body: Buffer): Promise<string> {
  return (await fetch(address, { method: 'POST', headers, body: new Uint8Array(body) })).text();
}

/** What the real node says, or all of it said as if it were of the sound city. */
function claim(text: string): string {
  if (honest) return text;
  return text.replaceAll(lying, sound).replaceAll(nameOf(lying), nameOf(sound)).replaceAll('0758', '0363');
}

interface Row {
  readonly code: string;
  readonly answer: string;
  readonly cells: Cells | null;
  readonly municipality: { readonly code: string; readonly name: string };
}

interface Answer {
  readonly data: { readonly compare: { readonly rows: readonly Row[] } };
  readonly errors?: readonly { readonly path: readonly unknown[]; readonly extensions: Record<string, unknown> }[];
}

async function compare(): Promise<Answer> {
  const query = `query ($in: Selection!) { compare(indicator: "context.woningen", period: "2021JJ00", in: $in) {
    rows { code answer cells municipality { code name } } } }`;
  const response = await fetch(`${gateway}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'zicht-purpose': demoPurpose.id },
    body: JSON.stringify({ query, variables: { in: { municipalities: all } } }),
  });
  return (await response.json()) as Answer;
}

test.skipIf(process.platform === 'win32')(
  'one node is killed, one hangs, one answers garbage and one speaks for another city, in one query: every row stays its own',
  async () => {
    const healthy = await compare();
    const rows = new Map(healthy.data.compare.rows.map((row) => [row.code, row]));
    for (const code of real)
      expect(rows.get(code)).toMatchObject({ answer: 'ANSWERED', cells: { area: [code], value: [200] } });

    const gone = once(nodes.get(killed)!, 'exit');
    signal(killed, 'SIGKILL');
    await gone;
    signal(slow, 'SIGSTOP');
    honest = false;
    const { data, errors } = await compare();

    expect(data.compare.rows.map(({ code, answer }) => [code, answer])).toEqual([
      [sound, 'ANSWERED'],
      [killed, 'UNREACHABLE'],
      [slow, 'LATE'],
      [garbage, 'INVALID'],
      [lying, 'INVALID'],
    ]);
    expect(data.compare.rows[0]).toEqual(rows.get(sound));
    for (const [at, { code, cells, municipality }] of data.compare.rows.entries()) {
      expect(municipality).toEqual({ code, name: nameOf(code) });
      if (at === 0) continue;
      expect(cells).toBeNull();
      const own = errors?.filter(({ path }) => path[2] === at).map(({ extensions }) => extensions['node']);
      expect(new Set(own)).toEqual(new Set([code]));
    }
  },
);
