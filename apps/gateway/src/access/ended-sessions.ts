const MAX_ENDED = 10_000;

/** Sessions that somebody ended before their time, kept until that time. When there are very many, the oldest are forgotten. */
export class EndedSessions {
  readonly #until = new Map<string, number>();
  readonly #now: () => number;

  /** @param now seconds since 1970 */
  constructor(now: () => number = () => Date.now() / 1_000) {
    this.#now = now;
  }

  end(id: string, until: number): void {
    const now = this.#now();
    for (const [each, over] of this.#until) if (over <= now) this.#until.delete(each);
    for (const oldest of this.#until.keys()) {
      if (this.#until.size < MAX_ENDED) break;
      this.#until.delete(oldest);
    }
    this.#until.set(id, until);
  }

  has(id: string): boolean {
    return this.#until.has(id);
  }
}
