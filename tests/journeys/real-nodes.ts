import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type InventedDataset, nineCities, writeDeliveries } from '@zichtlijn/synthetic';
import type { Children } from '../../scripts/demo/children.ts';
import { type Databases, startDatabases } from '../../scripts/demo/databases.ts';
import { type NodeOrder, prepareNodes, serveAddress } from '../../scripts/demo/node.ts';
import { nodeProgram } from '../../scripts/demo/programs.ts';

/** What the small cities of a journey have in common. */
export interface SmallCities {
  readonly home: string;
  readonly gatewayKey: string;
  readonly dwellings: number;
}

/** The name of one of the nine cities. */
export const nameOf = (code: string): string => nineCities.find(({ municipality }) => municipality === code)!.name;

/** Real nodes of small cities, each a group of processes that can be signalled. */
export class RealNodes {
  readonly #nodes = new Map<string, ChildProcess>();
  readonly #addresses = new Map<string, string>();
  readonly #children: Children;
  #databases: Databases | undefined;

  constructor(children: Children) {
    this.#children = children;
  }

  /** Bring cities from what each collects to a served release. */
  async start(collecting: Readonly<Record<string, readonly InventedDataset[]>>, cities: SmallCities): Promise<void> {
    this.#databases = await startDatabases(Object.keys(collecting));
    const orders: NodeOrder[] = [];
    for (const [code, collects] of Object.entries(collecting)) orders.push(await this.#invent(code, collects, cities));
    await prepareNodes(this.#children, orders);
    for (const order of orders) await this.#serve(order);
  }

  async #invent(municipality: string, collects: readonly InventedDataset[], cities: SmallCities): Promise<NodeOrder> {
    const { home, gatewayKey, dwellings } = cities;
    const files = join(home, municipality, 'files');
    const city = { dwellings, collects, municipality, name: nameOf(municipality), since: { ownership: 2021 } };
    const deliveries = await writeDeliveries({ ...city, seed: 'small', directory: files });
    const databases = this.#databases!.of(municipality);
    const [directory, areas] = [join(home, municipality, 'node'), join(files, 'areas.csv')];
    return { ...city, directory, areas, deliveries, databases, gatewayKey };
  }

  async #serve(order: NodeOrder): Promise<void> {
    const node = spawn(process.execPath, [nodeProgram, 'serve', '--dir', order.directory, '--port', '0', '--json'], {
      env: { ...process.env, ...serveAddress(order) },
      stdio: ['ignore', 'pipe', 'ignore'],
      // A group of its own, so that a signal reaches every process of the node.
      detached: true,
    });
    this.#nodes.set(order.municipality, node);
    const [line] = (await once(node.stdout, 'data')) as [Buffer];
    this.#addresses.set(order.municipality, JSON.parse(line.toString()).url);
  }

  /** Where the GraphQL of a city's node is. */
  address(municipality: string): string {
    return this.#addresses.get(municipality)!;
  }

  /** Signal every process of a node. */
  signal(municipality: string, name: NodeJS.Signals): void {
    try {
      process.kill(-this.#nodes.get(municipality)!.pid!, name);
    } catch {
      // It has ended already.
    }
  }

  /** Kill a node, and wait until it is gone. */
  async kill(municipality: string): Promise<void> {
    const gone = once(this.#nodes.get(municipality)!, 'exit');
    this.signal(municipality, 'SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    for (const code of this.#nodes.keys()) this.signal(code, 'SIGKILL');
    await this.#databases?.stop();
  }
}
