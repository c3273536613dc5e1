import type { Highs } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import { type Cut, isViolated } from './cut.ts';
import type { Guarantee, Part } from './part.ts';
import type { Work } from './work.ts';

const tolerance = 1e-6;

/** How far cells may move that need not be hidden: as far as they can, within reach, or as the guarantee needs. */
type Most = 'reach' | 'need';
type Broken = (guarantee: Guarantee, marginal: Float64Array) => boolean;
interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly most: number;
}

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

  /**
   * Cuts that a choice of cells to hide, in whole or in fractions, violates; empty when it keeps every guarantee. Of a fraction it is first asked what the cell can do where none moves further than
   * the guarantee needs: a thousandth of a cell that can go up by thousands would pass for enough, and the cut knows that no cell gives more than is asked for.
   * @param given the choice as the solver has it, before what it calls whole is taken for whole.
   */
  violated(choice: Float64Array, given: Float64Array): Cut[] {
    const capped = choice.every((value) => value === 0 || value === 1) ? [] : this.#cuts(choice, given, 'need');
    return capped.length > 0 ? capped : this.#cuts(choice, given, 'reach');
  }

  #cuts(choice: Float64Array, given: Float64Array, most: Most): Cut[] {
    const cuts: Cut[] = [];
    // What moved for one that needs less may serve another.
    const order = most === 'need' ? this.#order.toSorted((a, b) => a.need - b.need) : this.#order;
    this.#ask(choice, order, most, (guarantee, marginal) => {
      const cut = this.#cut(guarantee, marginal);
      if (cut !== null && isViolated(cut, given)) cuts.push(cut);
      if (most === 'reach' && (cut === null || !this.#isWithinReach(cut))) this.#lost.add(guarantee);
      return true;
    });
    return cuts;
  }

  /** Whether a choice keeps every guarantee that can be kept. */
  keeps(choice: Float64Array): boolean {
    return this.#ask(choice, this.#order, 'reach', (guarantee) => {
      // Asked first next time: what one choice breaks, the next one often does.
      this.#order.splice(this.#order.indexOf(guarantee), 1);
      this.#order.unshift(guarantee);
      return false;
    });
  }

  /** Asks for each guarantee how far its cell can go; stops when `broken` says so. */
  #ask(choice: Float64Array, order: readonly Guarantee[], most: Most, broken: Broken): boolean {
    let bounds = this.#bound(choice, this.#reach);
    const { length } = choice;
    const highest = new Float64Array(length);
    const lowest = new Float64Array(length);
    for (const guarantee of order) {
      const { cell, direction, need, knows } = guarantee;
      if (this.#lost.has(guarantee)) continue;
      const seen = direction > 0 ? highest[cell]! : -lowest[cell]!;
      if (knows.length === 0 && seen >= need - tolerance) continue;
      if (most === 'need' && bounds.most !== need) bounds = this.#bound(choice, need);
      const { lower, upper } = bounds;
      for (const one of knows) this.#model.fix(one);
      const { reach, deviation, marginal } = this.#model.furthest(cell, direction);
      for (const one of knows) this.#model.free(one, lower[one]!, upper[one]!);
      for (let i = 0; i < length; i++) {
        if (deviation[i]! > highest[i]!) highest[i] = deviation[i]!;
        if (deviation[i]! < lowest[i]!) lowest[i] = deviation[i]!;
      }
      if (reach < need - tolerance && !broken(guarantee, marginal)) return false;
    }
    return true;
  }

  /** Lets every cell go as far as it can under a choice, one that need not be hidden no further than `most`. */
  #bound(choice: Float64Array, most: number): Bounds {
    const { down, up, hidden } = this.#part;
    const room = (value: number, i: number) => Math.min(value, hidden[i] === 1 ? this.#reach : most) * choice[i]!;
    const lower = down.map((value, i) => -room(value, i) || 0);
    const upper = up.map(room);
    this.#model.bound(lower, upper);
    return { lower, upper, most };
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
