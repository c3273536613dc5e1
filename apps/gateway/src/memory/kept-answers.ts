/** About what an entry costs besides its texts. */
const OVERHEAD = 200;

/** Texts under keys, within a number of bytes: what was used longest ago goes first. */
export class KeptAnswers {
  readonly #maxBytes: number;
  readonly #texts = new Map<string, { readonly node: string; readonly text: string }>();
  readonly #ofNode = new Map<string, Set<string>>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** What is kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): string | undefined {
    const entry = this.#texts.get(key);
    if (entry === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, entry);
    return entry.text;
  }

  set(node: string, key: string, text: string): void {
    this.#drop(key);
    const bytes = sizeOf(key, text);
    if (bytes > this.#maxBytes) return;
    this.#texts.set(key, { node, text });
    this.#bytes += bytes;
    const keys = this.#ofNode.get(node);
    if (keys) keys.add(key);
    else this.#ofNode.set(node, new Set([key]));
    for (const oldest of this.#texts.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  /** Drop all of a node. */
  forget(node: string): void {
    for (const key of this.#ofNode.get(node) ?? []) this.#drop(key);
  }

  #drop(key: string): void {
    const entry = this.#texts.get(key);
    if (entry === undefined) return;
    this.#texts.delete(key);
    this.#bytes -= sizeOf(key, entry.text);
    const keys = this.#ofNode.get(entry.node);
    keys?.delete(key);
    if (keys?.size === 0) this.#ofNode.delete(entry.node);
  }
}

/** At most: a character takes one byte or two. */
const sizeOf = (key: string, text: string): number => 2 * (key.length + text.length) + OVERHEAD;
