import type { Highs } from 'highs';
import { AttackerModel } from './attacker-model.ts';
import { type Cut, isViolated } from './cut.ts';
import type { Guarantee, Part } from './part.ts';
import { SingletonRule } from './singleton-rule.ts';
import { type Witness, type Witnesses, witnessOf } from './witnesses.ts';
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

const isWhole = (choice: Float64Array): boolean => choice.every((value) => value === 0 || value === 1);

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
  readonly #rule: SingletonRule;
  /** Pairs of a cell and one that somebody knows which nothing that may be hidden keeps apart. */
  readonly #bound = new Set<string>();
  readonly #witnesses: Witnesses;
  /** Movements of cells that the choice which was asked for last hides in whole. */
  #allowed: Witness[] = [];

  /** @param witnesses movements found before in this part, which are added to. */
  constructor(highs: Highs, part: Part, work: Work, witnesses: Witnesses) {
    this.#part = part;
    this.#witnesses = witnesses;
    this.#rule = new SingletonRule(part);
    this.#order = [...part.guarantees];
    this.#model = new AttackerModel(highs, part.cost.length, part.equations, work);
    this.#reach = 100 * Math.max(1, ...part.guarantees.map(({ need }) => need));
  }

  /**
   * Cuts that a choice of cells to hide, in whole or in fractions, violates; empty when it keeps every guarantee, and the singleton rule where it is whole. Of a fraction it is first asked what the cell can do where none moves further than
   * the guarantee needs: a thousandth of a cell that can go up by thousands would pass for enough, and the cut knows that no cell gives more than is asked for.
   * @param given the choice as the solver has it, before what it calls whole is taken for whole.
   */
  violated(choice: Float64Array, given: Float64Array): Cut[] {
    const whole = isWhole(choice);
    const capped = whole ? [] : this.#cuts(choice, given, 'need');
    const cuts = capped.length > 0 ? capped : this.#cuts(choice, given, 'reach');
    return cuts.length > 0 || !whole ? cuts : [...this.#apart(choice)];
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

  /** Whether a whole choice keeps every guarantee that can be kept, and the singleton rule. */
  keeps(choice: Float64Array): boolean {
    const isKept = this.#ask(choice, this.#order, 'reach', (guarantee) => {
      // Asked first next time: what one choice breaks, the next one often does.
      this.#order.splice(this.#order.indexOf(guarantee), 1);
      this.#order.unshift(guarantee);
      return false;
    });
    return isKept && this.#apart(choice).next().done === true;
  }

  /**
   * Of a whole choice that keeps every guarantee: cuts for the only contributor to a hidden cell, who knows it. Where a protected cell can then go neither up nor down by one, one of the
   * cells that would let it has to be hidden.
   */
  *#apart(choice: Float64Array): Generator<Cut> {
    if (!this.#rule.isAsked) return;
    const suspects = this.#rule.suspects(this.#allowed);
    const { lower, upper } = this.#letMove(choice, this.#reach);
    for (const [cell, insiders] of suspects)
      for (const insider of insiders) {
        // What was found for one narrows the others.
        if (this.#bound.has(`${cell} ${insider}`) || !suspects.get(cell)!.includes(insider)) continue;
        this.#model.fix(insider);
        const help = this.#whatHelps(cell, insider, suspects, choice);
        this.#model.free(insider, lower[insider]!, upper[insider]!);
        if (help === null) continue;
        if (help.length === 0) this.#bound.add(`${cell} ${insider}`);
        else {
          const guarantee: Guarantee = { cell, direction: 1, need: 1, knows: [insider], beyond: true };
          yield { cells: help, weights: help.map(() => 1), least: 1, guarantee };
        }
      }
  }

  /** Cells one of which has to be hidden for a cell to move while another stays; null when it can already. */
  #whatHelps(
    cell: number,
    insider: number,
    suspects: Map<number, readonly number[]>,
    choice: Float64Array,
  ): number[] | null {
    const help = new Set<number>();
    for (const direction of [1, -1] as const) {
      const { reach, deviation, marginal } = this.#model.furthest(cell, direction);
      if (reach >= 1 - tolerance) {
        this.#rule.narrow(suspects, this.#remember(deviation, choice));
        return null;
      }
      this.#eachGain(marginal, [insider], (one) => {
        if (this.#part.hidden[one] === 0 && this.#part.decided[one] === 'open') help.add(one);
      });
    }
    return [...help];
  }

  /** Asks for each guarantee how far its cell can go; stops when `broken` says so. */
  #ask(choice: Float64Array, order: readonly Guarantee[], most: Most, broken: Broken): boolean {
    let bounds = this.#letMove(choice, this.#reach);
    const { length } = choice;
    const highest = new Float64Array(length);
    const lowest = new Float64Array(length);
    // What cells that are hidden in whole keep, no cut asks for again.
    this.#allowed = this.#witnesses.within(choice);
    for (const { cells, by } of this.#allowed)
      cells.forEach((cell, k) => {
        highest[cell] = Math.max(highest[cell]!, by[k]!);
        lowest[cell] = Math.min(lowest[cell]!, by[k]!);
      });
    for (const guarantee of order) {
      const { cell, direction, need, knows } = guarantee;
      if (this.#lost.has(guarantee)) continue;
      const seen = direction > 0 ? highest[cell]! : -lowest[cell]!;
      if (knows.length === 0 && seen >= need - tolerance) continue;
      if (most === 'need' && bounds.most !== need) bounds = this.#letMove(choice, need);
      const { lower, upper } = bounds;
      for (const one of knows) this.#model.fix(one);
      const { reach, deviation, marginal } = this.#model.furthest(cell, direction);
      for (const one of knows) this.#model.free(one, lower[one]!, upper[one]!);
      for (let i = 0; i < length; i++) {
        if (deviation[i]! > highest[i]!) highest[i] = deviation[i]!;
        if (deviation[i]! < lowest[i]!) lowest[i] = deviation[i]!;
      }
      if (reach >= need - tolerance) this.#remember(deviation, choice);
      if (reach < need - tolerance && !broken(guarantee, marginal)) return false;
    }
    return true;
  }

  #remember(deviation: Float64Array, choice: Float64Array): Witness {
    const witness = witnessOf(deviation);
    if (witness.cells.every((cell) => choice[cell] === 1)) {
      this.#witnesses.add(witness);
      this.#allowed.push(witness);
    }
    return witness;
  }

  /** Lets every cell go as far as it can under a choice, one that need not be hidden no further than `most`. */
  #letMove(choice: Float64Array, most: number): Bounds {
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
    const { hidden } = this.#part;
    const cells: number[] = [];
    const weights: number[] = [];
    let least = need;
    this.#eachGain(marginal, knows, (i, weight) => {
      if (hidden[i] === 1) least -= weight;
      else if (weight > tolerance) {
        cells.push(i);
        weights.push(weight);
      }
    });
    if (least <= tolerance || cells.length === 0) return null;
    return { cells, weights, least, guarantee };
  }

  /** What each cell gives the reach when it may move as far as it can. */
  #eachGain(marginal: Float64Array, knows: readonly number[], take: (cell: number, weight: number) => void): void {
    const { down, up } = this.#part;
    marginal.forEach((gain, i) => {
      if (Math.abs(gain) < 1e-9 || knows.includes(i)) return;
      take(i, Math.abs(gain) * Math.min(gain < 0 ? up[i]! : down[i]!, this.#reach));
    });
  }

  dispose(): void {
    this.#model.dispose();
  }
}
