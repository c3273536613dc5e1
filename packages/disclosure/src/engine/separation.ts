import type { Highs } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import type { Cut } from './cut.ts';
import type { Guarantee, Part } from './part.ts';
import type { Work } from './work.ts';

const tolerance = 1e-6;

/**
 * Looks for guarantees that a pattern breaks, and for the cut that says what every pattern that keeps them has in common (Fischetti
 * and Salazar, 'Solving the cell suppression problem on tabular data with linear constraints', Management Science 47, 2001).
 */
export class Separation {
  readonly #part: Part;
  readonly #model: AttackerModel;
  /** How far up an attacker's cell need ever go. */
  readonly #reach: number;
  /** Guarantees that not even hiding everything keeps: structure alone tells that much. */
  readonly #lost = new Set<Guarantee>();
  readonly #order: Guarantee[];

  constructor(highs: Highs, part: Part, work: Work) {
    this.#part = part;
    this.#order = [...part.guarantees];
    this.#model = new AttackerModel(highs, part.cost.length, part.equations, work);
    this.#reach = 100 * Math.max(1, ...part.guarantees.map(({ need }) => need));
  }

  /** Cuts that a choice of cells to hide, in whole or in fractions, violates; empty when it keeps every guarantee. */
  violated(choice: Float64Array): Cut[] {
    const cuts: Cut[] = [];
    this.#ask(choice, (guarantee, marginal) => {
      const cut = this.#cut(guarantee, marginal);
      if (cut !== null) cuts.push(cut);
      if (cut === null || !this.#isWithinReach(cut)) this.#lost.add(guarantee);
      return true;
    });
    return cuts;
  }

  /** Whether a choice keeps every guarantee that can be kept. */
  keeps(choice: Float64Array): boolean {
    return this.#ask(choice, (guarantee) => {
      // Asked first next time: what one choice breaks, the next one often does.
      this.#order.splice(this.#order.indexOf(guarantee), 1);
      this.#order.unshift(guarantee);
      return false;
    });
  }

  /** Asks for each guarantee how far its cell can go; stops when `broken` says so. */
  #ask(choice: Float64Array, broken: (guarantee: Guarantee, marginal: Float64Array) => boolean): boolean {
    const { down, up } = this.#part;
    const lower = down.map((value, i) => -Math.min(value, this.#reach) * choice[i]! || 0);
    const upper = up.map((value, i) => Math.min(value, this.#reach) * choice[i]!);
    this.#model.bound(lower, upper);
    const highest = new Float64Array(down.length);
    const lowest = new Float64Array(down.length);
    for (const guarantee of this.#order) {
      const { cell, direction, need, knows } = guarantee;
      if (this.#lost.has(guarantee)) continue;
      const seen = direction > 0 ? highest[cell]! : -lowest[cell]!;
      if (knows.length === 0 && seen >= need - tolerance) continue;
      for (const one of knows) this.#model.fix(one);
      const { reach, deviation, marginal } = this.#model.furthest(cell, direction);
      for (const one of knows) this.#model.free(one, lower[one]!, upper[one]!);
      for (let i = 0; i < deviation.length; i++) {
        if (deviation[i]! > highest[i]!) highest[i] = deviation[i]!;
        if (deviation[i]! < lowest[i]!) lowest[i] = deviation[i]!;
      }
      if (reach < need - tolerance && !broken(guarantee, marginal)) return false;
    }
    return true;
  }

  /** Whether hiding everything that was not decided to be shown satisfies a cut. */
  #isWithinReach({ cells, weights, least }: Cut): boolean {
    const most = cells.reduce((sum, i, k) => (this.#part.decided[i] === 'show' ? sum : sum + weights[k]!), 0);
    return most >= least - tolerance;
  }

  /** Duality: the reach is at most Σ (gain per unit of its bound × bound) over the cells that are hidden. */
  #cut(guarantee: Guarantee, marginal: Float64Array): Cut | null {
    const { need, knows } = guarantee;
    const { down, up, hidden } = this.#part;
    const cells: number[] = [];
    const weights: number[] = [];
    let least = need;
    marginal.forEach((gain, i) => {
      if (Math.abs(gain) < 1e-9 || knows.includes(i)) return;
      const bound = Math.min(gain < 0 ? up[i]! : down[i]!, this.#reach);
      const weight = Math.abs(gain) * bound;
      if (hidden[i] === 1) least -= weight;
      else if (weight > tolerance) {
        cells.push(i);
        weights.push(weight);
      }
    });
    if (least <= tolerance || cells.length === 0) return null;
    return { cells, weights, least, guarantee };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
