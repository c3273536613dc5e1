import type { DocumentNode } from 'graphql';

/** Characters of the texts whose documents are kept. With all that is made of one, a document takes about a hundred times its text. */
export const MOST_CHARACTERS = 512 * 1024;

/**
 * Documents that were parsed and found valid, by hash: those that were asked last, within a number of characters. Much else hangs on each of them (what a
 * question costs, the shape of its answer), and goes with it. Apollo Server's own store counts nothing of that.
 */
export class KnownDocuments {
  readonly #most: number;
  readonly #known = new Map<string, { readonly document: DocumentNode; readonly length: number }>();
  #length = 0;

  constructor(mostCharacters = MOST_CHARACTERS) {
    this.#most = mostCharacters;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const known = this.#known.get(key);
    if (known === undefined) return undefined;
    this.#known.delete(key);
    this.#known.set(key, known);
    return known.document;
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#drop(key);
    const length = document.loc?.source.body.length ?? this.#most;
    this.#known.set(key, { document, length });
    this.#length += length;
    for (const oldest of this.#known.keys()) {
      if (this.#length <= this.#most) break;
      this.#drop(oldest);
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#drop(key);
  }

  #drop(key: string): boolean {
    this.#length -= this.#known.get(key)?.length ?? 0;
    return this.#known.delete(key);
  }
}
