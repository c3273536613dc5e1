const EVERY_MS = 10_000;

/** Lets one of many through in ten seconds: a stranger cannot fill the log. */
export class Seldom {
  readonly #now: () => number;
  #next = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Whether it is time again. */
  isDue(): boolean {
    const now = this.#now();
    if (now < this.#next) return false;
    this.#next = now + EVERY_MS;
    return true;
  }
}
