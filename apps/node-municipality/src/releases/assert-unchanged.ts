import { Fault } from '@zichtlijn/messages';
import type { PublishedCell, ReleaseManifest, VerifiedRelease } from '@zichtlijn/release';
import type { ReleaseContent } from './release-content.ts';
import type { StoredRelease } from './stored-release.ts';

const keyOf = (cell: Pick<PublishedCell, 'period' | 'area' | 'breakdown' | 'category' | 'measure'>): string =>
  [cell.period, cell.area, cell.breakdown, cell.category, cell.measure].join('|');

/**
 * Freezing (design: disclosure, 1a.14; November 2026): a cell that was published keeps its value and status for good. The build sees to it;
 * this is the lock behind it, that knows nothing of how a release was made. A cell that was *not collected* said nothing about anybody and may be filled.
 * @throws {Fault} PUBLISHED_CELL_CHANGED, naming the first cell by its published address, never by a value.
 */
export async function assertUnchanged(
  content: Pick<ReleaseContent | VerifiedRelease, 'tables'>,
  earlier: StoredRelease,
): Promise<void> {
  for (const { indicator, version, cells } of content.tables) {
    const before = new Map((await earlier.cellsOf(indicator, version)).map((cell) => [keyOf(cell), cell]));
    for (const cell of cells) {
      const was = before.get(keyOf(cell));
      if (was === undefined || was.status === 'L') continue;
      if (was.value !== cell.value || was.status !== cell.status)
        throw changed(indicator, version, was, earlier.manifest);
    }
  }
}

function changed(indicator: string, version: number, cell: PublishedCell, { id }: ReleaseManifest): Fault {
  const at = `${indicator}@${version}, ${cell.period}, ${cell.area}, ${cell.breakdown}/${cell.category}, ${cell.measure}`;
  return new Fault('PUBLISHED_CELL_CHANGED', {
    nl: `Een al gepubliceerde cel zou veranderen (${at}; release ${id}). Er is niets gepubliceerd: het verschil tussen twee releases kan iemand onthullen. Bouw opnieuw met "zicht-node build", dat gepubliceerde cellen overneemt.`,
    en: `A cell that was already published would change (${at}; release ${id}). Nothing was published: the difference between two releases can disclose somebody. Build again with "zicht-node build", which carries published cells over.`,
  });
}
