import type { Highs } from 'highs';
import { generateCuts, type Known } from './cut-generation.ts';
import type { Decision, Part } from './part.ts';
import { costOf } from './pattern-cost.ts';
import type { Work } from './work.ts';

/** Cells that are decided again together, at most. */
const mostOpen = 40;
/** Simplex iterations that one region may take. */
const ofRegion = 3_000;

/**
 * Decides some cells of a pattern anew at a time, while all others stay as they are, until no region gives a cheaper pattern (local search with integer programs: Fischetti and Lodi, 'Local
 * branching', Mathematical Programming 98, 2003). Where branch and bound over all cells ends long before it has proven anything, over forty it mostly proves. Regions lie around the cells that are hidden, dearest
 * first, so that the same part gives the same pattern.
 * @param known a pattern that keeps every guarantee, and cuts that hold for the part.
 * @returns the cells to hide, which keep every guarantee too.
 */
export function improveRegions(highs: Highs, part: Part, known: Known, work: Work): readonly number[] {
  const near = neighbours(part);
  const { witnesses } = known;
  let { cuts, pattern } = known;
  for (let better = true; better && !work.exhausted; ) {
    better = false;
    for (const seed of pattern.toSorted((a, b) => part.cost[b]! - part.cost[a]! || a - b)) {
      if (work.exhausted) break;
      const region = regionAround(part, near, seed, new Set(pattern));
      const inside = pattern.filter((cell) => region.has(cell));
      const own = work.share(ofRegion);
      const found = generateCuts(highs, onlyOpen(part, region, pattern), own, { cuts, pattern: inside, witnesses });
      work.less(own);
      cuts = found.cuts;
      if (costOf(part, found.chosen) > costOf(part, inside) - 1e-6) continue;
      better = true;
      pattern = [...pattern.filter((cell) => !region.has(cell)), ...found.chosen].sort((a, b) => a - b);
    }
  }
  return pattern;
}

/** The part with all that lies outside a region decided as in a pattern. */
function onlyOpen(part: Part, region: ReadonlySet<number>, pattern: readonly number[]): Part {
  const hidden = new Set(pattern);
  const decided = part.decided.map((before, cell): Decision => {
    if (before !== 'open' || region.has(cell)) return before;
    return hidden.has(cell) ? 'hide' : 'show';
  });
  return { ...part, decided };
}

function neighbours({ cost, equations }: Part): readonly (readonly number[])[] {
  const near = Array.from(cost, () => new Set<number>());
  for (const { cells } of equations) for (const cell of cells) for (const other of cells) near[cell]!.add(other);
  return near.map((cells) => [...cells]);
}

/** Cells near a cell, over as few equations as it takes, of which it is open whether they are hidden: those first that are, where there is something to gain. */
function regionAround(
  part: Part,
  near: readonly (readonly number[])[],
  seed: number,
  hidden: ReadonlySet<number>,
): ReadonlySet<number> {
  const region = new Set([seed]);
  const seen = new Set([seed]);
  for (let edge = [seed]; edge.length > 0 && region.size < mostOpen; ) {
    const next = [...new Set(edge.flatMap((cell) => near[cell]!))].filter((cell) => !seen.has(cell));
    next.sort((a, b) => Number(hidden.has(b)) - Number(hidden.has(a)) || part.cost[a]! - part.cost[b]! || a - b);
    for (const cell of next) {
      seen.add(cell);
      if (part.hidden[cell] === 0 && region.size < mostOpen) region.add(cell);
    }
    edge = next;
  }
  return region;
}
