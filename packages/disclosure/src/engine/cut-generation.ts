import type { Highs } from 'highs';
import type { Cut } from './cut.ts';
import { MasterModel } from './master-model.ts';
import type { Part } from './part.ts';
import { Separation } from './separation.ts';
import { Witnesses } from './witnesses.ts';
import type { Work } from './work.ts';

/** What cut generation found. */
export interface Generated {
  /** Cells to hide beside those that are hidden whatever happens; with them every guarantee that can be kept is kept, unless work was overrun. */
  readonly chosen: readonly number[];
  /** No pattern that keeps all guarantees, and the singleton rule, costs less. */
  readonly bound: number;
  /** No pattern that keeps what is promised costs less: of what is asked beyond that, each in one of several ways to be safe, nothing is counted. */
  readonly ofPromises: number;
  readonly cuts: readonly Cut[];
}

/** What is known before cut generation begins. */
export interface Known {
  /** Cuts that hold. */
  readonly cuts: readonly Cut[];
  /** Cells to hide with which every guarantee is kept, at a cost that may be too high. */
  readonly pattern: readonly number[];
  /** Movements found in the part, which are added to. */
  readonly witnesses: Witnesses;
}

/** Simplex iterations of a run of branch and bound that comes quickly by a choice, or what part of all that is left when that is more. */
const quickly = 2_000;
const quicklyOfLeft = 1 / 4;
/** Nodes of a run of branch and bound: at least so many, or one for so many iterations that are left. */
const leastNodes = 100;
const iterationsPerNode = 100;
/** A fraction from which a dive settles a cell, and what part of the largest fraction does when none is so large. */
const sure = 0.6;
const nearly = 0.9;

const whole = (value: number): boolean => value < 1e-6 || value > 1 - 1e-6;

/** What solvers take for whole is, of a cell that can go up by billions, still a movement of thousands: it must not pass for a cell that is hidden. */
const asHidden = (value: number): number => (value < 1e-5 ? 0 : value > 1 - 1e-5 ? 1 : value);

/**
 * The cheapest pattern that keeps every guarantee of a part, by cut generation (Fischetti and Salazar, 'Solving the cell suppression
 * problem on tabular data with linear constraints', Management Science 47, 2001). First in fractions, which gives the bound; then cells
 * are settled one after another where the fractions point (a dive), and what turns out to be superfluous is shown again; then
 * branch and bound improves on that.
 * @param work without a known pattern, fractions and dive are finished even when it is exhausted, but not when it is overrun: then nothing is
 * chosen, and whoever asked has to repair it.
 */
export function generateCuts(highs: Highs, part: Part, work: Work, known: Known | null = null): Generated {
  const free = part.hidden.some((value, i) => value === 0 && part.decided[i] === 'open');
  if (!free || part.guarantees.length === 0) return { chosen: [], bound: 0, ofPromises: 0, cuts: [] };
  return new CutGeneration(highs, part, work, known).run();
}

class CutGeneration {
  readonly #part: Part;
  readonly #free: readonly number[];
  readonly #place: ReadonlyMap<number, number>;
  readonly #separation: Separation;
  readonly #master: MasterModel;
  readonly #work: Work;
  readonly #known: Known | null;
  readonly #cuts: Cut[] = [];
  /** The best choice so far that breaks a guarantee. */
  #promising: Float64Array | null = null;
  #bound = 0;
  #ofPromises = 0;
  /** Whether the master knows of nothing but promises. */
  #isPromised = true;

