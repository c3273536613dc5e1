import type { Highs } from 'highs';
import type { Part } from './part.ts';
import { protectPart } from './protect-part.ts';
import type { Work, WorkCap } from './work.ts';

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
export class Solved {
  readonly #byQuestion = new Map<string, Suppression>();
  readonly #last = new Map<number, Suppression>();

  /**
   * What hides for a part what it asks for; when all work is used up, what was found for it last, which hides less than is asked for now, or nothing.
   * @param solve finds it, where it was not found before.
   */
  of(part: Part, cap: WorkCap, solve: () => Suppression): Suppression {
    const first = part.positions[0]!;
    const question = JSON.stringify([first, part.guarantees, [...part.hidden].join('')]);
    const found = this.#byQuestion.get(question) ?? (cap.overrun ? (this.#last.get(first) ?? nothing) : solve());
    this.#byQuestion.set(question, found);
    this.#last.set(first, found);
    return found;
  }
}

export const nothing: Suppression = { secondary: new Set(), cost: 0, bound: 0, byCuts: 0 };

/**
 * Solves each part on its own.
 * @param onProgress takes the cells that are decided on, of how many; from time to time, and at the end all of them.
 */
export function suppress(
  highs: Highs | null,
  parts: readonly Part[],
  work: (cells: number) => Work,
  cap: WorkCap,
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
    const found = solved.of(part, cap, () => solve(highs, part, work(size), step));
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
