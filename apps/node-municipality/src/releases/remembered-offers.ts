import type { OfferedTable } from './served-release.ts';

/** Which tables each release holds: read once, because a release never changes. Reading it costs a look at every cell. */
export class RememberedOffers {
  readonly #read = new Map<string, Promise<readonly OfferedTable[]>>();

  /** @param read called at most once per release, unless it fails */
  of(id: string, read: () => Promise<readonly OfferedTable[]>): Promise<readonly OfferedTable[]> {
    const known = this.#read.get(id) ?? read();
    this.#read.set(id, known);
    // What could not be read is tried anew by the next request.
    known.catch(() => this.#read.delete(id));
    return known;
  }
}
