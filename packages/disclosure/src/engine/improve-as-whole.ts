import type { Highs } from 'highs';
import type { Neighbourhoods } from '../nearby/neighbourhoods.ts';
import { boundOf } from './bound.ts';
import type { Cut } from './cut.ts';
import { generateCuts, type Known } from './cut-generation.ts';
import { improveRegions } from './improve-regions.ts';
import { insiderGuarantees } from './insiders.ts';
import { keepGuarantees } from './keep-guarantees.ts';
import { Kept } from './kept.ts';
import type { Guarantee, Part } from './part.ts';
import { costOf } from './pattern-cost.ts';
import { keptByPrograms } from './proof.ts';
import { type Witness, Witnesses } from './witnesses.ts';
import { Work } from './work.ts';

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

/** Simplex iterations that regions may take, for one that programs over the whole may, and for a cell: the less of the two, but never less than half as many as the whole. */
const regionsOfWhole = 4;
const regionsPerCell = 400;
/** Times that what cut generation finds is looked at by the singleton rule; what is left then, the audit finds. */
const mostTimes = 4;

/**
 * The cheapest pattern that is found for a part as a whole, by cut generation over all cells and, where that proves nothing, region by region; and what no pattern goes under. Where the singleton rule asks for
 * more than programs tell, it is looked for again, with what was asked and all cuts so far. Left to the audit, everything would be done anew for every few cells that it finds.
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
  const { guarded, kept, pattern } = work.exhausted
    ? first
    : cheaper(part, first, byMovements(solvers, part, near, work));
  const ofRegions = Math.min(regionsOfWhole * work.left, regionsPerCell * part.cost.length);
  const forRegions = new Work(Math.max(work.left / 2, ofRegions), work.cap);
  const forWhole = work.share(work.left);
  const witnesses = new Witnesses();
  for (const one of guarded.guarantees) {
    const moved = kept.movedFor(one);
    if (moved !== undefined) witnesses.add(knownToMove(one, moved));
  }
  // Cut generation keeps the singleton rule in whatever way is cheapest, and not as it was kept by the pattern that it begins from.
  let asked = part;
  let least = 0;
  let known: Known = { cuts, pattern, witnesses };
  for (let time = 1; ; time++) {
    const found = generateCuts(solvers.highs, asked, forWhole, known);
    const isProven = costOf(part, found.chosen) <= found.bound * (1 + 1e-6) + 1e-6;
    const from = { cuts: found.cuts, pattern: found.chosen, witnesses };
    const chosen = isProven ? found.chosen : improveRegions(solvers.highs, asked, from, forRegions);
    const more = time < mostTimes ? withMoreAsked(solvers, asked, near, chosen, work) : null;
    least = Math.max(least, found.ofPromises);
    if (more === null) return { chosen, bound: Math.max(least, boundOf(solvers.highs, part, found.cuts, work.cap)) };
    asked = more.guarded;
    known = { cuts: found.cuts, pattern: more.pattern, witnesses };
  }
}

/** Of a movement of which is known how far one cell goes: the others move, by however little. */
function knownToMove({ cell, direction, need }: Guarantee, moved: readonly number[]): Witness {
  const cells = Int32Array.from(moved);
  return { cells, by: Float64Array.from(cells, (one) => (one === cell ? direction * need : 0)) };
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
  asked: Part,
  near: Neighbourhoods,
  pattern: readonly number[],
  { cap }: Work,
): Pick<Begun, 'guarded' | 'pattern'> | null {
  if (cap.overrun || asked.alone.every((value) => value === 0)) return null;
  const hidden = asked.hidden.slice();
  for (const cell of pattern) hidden[cell] = 1;
  const kept = new Kept(asked, near, hidden, cap);
  const open = kept.prove(asked.guarantees);
  if (whole !== null && open.length > 0) keptByPrograms(whole, asked, hidden, kept, open);
  const more = insiderGuarantees(asked, kept);
  if (more.length === 0) return null;
  const guarded = keepGuarantees(
    highs,
    whole,
    { ...asked, guarantees: [...asked.guarantees, ...more] },
    near,
    hidden,
    kept,
    () => {},
  );
  // What cannot be had must cost nothing.
  const guarantees = guarded.guarantees.filter((one) => one.beyond !== true || kept.has(one));
  return { guarded: { ...guarded, guarantees }, pattern: chosenIn(asked, hidden) };
}

function chosenIn(part: Part, hidden: Uint8Array): number[] {
  return [...hidden.keys()].filter((cell) => hidden[cell] === 1 && part.hidden[cell] === 0);
}

function cheaper(part: Part, first: Begun, second: Begun): Begun {
  const isKept = second.guarded.guarantees.every((one) => one.beyond === true || second.kept.has(one));
  return isKept && costOf(part, second.pattern) < costOf(part, first.pattern) - 1e-9 ? second : first;
}
