import type { Delivery } from '@zichtlijn/synthetic';
import type { Children } from './children.ts';
import type { NodeDatabases } from './databases.ts';
import { nodeProgram, severalCommands } from './programs.ts';
import { step } from './progress.ts';

/** A node to make: whose it is, where it lives, what it takes in, and on which databases (null: embedded). */
export interface NodeOrder {
  readonly municipality: string;
  readonly name: string;
  readonly directory: string;
  readonly areas: string;
  readonly deliveries: readonly Pick<Delivery, 'dataset' | 'file' | 'manifest' | 'mapping'>[];
  /** What comes in after a first release, and is published in a second. */
  readonly later?: NodeOrder['deliveries'];
  readonly databases: NodeDatabases | null;
  /** The gateway that may ask; left out, whoever is on this machine. */
  readonly gatewayKey?: string;
}

/** The public keys of a node: by which a gateway knows what it may remember, and whose signature a release bears. */
export interface NodeKeys {
  readonly policyKey: string;
  readonly releaseKey: string;
}

/**
 * Take nodes from nothing to their first release, or their second, with the commands a municipality would use, one node after another in one process: to start it and to warm
 * it up is half of what one takes. Gives their keys.
 */
export async function prepareNodes(children: Children, orders: readonly NodeOrder[]): Promise<readonly NodeKeys[]> {
  const names = orders.map(({ name }) => name).join(', ');
  const keys = orders.flatMap((order) => [inside(order, 'key'), inside(order, 'release-key')]);
  const said = await children.run({
    title: `${names}: zicht-node init, ingest, build, publish, key, release-key`,
    program: severalCommands,
    arguments: ['node', JSON.stringify([...orders.flatMap(toRelease), ...keys])],
    environment: Object.assign({}, ...orders.map(batchAddresses)),
  });
  step({ nl: `gepubliceerd: ${names}`, en: `published: ${names}` });
  const told = said.trimEnd().split('\n').slice(-keys.length);
  return orders.map((_, at) => ({ policyKey: told[2 * at] ?? '', releaseKey: told[2 * at + 1] ?? '' }));
}

function toRelease(order: NodeOrder): string[][] {
  const { municipality, name, areas, deliveries, later = [] } = order;
  const published = (some: typeof deliveries): string[][] => [
    ...some.map(({ dataset, file, manifest, mapping }) =>
      inside(order, 'ingest', dataset, file, '--manifest', manifest, '--mapping', mapping),
    ),
    inside(order, 'build'),
    inside(order, 'publish'),
  ];
  return [
    inside(order, 'init', '--municipality', municipality, '--name', name, '--areas', areas, ...key(order)).concat(
      variables(order),
    ),
    ...published(deliveries),
    ...(later.length === 0 ? [] : published(later)),
  ];
}

const inside = ({ directory }: NodeOrder, command: string, ...rest: readonly string[]): string[] => [
  command,
  '--dir',
  directory,
  ...rest,
];

/** Start the serving process of a node on a free port; gives the address of its GraphQL. */
export function serveNode(
  children: Children,
  { name, directory, ...where }: Pick<NodeOrder, 'name' | 'directory'> & (Where | Embedded),
): Promise<string> {
  return children.serve(
    {
      title: `${name}: zicht-node serve`,
      program: nodeProgram,
      arguments: ['serve', '--dir', directory, '--port', '0', '--json'],
      environment: serveAddress(where),
    },
    /"url":"([^"]+)"/,
  );
}

const key = ({ gatewayKey }: NodeOrder): string[] => (gatewayKey === undefined ? [] : ['--gateway-key', gatewayKey]);

type Where = Pick<NodeOrder, 'municipality' | 'databases'>;
type Embedded = { readonly databases: null };

// Addresses hold passwords: the configuration names variables, of each node its own, and what serves gets that of its own releases alone.
const variable = (of: 'VAULT' | 'RELEASE' | 'SERVE', { municipality }: Where): string =>
  `DEMO_${of}_URL_${municipality}`;

function variables(order: NodeOrder): string[] {
  if (order.databases === null) return [];
  return (['VAULT', 'RELEASE', 'SERVE'] as const).flatMap((of) => [`--${of.toLowerCase()}-url`, variable(of, order)]);
}

function batchAddresses(order: NodeOrder): Readonly<Record<string, string>> {
  if (order.databases === null) return {};
  const { vault, releaseWriter } = order.databases;
  return { [variable('VAULT', order)]: vault, [variable('RELEASE', order)]: releaseWriter };
}

/** The environment of what serves a node. */
export function serveAddress(where: Where | Embedded): Readonly<Record<string, string>> {
  return where.databases === null ? {} : { [variable('SERVE', where)]: where.databases.releaseReader };
}
