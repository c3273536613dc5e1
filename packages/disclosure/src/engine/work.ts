import type { Meter } from '../nearby/meter.ts';

/** Simplex iterations that a step which cannot be left out may take beyond what was allowed. */
const mostBeyond = 30_000;

/**
 * All that the engines may do for one release, whatever for: the hard cap. Counted in simplex iterations, those of programs nearby as well as those of the
 * solver, and in equations that a program nearby is set up with; never in seconds, so that a rebuild of the same tables gives the same
 * release on any machine (design: disclosure, 1a.12; November 2026).
 */
export class WorkCap implements Meter {
  readonly most: number;
  spent = 0;

  constructor(most: number) {
    this.most = most;
  }

  spend(steps: number): void {
    this.spent += steps;
  }

  get overrun(): boolean {
    return this.spent >= this.most;
  }
}

/** How much cut generation may still do to find a cheaper pattern, within the hard cap. */
export class Work implements Meter {
  /** What all engines together take for the release. */
  readonly cap: WorkCap;
  readonly #most: number;
  #left: number;
  /** Iterations taken so far. */
  spent = 0;

  constructor(iterations: number, cap: WorkCap, beyond = mostBeyond) {
    this.cap = cap;
    this.#most = iterations + beyond;
    this.#left = iterations;
  }

  spend(iterations: number): void {
    this.#left -= iterations;
    this.spent += iterations;
    this.cap.spend(iterations);
  }

  /** Iterations that may still be taken to look for something cheaper. */
  get left(): number {
    return Math.max(0, Math.min(this.#left, this.cap.most - this.cap.spent));
  }

  get exhausted(): boolean {
    return this.#left <= 0 || this.cap.overrun;
  }

  /** Whether so much more is taken than was allowed that even what is needed is done in another way. */
  get overrun(): boolean {
    return this.spent >= this.#most || this.cap.overrun;
  }

  /** Work of its own for a step, at most so much of what is left. */
  share(iterations: number): Work {
    const beyond = Math.max(0, Math.min(mostBeyond, this.#most - this.spent));
    return new Work(Math.max(0, Math.min(iterations, this.#left)), this.cap, beyond);
  }

  /** Takes what a step took that had work of its own; the hard cap has counted it. */
  less({ spent }: Work): void {
    this.#left -= spent;
    this.spent += spent;
  }
}
