import type { Children } from './children.ts';
import { limited } from './limited.ts';
import { gatewayProgram } from './programs.ts';
import { step } from './progress.ts';

/** A node as the gateway's register knows it. */
export interface ServedNode {
  readonly municipality: string;
  readonly address: string;
}

/** Start the gateway and register the nodes at it while it runs; gives its address, without a path. */
export async function serveGateway(
  children: Children,
  directory: string,
  port: number,
  nodes: readonly ServedNode[],
): Promise<string> {
  const graphql = await children.serve(
    {
      title: 'zicht-gateway serve',
      program: gatewayProgram,
      arguments: ['serve', '--dir', directory, '--port', String(port), '--json'],
    },
    /"graphql":"([^"]+)"/,
  );
  await limited(nodes, 2, ({ municipality, address }) =>
    children.run({
      title: `zicht-gateway nodes add ${municipality}`,
      program: gatewayProgram,
      arguments: ['nodes', 'add', address, '--municipality', municipality, '--dir', directory],
    }),
  );
  step({ nl: `de gateway luistert op ${graphql}`, en: `the gateway listens on ${graphql}` });
  return new URL(graphql).origin;
}
