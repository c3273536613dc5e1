const SIZE = 8_192;

/** Which nonces of a session were used: the last 8,192 exactly, older ones all. It never grows. */
export class ReplayWindow {
  readonly #used = new Uint8Array(SIZE);
  #top = 0;

  /** Use a nonce; false when it was used before, or is so old that this is not known any more. */
  use(nonce: number): boolean {
    if (nonce <= this.#top - SIZE) return false;
    if (nonce > this.#top) {
      const skipped = Math.min(SIZE, nonce - this.#top);
      for (let i = 0; i < skipped; i++) this.#used[(nonce - i) % SIZE] = 0;
      this.#top = nonce;
    }
    if (this.#used[nonce % SIZE] === 1) return false;
    this.#used[nonce % SIZE] = 1;
    return true;
  }
}
