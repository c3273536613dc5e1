import type { Highs } from 'highs';
import type { Part } from './part.ts';
import { protectPart } from './protect-part.ts';
import type { Work } from './work.ts';

/** The cells chosen to be hidden beside those that rules hide, by position in the system. */
export interface Suppression {
  readonly secondary: ReadonlySet<number>;
  /** Information lost on them. */
  readonly cost: number;
  /** Information that every pattern with the same guarantees loses. */
  readonly bound: number;
  /** Cells that cut generation decided; movements nearby the others. */
  readonly byCuts: number;
}

/** Remembers what was found for a part, so that only parts with new guarantees are solved again. */
export type Solved = Map<string, Suppression>;

/**
 * Solves each part on its own.
 * @param onProgress takes the cells that are decided on, of how many; from time to time, and at the end all of them.
 */
export function suppress(
  highs: Highs | null,
  parts: readonly Part[],
  work: (cells: number) => Work,
  solved: Solved,
  onProgress: (done: number, cells: number) => void = () => {},
): Suppression {
  const secondary = new Set<number>();
  const cells = parts.reduce((sum, { positions }) => sum + positions.length, 0);
  let [cost, bound, byCuts, done] = [0, 0, 0, 0];
  for (const part of parts) {
    const size = part.positions.length;
    const begun = done;
    const step = (share: number) => onProgress(begun + Math.floor(share * size), cells);
    const key = JSON.stringify([part.positions[0], part.guarantees, [...part.hidden].join('')]);
    const found = solved.get(key) ?? solve(highs, part, work(size), step);
    solved.set(key, found);
    for (const cell of found.secondary) secondary.add(cell);
    cost += found.cost;
    bound += found.bound;
    byCuts += found.byCuts;
    done += size;
    onProgress(done, cells);
  }
  return { secondary, cost, bound, byCuts };
}

function solve(highs: Highs | null, part: Part, work: Work, onStep: (share: number) => void): Suppression {
  const { chosen, bound, byCuts } = protectPart(highs, part, work, onStep);
  return {
    secondary: new Set(chosen.map((cell) => part.positions[cell]!)),
    cost: chosen.reduce((sum, cell) => sum + part.cost[cell]!, 0),
    bound,
    byCuts,
  };
}
