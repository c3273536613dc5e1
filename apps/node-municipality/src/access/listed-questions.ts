import { isListed } from '@zichtlijn/conformance';

const MOST_KEPT = 500;

/** Refuses every request that holds another question than those of a list. A text is judged once. */
export class ListedQuestions {
  readonly #hashes: ReadonlySet<string>;
  readonly #judged = new Map<string, boolean>();

  /** @param hashes of questions in normal form */
  constructor(hashes: readonly string[]) {
    this.#hashes = new Set(hashes);
  }

  /** @param body of a request, as JSON says it */
  refuses(body: unknown): boolean {
    const { query } = (body ?? {}) as { readonly query?: unknown };
    if (typeof query !== 'string') return true;
    let is = this.#judged.get(query);
    if (is === undefined) {
      is = isListed(query, this.#hashes);
      if (this.#judged.size >= MOST_KEPT) this.#judged.clear();
      this.#judged.set(query, is);
    }
    return !is;
  }
}
