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

/** Solves each part on its own. */
export function suppress(
  highs: Highs | null,
  parts: readonly Part[],
  work: (cells: number) => Work,
  solved: Solved,
  onProgress?: (done: number, parts: number) => void,
): Suppression {
  const secondary = new Set<number>();
  let [cost, bound, byCuts] = [0, 0, 0];
  for (const [at, part] of parts.entries()) {
    const key = JSON.stringify([part.positions[0], part.guarantees, [...part.hidden].join('')]);
    const found = solved.get(key) ?? solve(highs, part, work(part.cost.length));
    solved.set(key, found);
    for (const cell of found.secondary) secondary.add(cell);
    cost += found.cost;
    bound += found.bound;
    byCuts += found.byCuts;
    onProgress?.(at + 1, parts.length);
  }
  return { secondary, cost, bound, byCuts };
}

function solve(highs: Highs | null, part: Part, work: Work): Suppression {
  const { chosen, bound, byCuts } = protectPart(highs, part, work);
  return {
    secondary: new Set(chosen.map((cell) => part.positions[cell]!)),
    cost: chosen.reduce((sum, cell) => sum + part.cost[cell]!, 0),
    bound,
    byCuts,
  };
}
