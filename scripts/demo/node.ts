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
 * Take a node from nothing to its first release with the commands a municipality would use, all in one process: half the time of a short command is its
 * start. Gives its keys.
 */
export async function prepareNode(children: Children, order: NodeOrder): Promise<NodeKeys> {
  const { municipality, name, directory, areas } = order;
  const who = ['--municipality', municipality, '--name', name];
  const commands = [
    ['init', ...who, '--areas', areas, ...key(order), ...variables(order)],
    ...order.deliveries.map(({ dataset, file, manifest, mapping }) => {
      return ['ingest', dataset, file, '--manifest', manifest, '--mapping', mapping];
    }),
    ['build'],
    ['publish'],
    ['key'],
    ['release-key'],
  ];
  const said = await children.run({
    title: `${name}: zicht-node init, ingest, build, publish, key, release-key`,
    program: severalCommands,
    arguments: ['node', JSON.stringify(commands.map(([command, ...rest]) => [command, '--dir', directory, ...rest]))],
    environment: batchAddresses(order.databases),
  });
  step({ nl: `${name}: gepubliceerd`, en: `${name}: published` });
  const [policyKey = '', releaseKey = ''] = said.trimEnd().split('\n').slice(-2);
  return { policyKey, releaseKey };
}

/** Start the serving process of a node on a free port; gives the address of its GraphQL. */
export function serveNode(
  children: Children,
  { name, directory, databases }: Pick<NodeOrder, 'name' | 'directory' | 'databases'>,
): Promise<string> {
  return children.serve(
    {
      title: `${name}: zicht-node serve`,
      program: nodeProgram,
      arguments: ['serve', '--dir', directory, '--port', '0', '--json'],
      environment: serveAddress(databases),
    },
    /"url":"([^"]+)"/,
  );
}

const key = ({ gatewayKey }: NodeOrder): string[] => (gatewayKey === undefined ? [] : ['--gateway-key', gatewayKey]);

// Addresses hold passwords: the configuration names variables, and each process gets only the variables of its own task.
function variables({ databases }: NodeOrder): string[] {
  if (databases === null) return [];
  return ['--vault-url', 'DEMO_VAULT_URL', '--release-url', 'DEMO_RELEASE_URL', '--serve-url', 'DEMO_SERVE_URL'];
}

function batchAddresses(databases: NodeDatabases | null): Readonly<Record<string, string>> {
  return databases === null ? {} : { DEMO_VAULT_URL: databases.vault, DEMO_RELEASE_URL: databases.releaseWriter };
}

function serveAddress(databases: NodeDatabases | null): Readonly<Record<string, string>> {
  return databases === null ? {} : { DEMO_SERVE_URL: databases.releaseReader };
}
