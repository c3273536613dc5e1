import { isListed } from '@zichtlijn/conformance';

/** Bytes of the texts that are kept: a hundred times what gateways ask, and less than one request may hold. */
export const MOST_BYTES = 1024 * 1024;
/** About what an entry costs besides its text. */
const OVERHEAD = 200;

/** Refuses every request that holds another question than those of a list; none where there is no list. What was asked last is judged once. */
export class ListedQuestions {
  #hashes: ReadonlySet<string> | null = null;
  readonly #judged = new Map<string, boolean>();
  #bytes = 0;

  /** @param hashes of questions in normal form; null for no list */
  constructor(hashes: readonly string[] | null) {
    this.keepTo(hashes);
  }

  /** What is kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Keep to another list from the next request on. */
  keepTo(hashes: readonly string[] | null): void {
    this.#hashes = hashes && new Set(hashes);
    this.#judged.clear();
    this.#bytes = 0;
  }

  /** @param body of a request, as JSON says it */
  refuses(body: unknown): boolean {
    const hashes = this.#hashes;
    if (hashes === null) return false;
    const { query } = (body ?? {}) as { readonly query?: unknown };
    if (typeof query !== 'string') return true;
    const is = this.#judged.get(query) ?? isListed(query, hashes);
    this.#keep(query, is);
    return !is;
  }

  /** What was asked longest ago goes first; a text that is larger than all that may be kept is judged each time. */
  #keep(query: string, is: boolean): void {
    if (sizeOf(query) > MOST_BYTES) return;
    if (this.#judged.delete(query)) this.#bytes -= sizeOf(query);
    this.#judged.set(query, is);
    this.#bytes += sizeOf(query);
    for (const oldest of this.#judged.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#judged.delete(oldest);
      this.#bytes -= sizeOf(oldest);
    }
  }
}

/** At most: a character takes one byte or two. */
const sizeOf = (query: string): number => 2 * query.length + OVERHEAD;