  constructor(highs: Highs, part: Part, work: Work, known: Known | null) {
    this.#part = part;
    this.#work = work;
    this.#known = known;
    this.#free = [...part.hidden.keys()].filter((i) => part.hidden[i] === 0 && part.decided[i] === 'open');
    this.#place = new Map(this.#free.map((cell, i) => [cell, i]));
    this.#separation = new Separation(highs, part, work, known?.witnesses ?? new Witnesses());
    const cost = Float64Array.from(this.#free, (cell) => part.cost[cell]!);
    this.#master = new MasterModel(highs, cost, work);
    for (const cut of known?.cuts ?? []) this.#add(cut);
  }

  run(): Generated {
    const best = this.#improved(this.#first());
    this.#separation.dispose();
    this.#master.dispose();
    const chosen = this.#free.filter((_, i) => best[i]! > 0.5);
    return { chosen, bound: this.#bound, ofPromises: this.#ofPromises, cuts: this.#cuts };
  }

  /** A pattern that keeps every guarantee: the one that was given, or a dive's; nothing at all when that took too long. */
  #first(): Float64Array {
    const given = this.#known && Float64Array.from(this.#free, (cell) => (this.#known!.pattern.includes(cell) ? 1 : 0));
    if (given && this.#isCheapest(given)) return given;
    const relaxed = this.#settleFractions(given !== null);
    if (relaxed === null) return given ?? new Float64Array(this.#free.length);
    if (relaxed.every(whole)) return relaxed.map((value) => (value > 0.5 ? 1 : 0));
    this.#promising = relaxed;
    return given ?? this.#dive(relaxed, false) ?? new Float64Array(this.#free.length);
  }

  /** Whether the cuts that are known prove a pattern to be the cheapest. */
  #isCheapest(choice: Float64Array): boolean {
    this.#raise(this.#master.fractions()?.bound ?? 0);
    if (!this.#isProven(choice)) this.#raise(this.#whole()?.bound ?? 0);
    return this.#isProven(choice);
  }

  #whole() {
    return this.#master.whole(Math.max(leastNodes, Math.floor(this.#work.left / iterationsPerNode)));
  }

  #isProven(choice: Float64Array): boolean {
    return this.#costOf(choice) <= this.#bound * (1 + 1e-6) + 1e-6;
  }

  /** Branch and bound, as long as it comes quickly by a choice: what takes it long now takes it longer with every cut. */
  #improved(first: Float64Array): Float64Array {
    let best = first;
    for (let quick = true; quick && !this.#work.exhausted && !this.#isProven(best); ) {
      const before = this.#work.spent;
      const most = Math.max(quickly, quicklyOfLeft * this.#work.left);
      const solved = this.#whole();
      quick = this.#work.spent - before < most;
      if (solved === null) break;
      this.#raise(solved.bound);
      if (this.#costOf(solved.choice) >= this.#costOf(best) - 1e-9) break;
      if (this.#addViolated(solved.choice)) this.#promising = solved.choice;
      else best = solved.choice;
    }
    if (this.#promising === null || this.#work.exhausted || this.#isProven(best)) return best;
    // It hides too little, but nearly the right cells.
    const completed = this.#dive(this.#promising, true);
    return completed !== null && this.#costOf(completed) < this.#costOf(best) ? completed : best;
  }

  /** Adds cuts until the cheapest choice in fractions violates none; null when the solver fails or the work is overrun before that, or exhausted and may be left. */
  #settleFractions(mayLeave: boolean): Float64Array | null {
    for (;;) {
      const relaxed = this.#master.fractions();
      if (relaxed === null) return null;
      this.#raise(relaxed.bound);
      if (!this.#addViolated(relaxed.choice)) return relaxed.choice;
      if (this.#work.overrun || (mayLeave && this.#work.exhausted)) return null;
    }
  }

  /** Settles cells from a choice until it is whole and keeps every guarantee; null when the work is exhausted before and may be left. */
  #dive(start: Float64Array, mayLeave: boolean): Float64Array | null {
    const before = [this.#bound, this.#ofPromises] as const;
    const settled = new Set<number>();
    let choice: Float64Array | null = start;
    while (choice !== null && !(choice.every(whole) && settled.size > 0)) {
      const now: Float64Array = choice;
      const open = [...now.keys()].filter((i) => now[i]! > 1e-6 && !settled.has(i));
      if (open.length === 0) break;
      const largest = open.reduce((most, i) => Math.max(most, now[i]!), 0);
      for (const i of open.filter((one) => now[one]! >= Math.min(sure, nearly * largest))) {
        this.#master.settle(i, true);
        settled.add(i);
      }
      choice = this.#settleFractions(mayLeave);
    }
    for (const i of settled) this.#master.settle(i, false);
    [this.#bound, this.#ofPromises] = before;
    return choice && this.#withoutSuperfluous(choice.map((value) => (value > 0.5 ? 1 : 0)));
  }

  /** Shows again, dearest first, what no guarantee needs. */
  #withoutSuperfluous(start: Float64Array): Float64Array {
    const choice = start.slice();
    const price = (i: number) => this.#part.cost[this.#free[i]!]!;
    const chosen = [...choice.keys()].filter((i) => choice[i] === 1).sort((a, b) => price(b) - price(a) || a - b);
    for (const i of chosen) {
      choice[i] = 0;
      if (!this.#separation.keeps(this.#ofAll(choice))) choice[i] = 1;
    }
    return choice;
  }

  #raise(bound: number): void {
    this.#bound = Math.max(this.#bound, bound);
    if (this.#isPromised) this.#ofPromises = this.#bound;
  }

  #addViolated(choice: Float64Array): boolean {
    const found = this.#separation.violated(this.#ofAll(choice.map(asHidden)), this.#ofAll(choice));
    for (const cut of found) this.#add(cut);
    return found.length > 0;
  }

  /** A cut holds for the part whatever is decided; the master is told what is left of it. */
  #add(cut: Cut): void {
    this.#cuts.push(cut);
    const { decided } = this.#part;
    const given = cut.cells.reduce((sum, cell, k) => (decided[cell] === 'hide' ? sum + cut.weights[k]! : sum), 0);
    const least = cut.least - given;
    const open = [...cut.cells.keys()].filter((k) => decided[cut.cells[k]!] === 'open');
    const most = open.reduce((sum, k) => sum + cut.weights[k]!, 0);
    // Only hiding what was decided to be shown would help here: whoever asked has to repair it.
    if (least <= 1e-6 || most < least - 1e-6) return;
    const cells = open.map((k) => this.#place.get(cut.cells[k]!)!);
    if (cut.guarantee.beyond === true) this.#isPromised = false;
    // No cell can give more than is asked for.
    this.#master.add({ cells, weights: open.map((k) => Math.min(cut.weights[k]!, least)), least });
  }

  /** For each cell of the part, whether or how far it is hidden under a choice. */
  #ofAll(choice: Float64Array): Float64Array {
    const { hidden, decided } = this.#part;
    const all = Float64Array.from(hidden, (value, i) => (decided[i] === 'hide' ? 1 : value));
    this.#free.forEach((cell, i) => {
      all[cell] = choice[i]!;
    });
    return all;
  }

  #costOf(choice: Float64Array): number {
    return this.#free.reduce((sum, cell, i) => sum + choice[i]! * this.#part.cost[cell]!, 0);
  }
}
