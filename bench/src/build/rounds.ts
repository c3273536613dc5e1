import type { LocalPostgres } from '@zichtlijn/local-postgres';
import { Fault } from '@zichtlijn/messages';
import type { KnownAreas } from '../../../apps/node-municipality/src/tabulate/known-areas.ts';
import type { Vault } from '../../../apps/node-municipality/src/vault/open-vault.ts';
import { median } from '../quantile.ts';
import type { BuildResult } from './build-result.ts';
import { type Cells, countCells, type PlannedDefinition } from './counted-cells.ts';
import { runFloor } from './floor/floor.ts';
import { serverProcessorSeconds } from './server-processor.ts';

/** Where both sides count, and what. */
export interface Sides {
  readonly vault: Vault;
  readonly server: LocalPostgres | null;
  readonly known: KnownAreas;
  readonly plans: readonly PlannedDefinition[];
}

type Figures = 'cells' | 'floorSeconds' | 'countSeconds' | 'ratioToFloor' | 'ratios' | 'floorProcessorSeconds';

/**
 * Time the node and the floor in turns, so many rounds.
 * @throws {Fault} BENCH_WRONG_ANSWER when both do not give the same cells: a fast wrong count is not a measurement.
 */
export async function timeRounds(
  { vault, server, known, plans }: Sides,
  times: number,
): Promise<Pick<BuildResult, Figures | 'countProcessorSeconds'>> {
  const [municipality = ''] = known.municipality;
  const rounds: { readonly floor: Timed<Cells>; readonly node: Timed<Cells> }[] = [];
  for (let round = 0; round < times; round++) {
    const node = await timed(server, () => countCells(vault, known, plans));
    const { cells, placed } = node.result;
    const floor = await timed(server, () => runFloor(vault, municipality, placed));
    hold(floor.result, cells);
    rounds.push({ floor, node: { ...node, result: cells } });
  }
  const middle = (of: (round: (typeof rounds)[number]) => number) => rounded(median(rounds.map(of)));
  const ratios = rounds.map(({ floor, node }) => rounded(node.seconds / floor.seconds));
  const isKnown = rounds.every(({ floor, node }) => floor.processor !== null && node.processor !== null);
  return {
    cells: rounds[0]!.floor.result.size,
    floorSeconds: middle(({ floor }) => floor.seconds),
    countSeconds: middle(({ node }) => node.seconds),
    ratioToFloor: rounded(median(ratios)),
    ratios: [Math.min(...ratios), Math.max(...ratios)],
    floorProcessorSeconds: isKnown ? middle(({ floor }) => floor.processor!) : null,
    countProcessorSeconds: isKnown ? middle(({ node }) => node.processor!) : null,
  };
}

interface Timed<T> {
  readonly seconds: number;
  readonly processor: number | null;
  readonly result: T;
}

async function timed<T>(server: LocalPostgres | null, act: () => Promise<T>): Promise<Timed<T>> {
  const before = await serverProcessorSeconds(server);
  const started = performance.now();
  const result = await act();
  const seconds = (performance.now() - started) / 1000;
  const after = await serverProcessorSeconds(server);
  return { seconds, processor: before === null || after === null ? null : after - before, result };
}

/** Both sides must have the same cells, with the same units and values. */
export function hold(floor: Cells, node: Cells): void {
  const differ = [...new Set([...floor.keys(), ...node.keys()])].filter((key) => floor.get(key) !== node.get(key));
  if (differ.length === 0 && floor.size > 0) return;
  const [first = ''] = differ;
  throw new Fault('BENCH_WRONG_ANSWER', {
    nl: `De telling van het knooppunt en die van de ondergrens verschillen in ${differ.length} cellen (de eerste: ${first}); er is niets gemeten.`,
    en: `The node's count and the floor's differ in ${differ.length} cells (the first: ${first}); nothing was measured.`,
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
