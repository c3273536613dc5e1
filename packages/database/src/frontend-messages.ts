/**
 * Cuts the byte stream of a PostgreSQL client into whole messages. The first message of a connection (startup) has no type
 * byte; every later one has a type and a length. The client's farewell (`X`) is left out: the embedded engine would end.
 */
export class FrontendMessages {
  #rest: Buffer = Buffer.alloc(0);
  #started = false;

  /** A new connection: what was left of the previous one is gone. */
  reset(): void {
    this.#rest = Buffer.alloc(0);
    this.#started = false;
  }

  take(bytes: Uint8Array): Uint8Array[] {
    this.#rest = this.#rest.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#rest, bytes]);
    const whole: Uint8Array[] = [];
    while (this.#rest.length >= 5) {
      const length = this.#started ? 1 + this.#rest.readInt32BE(1) : this.#rest.readInt32BE(0);
      if (this.#rest.length < length) break;
      const message = new Uint8Array(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
      const farewell = this.#started && message[0] === 0x58;
      this.#started = true;
      if (!farewell) whole.push(message);
    }
    return whole;
  }
}
