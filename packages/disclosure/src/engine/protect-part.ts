import type { Highs } from 'highs';
import { attainable } from './attainable.ts';
import { blocksOf } from './blocks.ts';
import type { Cut } from './cut.ts';
import { generateCuts } from './cut-generation.ts';
import { decideBlock } from './decide-block.ts';
import type { Part } from './part.ts';
import { repair } from './repair.ts';
import type { Work } from './work.ts';

/** A pattern for a part: every guarantee that is attainable is kept. */
export interface Pattern {
  /** Cells to hide beside those that are hidden whatever happens. */
  readonly chosen: readonly number[];
  /** No pattern that keeps all guarantees costs less. */
  readonly bound: number;
}

/** Simplex iterations that one block may take in branch and bound. */
const ofBlock = 5_000;

/**
 * Engine A: blocks from the largest area down, each solved by cut generation; what the blocks overlooked of one another is repaired; then
 * the part as a whole, as far as the work goes, with the cuts and the pattern of the blocks to begin with.
 */
export function protectPart(highs: Highs, whole: Part, work: Work): Pattern {
  const part = attainable(highs, whole, work);
  const hidden = part.hidden.slice();
  const decided = new Uint8Array(hidden.length);
  const cuts: Cut[] = [];
  for (const block of blocksOf(part))
    cuts.push(...decideBlock(highs, part, block, hidden, decided, work.share(ofBlock)));
  repair(highs, part, hidden, work);
  const pattern = [...hidden.keys()].filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0);
  return generateCuts(highs, part, work, { cuts, pattern });
}
