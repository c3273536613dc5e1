/** Simplex iterations that a step which cannot be left out may take beyond what was allowed. */
const mostBeyond = 100_000;

/**
 * How much an engine may still do, counted in simplex iterations and never in seconds, so that a rebuild of the same tables gives the
 * same release on any machine (design: disclosure, 1a.12; November 2026).
 */
export class Work {
  readonly #most: number;
  #left: number;
  /** Iterations taken so far. */
  spent = 0;

  constructor(iterations: number, beyond = mostBeyond) {
    this.#most = iterations + beyond;
    this.#left = iterations;
  }

  spend(iterations: number): void {
    this.#left -= iterations;
    this.spent += iterations;
  }

  get exhausted(): boolean {
    return this.#left <= 0;
  }

  /** Whether so much more is taken than was allowed that even what is needed is done in another way. */
  get overrun(): boolean {
    return this.spent >= this.#most;
  }

  /** Work of its own for a step, at most so much of what is left. */
  share(iterations: number): Work {
    const beyond = Math.max(0, Math.min(mostBeyond, this.#most - this.spent));
    return new Work(Math.max(0, Math.min(iterations, this.#left)), beyond);
  }
}
