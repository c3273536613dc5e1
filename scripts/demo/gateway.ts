import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Children } from './children.ts';
import { gatewayProgram, severalCommands } from './programs.ts';
import { step } from './progress.ts';
import { registerPurpose } from './purpose.ts';

/** A node as the gateway's register knows it. */
export interface ServedNode {
  readonly municipality: string;
  readonly address: string;
  /** File with the shapes of its areas, for the map of the dashboard. */
  readonly boundaries?: string;
  /** Key of its statements of what may be remembered; left out, nothing is. */
  readonly policyKey?: string;
  /** Key with which it signs its releases; left out, the gateway can check none of its numbers. */
  readonly releaseKey?: string;
}

/** The public key by which nodes know the gateway of a directory, which is made where it is not there yet. */
export async function gatewayKeyOf(children: Children, directory: string): Promise<string> {
  const order = { title: 'zicht-gateway key', program: gatewayProgram, arguments: ['key', '--dir', directory] };
  return (await children.run(order)).trim();
}

/** Start the gateway and register the nodes at it while it runs; gives its address, without a path. `environment` comes on top of this process's own. */
export async function serveGateway(
  children: Children,
  directory: string,
  port: number,
  nodes: readonly ServedNode[],
  environment: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<string> {
  await registerPurpose(directory);
  await keepReleaseKeys(directory, nodes);
  const graphql = await children.serve(
    {
      title: 'zicht-gateway serve',
      program: gatewayProgram,
      arguments: ['serve', '--dir', directory, '--port', String(port), '--json', ...options],
      environment,
    },
    /"graphql":"([^"]+)"/,
  );
  const add = nodes.map(({ municipality, address, policyKey }) => {
    const key = policyKey === undefined ? [] : ['--key', policyKey];
    return ['nodes', 'add', address, '--municipality', municipality, ...key, '--dir', directory];
  });
  const shapes = nodes.flatMap(({ boundaries }) =>
    boundaries === undefined ? [] : [['boundaries', 'import', boundaries, '--dir', directory]],
  );
  await children.run({
    title: 'zicht-gateway nodes add, boundaries import',
    program: severalCommands,
    arguments: ['gateway', JSON.stringify([...add, ...shapes])],
  });
  step({ nl: `de gateway luistert op ${graphql}`, en: `the gateway listens on ${graphql}` });
  return new URL(graphql).origin;
}

/** What an administrator writes by hand: the keys that each municipality gave, by which its numbers can be checked. */
async function keepReleaseKeys(directory: string, nodes: readonly ServedNode[]): Promise<void> {
  const lines = nodes.flatMap(({ municipality, releaseKey }) =>
    releaseKey === undefined ? [] : `${municipality}: [${releaseKey}]\n`,
  );
  if (lines.length === 0) return;
  await writeFile(join(directory, 'release-keys.yaml'), lines.join(''));
}
