import type { Highs } from 'highs';
import { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { attainable } from './attainable.ts';
import { type Block, blocksOf } from './blocks.ts';
import { boundOf } from './bound.ts';
import type { Cut } from './cut.ts';
import { decideBlock, isForCuts } from './decide-block.ts';
import { equationCuts } from './equation-cuts.ts';
import { improveAsWhole } from './improve-as-whole.ts';
import { keepGuarantees } from './keep-guarantees.ts';
import { Kept } from './kept.ts';
import { packingBound } from './packing-bound.ts';
import type { Part } from './part.ts';
import { large } from './repair.ts';
import type { Work } from './work.ts';

/** A pattern for a part: every guarantee that is attainable is kept. */
export interface Pattern {
  /** Cells to hide beside those that are hidden whatever happens. */
  readonly chosen: readonly number[];
  /** No pattern that keeps all guarantees costs less. */
  readonly bound: number;
  /** Cells of blocks that cut generation decided. */
  readonly byCuts: number;
}

/** Simplex iterations that one block may take in branch and bound. */
const ofBlock = 5_000;
/** Cells of a part over which linear programs are made as a whole. */
const mostAsWhole = 6_000;
/** Cells of a part that is improved as a whole. */
const mostImproved = 1_000;

/**
 * Engine A: blocks from the largest area down, each solved by cut generation; what the blocks overlooked of one another is repaired; then a small part as
 * a whole, as far as the work goes, with the cuts and the pattern of the blocks to begin with. Engine B, where most blocks are too large for that or there
 * is no solver: repair by movements nearby alone.
 * @param onStep takes which share of the work is done, as far as can be told.
 */
export function protectPart(
  highs: Highs | null,
  whole: Part,
  work: Work,
  onStep: (share: number) => void = () => {},
): Pattern {
  const near = new Neighbourhoods(whole.cost.length, whole.equations);
  // Where blocks are too dense for cuts, programs over all of them are too.
  const solver = whole.cost.length <= mostAsWhole && isMostlyForCuts(whole) ? highs : null;
  const part = solver === null ? whole : attainable(solver, whole, near, work.cap);
  const hidden = part.hidden.slice();
  const blocks = blocksOf(part).map((block) => ({ ...block, isSmall: isForCuts(part, block) }));
  const small = cellsForCuts(part, blocks);
  const isOfSmall = 2 * small > part.cost.length;
  const cuts = highs !== null && isOfSmall ? decideBlocks(highs, part, blocks, hidden, work) : [];
  const kept = new Kept(part, near, hidden, work.cap);
  const guarded = keepGuarantees(highs, solver, part, near, hidden, kept, onStep);
  const pattern = [...hidden.keys()].filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0);
  if (highs === null || !isOfSmall) {
    const promised = guarded.guarantees.filter((one) => one.beyond !== true && kept.has(one));
    const ofEquations = equationCuts(part, promised);
    const isByPrograms = highs !== null && part.cost.length <= large;
    const bound = isByPrograms
      ? boundOf(highs, part, [...ofEquations], work.cap)
      : packingBound(part.cost, ofEquations);
    return { chosen: pattern, bound, byCuts: 0 };
  }
  const byCuts = small;
  if (part.cost.length > mostImproved) return { chosen: pattern, bound: boundOf(highs, part, cuts, work.cap), byCuts };
  const improved = improveAsWhole({ highs, whole: solver }, part, near, { guarded, kept, pattern }, cuts, work);
  return { ...improved, byCuts };
}

function isMostlyForCuts(part: Part): boolean {
  return 2 * cellsForCuts(part, blocksOf(part)) > part.cost.length;
}

function cellsForCuts(part: Part, blocks: readonly Block[]): number {
  return blocks.filter((block) => isForCuts(part, block)).reduce((sum, { own }) => sum + own, 0);
}

function decideBlocks(
  highs: Highs,
  part: Part,
  blocks: readonly (Block & { readonly isSmall: boolean })[],
  hidden: Uint8Array,
  work: Work,
): readonly Cut[] {
  const decided = new Uint8Array(hidden.length);
  return blocks.flatMap((block) =>
    decideBlock(block.isSmall ? highs : null, part, block, hidden, decided, work.share(ofBlock)),
  );
}
