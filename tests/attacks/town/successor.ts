import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createNode } from '../../../apps/node-municipality/src/configuration/create-node.ts';
import { Children } from '../../../scripts/demo/children.ts';
import { serveGateway } from '../../../scripts/demo/gateway.ts';
import { serveNode } from '../../../scripts/demo/node.ts';
import { nodeProgram } from '../../../scripts/demo/programs.ts';
import { type OpenCell, publishedCells } from '../outside/published-cells.ts';
import { release, takeIn } from './prepare-node.ts';
import { type TwinTown, twinMunicipality, writeTwinTown } from './write-twin-town.ts';

/** A municipality that came out of the first twin, under another code over the same ground. */
export const successorMunicipality = 'GM9903';

/** A code of the twin as its successor writes it. */
export const successorCode = (code: string): string => code.replace(/^(GM|WK|BU)9902/, '$19903');

/** What a gateway answers about a municipality that came out of the first twin, inherits its ledger and counts a town. */
export async function publishSuccessor({ dwellings, types }: TwinTown): Promise<readonly OpenCell[]> {
  const { firstTwin } = inject('towns');
  const home = await mkdtemp(join(tmpdir(), 'zichtlijn-successor-'));
  const children = new Children(() => undefined);
  try {
    const directory = join(home, 'node');
    createNode({ directory, municipality: successorMunicipality, name: 'Opvolger' });
    await children.run({
      title: 'zicht-node ledger',
      program: nodeProgram,
      arguments: ['ledger', directory, '--dir', firstTwin],
    });
    const predecessors = [{ code: twinMunicipality, ledger: `${twinMunicipality}.json` }];
    const municipalities = [{ code: successorMunicipality, name: 'Opvolger', origin: { year: 2020, predecessors } }];
    await writeFile(join(directory, 'zicht-node.yaml'), JSON.stringify({ municipalities }));
    const counted = Object.entries(dwellings).map(([code, count]) => [successorCode(code), count] as const);
    const town = { types, dwellings: Object.fromEntries(counted) };
    await takeIn({ directory, deliveries: [await writeTwinTown(join(home, 'files'), town, successorMunicipality)] });
    await release({ directory });
    const address = await serveNode(children, { name: 'Opvolger', directory, databases: null });
    const served = [{ municipality: successorMunicipality, address }];
    const origin = await serveGateway(children, join(home, 'gateway'), 0, served);
    return await publishedCells(`${origin}/graphql`, successorMunicipality);
  } finally {
    await children.stop();
    await rm(home, { recursive: true, force: true });
  }
}
