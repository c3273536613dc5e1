import type { Highs } from 'highs';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { boundOf } from './bound.ts';
import type { Cut } from './cut.ts';
import { generateCuts } from './cut-generation.ts';
import { improveRegions } from './improve-regions.ts';
import { keepGuarantees } from './keep-guarantees.ts';
import { Kept } from './kept.ts';
import type { Part } from './part.ts';
import { costOf } from './pattern-cost.ts';
import type { Work } from './work.ts';

/** A pattern that keeps what is promised, with what it guarantees beyond that. */
export interface Begun {
  readonly guarded: Part;
  readonly kept: Kept;
  /** Cells to hide beside those that are hidden whatever happens. */
  readonly pattern: readonly number[];
}

/** The solver, and whether programs over the part as a whole are not too large for it. */
interface Solvers {
  readonly highs: Highs;
  readonly whole: Highs | null;
}

/** Times that what cut generation finds is looked at by the singleton rule; what is left then, the audit finds. */
const mostTimes = 4;

/**
 * The cheapest pattern that is found for a part as a whole, by cut generation over all cells and, where that proves nothing, with half as much work again region by region; and what no pattern goes under. A cheaper pattern moves in other ways than the one that it began from, so that the singleton
 * rule asks for more: then it is repaired and looked for again, with what was asked and all cuts so far. Left to the audit, everything would be done anew for every few cells that it finds.
 * @param first from which it begins, unless movements nearby alone give a cheaper one.
 */
export function improveAsWhole(
  solvers: Solvers,
  part: Part,
  near: Neighbourhoods,
  first: Begun,
  cuts: readonly Cut[],
  work: Work,
): { readonly chosen: readonly number[]; readonly bound: number } {
  let begun = work.exhausted ? first : cheaper(part, first, byMovements(solvers, part, near, work));
  let known = cuts;
  let least = 0;
  const forRegions = work.left / 2;
  const forWhole = work.share(work.left);
  for (let time = 1; ; time++) {
    // What is asked beyond the promises and cannot be had must cost nothing.
    const guarantees = begun.guarded.guarantees.filter((one) => one.beyond !== true || begun.kept.has(one));
    const asked = { ...begun.guarded, guarantees };
    const found = generateCuts(solvers.highs, asked, forWhole, { cuts: known, pattern: begun.pattern });
    const isProven = costOf(part, found.chosen) <= found.bound * (1 + 1e-6) + 1e-6;
    const from = { cuts: found.cuts, pattern: found.chosen };
    const chosen = isProven ? found.chosen : improveRegions(solvers.highs, asked, from, work.share(forRegions));
    // What is asked beyond the promises is asked in one of several ways: what it costs is no bound.
    const isPromised = guarantees.every(({ beyond }) => beyond !== true);
    if (isPromised) least = Math.max(least, found.bound);
    const more = time < mostTimes ? withMoreAsked(solvers, { ...begun, guarded: asked }, near, chosen) : null;
    if (more === null) return { chosen, bound: Math.max(least, boundOf(solvers.highs, part, found.cuts, work.cap)) };
    known = found.cuts;
    begun = cheaper(part, { ...more, pattern: begun.pattern }, more);
  }
}

/** What engine B makes of a part: of a small one it takes little, and block by block is not always cheaper. */
function byMovements({ highs }: Solvers, part: Part, near: Neighbourhoods, { cap }: Work): Begun {
  const hidden = part.hidden.slice();
  const kept = new Kept(part, near, hidden, cap);
  const guarded = keepGuarantees(highs, null, part, near, hidden, kept, () => {});
  return { guarded, kept, pattern: chosenIn(part, hidden) };
}

/** A pattern repaired for what the singleton rule asks of it besides; null when it asks nothing, and when no more work may be done. */
function withMoreAsked(
  { highs, whole }: Solvers,
  { guarded, kept }: Begun,
  near: Neighbourhoods,
  pattern: readonly number[],
): Begun | null {
  if (kept.meter.overrun || guarded.alone.every((value) => value === 0)) return null;
  const hidden = guarded.hidden.slice();
  for (const cell of pattern) hidden[cell] = 1;
  const now = new Kept(guarded, near, hidden, kept.meter);
  for (const one of guarded.guarantees) {
    const moved = kept.movedFor(one);
    if (moved?.every((cell) => hidden[cell] === 1)) now.keep(one, moved);
  }
  const more = keepGuarantees(highs, whole, guarded, near, hidden, now, () => {});
  if (more.guarantees.length === guarded.guarantees.length) return null;
  return { guarded: more, kept: now, pattern: chosenIn(guarded, hidden) };
}

function chosenIn(part: Part, hidden: Uint8Array): number[] {
  return [...hidden.keys()].filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0);
}

function cheaper(part: Part, first: Begun, second: Begun): Begun {
  const isKept = second.guarded.guarantees.every((one) => one.beyond === true || second.kept.has(one));
  return isKept && costOf(part, second.pattern) < costOf(part, first.pattern) - 1e-9 ? second : first;
}
