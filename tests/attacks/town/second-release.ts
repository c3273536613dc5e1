import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { nodeCells, type OpenCell } from '../outside/published-cells.ts';
import { copyNode } from './copy-node.ts';
import { release, takeIn } from './prepare-node.ts';
import { cellsServedHere } from './served-here.ts';
import { type TwinTown, twinMunicipality, writeTwinTown } from './write-twin-town.ts';

/** What a node serves before and after it tried to publish a second release. */
export interface TwoReleases {
  readonly before: readonly OpenCell[];
  readonly after: readonly OpenCell[];
  /** Closed code of the refusal; null when the second release was published. */
  readonly refused: string | null;
}

/** Take a node that published the first twin, deliver a changed town to it, and try to publish again. */
export async function publishAgain(changed: TwinTown): Promise<TwoReleases> {
  const { firstTwin, twins } = inject('towns');
  const home = await mkdtemp(join(tmpdir(), 'zichtlijn-second-'));
  try {
    const directory = join(home, 'node');
    await copyNode(firstTwin, directory);
    const before = await nodeCells(twins.first, twinMunicipality);
    await takeIn({ directory, deliveries: [await writeTwinTown(join(home, 'files'), changed)] });
    const refused = await release({ directory }).then(() => null, codeOf);
    return { before, after: await cellsServedHere(directory, twinMunicipality), refused };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return code;
  throw error;
}
