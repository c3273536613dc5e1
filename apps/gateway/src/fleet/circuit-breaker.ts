/** When a breaker opens, and for how long. */
export interface BreakerOptions {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Milliseconds that it stays open before one request may try. */
  readonly openMs: number;
}

export const breakerStates = ['closed', 'half-open', 'open'] as const;
export type BreakerState = (typeof breakerStates)[number];

/**
 * Stops asking a node that keeps failing, so that it costs nobody a deadline. An answer that breaks the contract is a failure
 * like any other. After `openMs` one request may try; its outcome closes or reopens the breaker.
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions;
  readonly #now: () => number;
  #failures = 0;
  #openUntil = 0;
  #trying = false;

  constructor(options: BreakerOptions, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#now = now;
  }

  /** Closed: requests go. Open: none goes. Half-open: one may try. */
  get state(): BreakerState {
    if (this.#openUntil === 0) return 'closed';
    return this.#trying || this.#now() >= this.#openUntil ? 'half-open' : 'open';
  }

  /** Whether a request may go now. True claims the one try of a half-open breaker: follow it with `settle`. */
  admit(): boolean {
    if (this.#openUntil === 0) return true;
    if (this.#trying || this.#now() < this.#openUntil) return false;
    this.#trying = true;
    return true;
  }

  /** Tell how an admitted request ended; null when it says nothing about the node. */
  settle(sound: boolean | null): void {
    const tried = this.#trying;
    this.#trying = false;
    if (sound === null) return;
    this.#failures = sound ? 0 : this.#failures + 1;
    if (sound) this.#openUntil = 0;
    else if (tried || this.#failures >= this.#options.failures) this.#openUntil = this.#now() + this.#options.openMs;
  }
}
