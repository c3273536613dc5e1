import type { KeptAnswer } from '../fleet/remembered-cells.ts';

/** About what an entry costs besides its texts. */
const OVERHEAD = 200;

/** Answers under keys, within a number of bytes: what was used longest ago goes first. */
export class KeptAnswers {
  readonly #maxBytes: number;
  readonly #answers = new Map<string, { readonly node: string; readonly answer: KeptAnswer }>();
  readonly #ofNode = new Map<string, Set<string>>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** What is kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): KeptAnswer | undefined {
    const entry = this.#answers.get(key);
    if (entry === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, entry);
    return entry.answer;
  }

  set(node: string, key: string, answer: KeptAnswer): void {
    this.#drop(key);
    const bytes = sizeOf(key, answer);
    if (bytes > this.#maxBytes) return;
    this.#answers.set(key, { node, answer });
    this.#bytes += bytes;
    const keys = this.#ofNode.get(node);
    if (keys) keys.add(key);
    else this.#ofNode.set(node, new Set([key]));
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  /** Drop all of a node. */
  forget(node: string): void {
    for (const key of this.#ofNode.get(node) ?? []) this.#drop(key);
  }

  #drop(key: string): void {
    const entry = this.#answers.get(key);
    if (entry === undefined) return;
    this.#answers.delete(key);
    this.#bytes -= sizeOf(key, entry.answer);
    const keys = this.#ofNode.get(entry.node);
    keys?.delete(key);
    if (keys?.size === 0) this.#ofNode.delete(entry.node);
  }
}

/** At most: a character takes one byte or two. */
function sizeOf(key: string, { text, cells }: KeptAnswer): number {
  const ofCells = cells.reduce((sum, { length }) => sum + 2 * length + OVERHEAD, 0);
  return 2 * (key.length + text.length) + OVERHEAD + ofCells;
}
