import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Processing } from '@zichtlijn/processing-log';
import type { Access } from '../src/access/access.ts';
import { guardedPages } from '../src/access/guarded-pages.ts';
import type { NodeAssertions } from '../src/assertion/node-assertions.ts';
import { nodeContract } from '../src/fleet/node-contract.ts';
import { NodePool, type PoolOptions } from '../src/fleet/node-pool.ts';
import { Scatter } from '../src/fleet/scatter.ts';
import { GatewayMemory, type MemoryOptions } from '../src/memory/gateway-memory.ts';
import type { Purpose } from '../src/purpose/purpose.ts';
import { Purposes } from '../src/purpose/purposes.ts';
import { NodeRegister, type RegisteredNode } from '../src/register/node-register.ts';
import { schemaText } from '../src/schema/schema-file.ts';
import { listen } from '../src/server/gateway-server.ts';
import { type GraphOptions, graph } from '../src/server/graph.ts';
import { pages } from '../src/server/pages.ts';

/** A directory without boundaries: no test of the graph asks for a map. */
const noBoundaries = join(import.meta.dirname, 'no-boundaries');

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** A purpose under which a test may ask everything. */
export const testPurpose: Purpose = {
  id: 'toets',
  title: { nl: 'Toets', en: 'Test' },
  legalBasis: 'geen: verzonnen gegevens',
  controller: 'toets',
  indicators: ['*'],
  levels: ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'],
  until: '2999-12-31',
};

/** What a test gateway may have that others have not. */
export interface TestParts extends Pick<GraphOptions, 'facts' | 'hidesSchema'> {
  readonly purposes?: readonly Purpose[];
  readonly assertions?: NodeAssertions;
  /** Nodes whose answers it remembers as a gateway does, and where it keeps what it could not report; it remembers nothing, when left out. */
  readonly remembers?: MemoryOptions & { readonly nodes: readonly RegisteredNode[] };
  /** Who is let in; whoever is here, when left out. */
  readonly access?: Access;
}

/** A gateway over real HTTP, with these nodes: municipality code → URL. It asks for the test's purpose unless a header says otherwise. */
export async function startGateway(
  nodes: Record<string, string>,
  options: Partial<PoolOptions> = {},
  { assertions, access, remembers, purposes: registered = [testPurpose], ...more }: TestParts = {},
) {
  const register = new LateRegister();
  // On a busy machine a node may take seconds: what is about being late sets a deadline of its own.
  const pool = new NodePool({ deadlineMs: 60_000, maxBytes: 64 * 1024, ...options }, assertions);
  const purposes = new Purposes(registered);
  const processings: Processing[] = [];
  let hasDisk = true;
  const append = async (record: Processing) => {
    if (!hasDisk) throw new Error('no disk');
    processings.push(record);
  };
  // As the register has it: a node's id is its first municipality in lower case.
  const idOf = new Map(
    Object.entries(nodes)
      .map(([code, url]) => [url, code.toLowerCase()])
      .toReversed() as [string, string][],
  );
  const owners = new Map(Object.entries(nodes).map(([code, url]) => [code, idOf.get(url)!]));
  pool.keep(new Map([...idOf].map(([url, id]) => [id, url])));
  const ownerOf = (code: string) => owners.get(code);
  const contract = nodeContract();
  const memory = remembers && new GatewayMemory(pool, contract, remembers);
  memory?.follow(remembers?.nodes ?? []);
  const scatter = new Scatter(pool, contract, ownerOf, memory?.answers);
  const server = graph({
    supergraphSdl: schemaText('supergraph.graphql'),
    scatter,
    ownerOf,
    selections: register,
    purposes,
    budgets: access?.budgets,
    ...more,
  });
  await server.start();
  const all = pages({ graph: server, scatter, log: { append } }, purposes, noBoundaries, access !== undefined);
  const listening = await listen(access ? guardedPages(all, access, { append }) : all, '127.0.0.1', 0);
  return {
    url: listening.url,
    processings,
    /** From now on nothing can be logged. */
    breakLog: () => {
      hasDisk = false;
    },
    async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await fetch(`${listening.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'zicht-purpose': testPurpose.id, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    async close() {
      await listening.close();
      await server.stop();
      await memory?.close();
      await pool.close();
      await register.close();
    },
  };
}

/** A register on a real embedded database, opened when somebody saves or reads a selection: most tests never do. */
class LateRegister {
  #opened: Promise<{ register: NodeRegister; home: string }> | undefined;

  #open() {
    this.#opened ??= (async () => {
      const home = await mkdtemp(join(tmpdir(), 'zicht-selections-'));
      return { home, register: await NodeRegister.open({ directory: join(home, 'register') }) };
    })();
    return this.#opened;
  }

  async keep(name: string, municipalities: readonly string[]) {
    return (await this.#open()).register.selections.keep(name, municipalities);
  }

  async find(id: string) {
    return (await this.#open()).register.selections.find(id);
  }

  async close() {
    const opened = await this.#opened;
    await opened?.register.close();
    if (opened) await rm(opened.home, { recursive: true, force: true });
  }
}
