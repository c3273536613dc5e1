import { NodeFailure } from './node-failure.ts';

interface Waiting {
  readonly enter: () => void;
  readonly timer: NodeJS.Timeout;
}

/** At most `places` at once; who finds none waits in line, for a bounded time. */
export class Bulkhead {
  #free: number;
  readonly #waitMs: number;
  readonly #line = new Set<Waiting>();

  constructor(places: number, waitMs: number) {
    this.#free = places;
    this.#waitMs = waitMs;
  }

  /**
   * Take a place; follow it with `leave`. Undefined means that there was one at once, which spares the hot path a promise.
   *
   * @throws NodeFailure BUSY when no place came free in time.
   */
  enter(): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free--;
      return undefined;
    }
    return new Promise((enter, refuse) => {
      const waiting: Waiting = {
        enter,
        timer: setTimeout(() => {
          this.#line.delete(waiting);
          refuse(new NodeFailure('BUSY'));
        }, this.#waitMs),
      };
      this.#line.add(waiting);
    });
  }

  /** Give the place to the first in line, or free it. */
  leave(): void {
    const next = this.#line.values().next().value;
    if (!next) {
      this.#free++;
      return;
    }
    clearTimeout(next.timer);
    this.#line.delete(next);
    next.enter();
  }
}
