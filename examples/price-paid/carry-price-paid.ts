import { join } from 'node:path';
import type { Cells } from '@zichtlijn/release';
import type { Children } from '../../scripts/demo/children.ts';
import { serveNode } from '../../scripts/demo/node.ts';
import { nodeProgram } from '../../scripts/demo/programs.ts';
import { askTable } from './ask-table.ts';
import { countInside, type InsideCounts, propertyIndicators } from './count-inside.ts';

/** The invented municipality of the example, in the range of codes kept for tests. */
export const municipality = 'GM9901';

/** What ingest said of the file. */
export interface IngestCounts {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRepeated: number;
  readonly rowsRejected: number;
  readonly rejectedByRule: Readonly<Record<string, number>>;
}

/** What came out of the whole path: what was read, what was counted inside, and what a query at the node gets. */
export interface Carried {
  readonly ingest: IngestCounts;
  readonly inside: InsideCounts;
  readonly published: readonly Cells[];
}

const levels = ['MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'] as const;

/** Carry the file through the programs of a node, each a process of its own, in an empty directory. */
export async function carryPricePaid(children: Children, csv: string, directory: string): Promise<Carried> {
  const here = import.meta.dirname;
  const run = (command: string, ...rest: readonly string[]): Promise<string> =>
    children.run({
      title: `zicht-node ${command}`,
      program: nodeProgram,
      arguments: [command, '--dir', directory, ...rest],
    });
  await run('init', '--municipality', municipality, '--name', 'SW19', '--areas', join(here, 'areas.csv'));
  const report = await run(
    ...(['ingest', 'property_transfer', csv, '--json'] as const),
    ...['--manifest', join(here, 'manifest.yaml'), '--mapping', join(here, 'mapping.yaml')],
  );
  const inside = await countInside(join(directory, 'vault'), municipality);
  await run('build');
  await run('publish');
  const address = await serveNode(children, { name: 'SW19', directory, databases: null });
  const published: Cells[] = [];
  for (const indicator of [...propertyIndicators, 'context.woningen']) {
    for (const level of levels) {
      const cells = await askTable(address, municipality, indicator, level);
      if (cells !== null) published.push(cells);
    }
  }
  return { ingest: JSON.parse(report) as IngestCounts, inside, published };
}
