import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery } from '@zichtlijn/synthetic';
import type { Children } from './children.ts';
import type { NodeDatabases } from './databases.ts';
import { nodeProgram } from './programs.ts';
import { step } from './progress.ts';

/** A node to make: whose it is, where it lives, what it takes in, and on which databases (null: embedded). */
export interface NodeOrder {
  readonly municipality: string;
  readonly name: string;
  readonly directory: string;
  readonly areas: string;
  readonly deliveries: readonly Pick<Delivery, 'dataset' | 'file' | 'manifest' | 'mapping'>[];
  readonly databases: NodeDatabases | null;
}

/** Take a node from nothing to its first release with the commands a municipality would use, each a process of its own. */
export async function prepareNode(children: Children, order: NodeOrder): Promise<void> {
  const { municipality, name, directory } = order;
  const run = (command: string, ...rest: readonly string[]): Promise<string> =>
    children.run({
      title: `${name}: zicht-node ${command}`,
      program: nodeProgram,
      arguments: [command, '--dir', directory, ...rest],
    });
  await run('init', '--municipality', municipality, '--name', name);
  await writeFile(join(directory, 'zicht-node.yaml'), configuration(order));
  for (const { dataset, file, manifest, mapping } of order.deliveries) {
    await run('ingest', dataset, file, '--manifest', manifest, '--mapping', mapping);
  }
  step({ nl: `${name}: ingelezen`, en: `${name}: taken in` });
  await run('build');
  await run('publish');
  step({ nl: `${name}: gepubliceerd`, en: `${name}: published` });
}

/** Start the serving process of a node on a free port; gives the address of its GraphQL. */
export function serveNode(children: Children, { name, directory }: NodeOrder): Promise<string> {
  return children.serve(
    {
      title: `${name}: zicht-node serve`,
      program: nodeProgram,
      arguments: ['serve', '--dir', directory, '--port', '0', '--json'],
    },
    /"url":"([^"]+)"/,
  );
}

function configuration({ municipality, name, areas, databases }: NodeOrder): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const database = databases
    ? `\n  vaultUrl: ${quoted(databases.vault)}\n  releaseUrl: ${quoted(databases.releaseWriter)}\n  serveUrl: ${quoted(databases.releaseReader)}`
    : ' embedded';
  return `municipalities:\n  - code: ${municipality}\n    name: ${quoted(name)}\nareas: ${quoted(areas)}\ndatabase:${database}\n`;
}
