import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Children } from '../../../scripts/demo/children.ts';
import { serveGateway } from '../../../scripts/demo/gateway.ts';
import { limited } from '../../../scripts/demo/limited.ts';
import { type NodeOrder, serveNode } from '../../../scripts/demo/node.ts';
import { publishedCells } from '../outside/published-cells.ts';
import { prepareNode } from './prepare-node.ts';
import { readMicrodata } from './read-microdata.ts';
import { trueCells } from './true-cells.ts';
import { town, writeHardTown } from './write-hard-town.ts';
import { twinMunicipality, twins, writeTwinTown } from './write-twin-town.ts';

/** Addresses of what is served, and what the judge knows. */
export interface ServedTowns {
  /** GraphQL of the gateway and of each node. */
  readonly gateway: string;
  readonly node: string;
  readonly twins: { readonly first: string; readonly second: string };
  /** A file with every true cell of the town. */
  readonly truth: string;
  /** A file with every cell of the town as the gateway answers it. */
  readonly cells: string;
  /** The list of names that the town made public, and the directory of the first twin's node. */
  readonly areas: string;
  readonly firstTwin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly towns: ServedTowns;
  }
}

/** Bring the towns up on the embedded database, and serve them over loopback by the programs that a municipality runs. */
export default async function serveTowns(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'zichtlijn-attacks-'));
  const children = new Children(() => undefined);
  const stop = async () => {
    await children.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    project.provide('towns', await towns(children, home));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function towns(children: Children, home: string): Promise<ServedTowns> {
  const files = join(home, 'deliveries');
  const deliveries = await writeHardTown(files);
  const areas = join(files, 'areas.csv');
  const truth = join(home, 'truth.json');
  await writeFile(truth, JSON.stringify([...trueCells(await readMicrodata(deliveries))]));
  const twinOrder = async (name: 'first' | 'second'): Promise<NodeOrder> => ({
    ...{ municipality: twinMunicipality, name: 'Tweelingen', databases: null },
    ...{ directory: join(home, name), areas: join(home, name, 'none.csv') },
    deliveries: [await writeTwinTown(join(home, `${name}-files`), twins[name])],
  });
  const orders: readonly NodeOrder[] = [
    { ...town, directory: join(home, 'node'), areas, deliveries, databases: null },
    await twinOrder('first'),
    await twinOrder('second'),
  ];
  await limited(orders, 2, prepareNode);
  const [node = '', first = '', second = ''] = await limited(orders, 3, (order) => serveNode(children, order));
  const served = [
    { municipality: town.municipality, address: node },
    { municipality: twinMunicipality, address: first },
  ];
  const origin = await serveGateway(children, join(home, 'gateway'), 0, served, { NODE_ENV: 'production' });
  const gateway = `${origin}/graphql`;
  const cells = join(home, 'cells.json');
  await writeFile(cells, JSON.stringify(await publishedCells(gateway, town.municipality)));
  return { gateway, node, twins: { first, second }, truth, cells, areas, firstTwin: join(home, 'first') };
}
