import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { periodEnd } from '@zichtlijn/indicators';
import type { PublishedTable } from '@zichtlijn/release';
import { inject } from 'vitest';
import { ledgerCommand } from '../../../apps/node-municipality/src/commands/ledger.ts';
import { createNode } from '../../../apps/node-municipality/src/configuration/create-node.ts';
import type { OpenCell } from '../outside/published-cells.ts';
import { release, takeIn } from './prepare-node.ts';
import { cellsServedHere } from './served-here.ts';
import { type TwinTown, twinMunicipality, writeTwinTown } from './write-twin-town.ts';

/** A municipality that came out of the first twin, under another code over the same ground. */
export const successorMunicipality = 'GM9903';

/** A code of the twin as its successor writes it. */
export const successorCode = (code: string): string => code.replace(/^(GM|WK|BU)9902/, '$19903');

/** Whether a cell is of a period that ended before a year. */
export const endedBefore =
  (year: number) =>
  ({ period }: Pick<OpenCell, 'period'>): boolean =>
    periodEnd(period) < `${year}-01-01`;

/**
 * What a node serves of a municipality that came out of the first twin, inherits its ledger and counts a town.
 * @param neighbour dwellings by neighbourhood of another that merged with it and never published; the twin then published nothing after either.
 */
export async function publishSuccessor(
  { dwellings, types }: TwinTown,
  neighbour?: Readonly<Record<string, number>>,
): Promise<readonly OpenCell[]> {
  const { firstTwin } = inject('towns');
  const home = await mkdtemp(join(tmpdir(), 'zichtlijn-successor-'));
  try {
    const directory = join(home, 'node');
    createNode({ directory, municipality: successorMunicipality, name: 'Opvolger' });
    await ledgerCommand().parseAsync([directory, '--dir', firstTwin, '--json'], { from: 'user' });
    const predecessors = [{ code: twinMunicipality, ledger: `${twinMunicipality}.json` }];
    if (neighbour !== undefined) {
      predecessors.push({ code: 'GM9904', ledger: 'none' });
      await endLedger(join(directory, `${twinMunicipality}.json`));
    }
    const municipalities = [{ code: successorMunicipality, name: 'Opvolger', origin: { year: 2020, predecessors } }];
    await writeFile(join(directory, 'zicht-node.yaml'), JSON.stringify({ municipalities }));
    const counted = Object.entries(dwellings).map(([code, count]) => [successorCode(code), count] as const);
    const town = { types, dwellings: { ...Object.fromEntries(counted), ...neighbour } };
    await takeIn({ directory, deliveries: [await writeTwinTown(join(home, 'files'), town, successorMunicipality)] });
    await release({ directory });
    return await cellsServedHere(directory, successorMunicipality);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** A ledger without what was published of 2020 and after, because the town was none of its own any more. */
async function endLedger(file: string): Promise<void> {
  const ledger = JSON.parse(await readFile(file, 'utf8')) as { readonly tables: readonly PublishedTable[] };
  const tables = ledger.tables.map((table) => ({ ...table, cells: table.cells.filter(endedBefore(2020)) }));
  await writeFile(file, JSON.stringify({ ...ledger, tables }));
}
