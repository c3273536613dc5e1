import { isListed } from '@zichtlijn/conformance';

const MOST_KEPT = 500;

/** Refuses every request that holds another question than those of a list; none where there is no list. A text is judged once. */
export class ListedQuestions {
  #hashes: ReadonlySet<string> | null = null;
  readonly #judged = new Map<string, boolean>();

  /** @param hashes of questions in normal form; null for no list */
  constructor(hashes: readonly string[] | null) {
    this.keepTo(hashes);
  }

  /** Keep to another list from the next request on. */
  keepTo(hashes: readonly string[] | null): void {
    this.#hashes = hashes && new Set(hashes);
    this.#judged.clear();
  }

  /** @param body of a request, as JSON says it */
  refuses(body: unknown): boolean {
    const hashes = this.#hashes;
    if (hashes === null) return false;
    const { query } = (body ?? {}) as { readonly query?: unknown };
    if (typeof query !== 'string') return true;
    let is = this.#judged.get(query);
    if (is === undefined) {
      is = isListed(query, hashes);
      if (this.#judged.size >= MOST_KEPT) this.#judged.clear();
      this.#judged.set(query, is);
    }
    return !is;
  }
}
