import { join } from 'node:path';
import { type Database, openSnapshot } from '@zichtlijn/database';
import { releaseDatabase } from './release-database.ts';
import { currentId, manifestOf, snapshotFile } from './release-directory.ts';
import type { Retraction } from './retraction.ts';
import { readRetractions } from './retraction-file.ts';
import type { ReleaseReader, ServedRelease } from './served-release.ts';
import { StoredRelease } from './stored-release.ts';

interface Open {
  readonly id: string;
  readonly database: Database;
  readonly release: StoredRelease;
}

/**
 * Serves the current snapshot from memory, in the serving thread itself: a worker would not inherit the permissions that keep
 * this process out of the vault, and the queries are small. The file of `current` is looked at on each
 * request: a rename is seen at once.
 */
export class EmbeddedReleaseReader implements ReleaseReader {
  readonly #directory: string;
  #open: Open | null = null;
  #opening: Promise<Open> | null = null;
  readonly #retired = new Set<Database>();

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The current release; while a newer one loads, requests wait for it rather than see the old one. */
  async current(): Promise<ServedRelease | null> {
    const id = currentId(this.#directory);
    if (id === null) return null;
    if (this.#open?.id === id) return this.#open.release;
    this.#opening ??= this.#load(id).finally(() => {
      this.#opening = null;
    });
    return (await this.#opening).release;
  }

  async retractions(): Promise<readonly Retraction[]> {
    return readRetractions(this.#directory);
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => null);
    await this.#open?.database.close();
    await Promise.all([...this.#retired].map((database) => database.close()));
    this.#open = null;
  }

  async #load(id: string): Promise<Open> {
    const manifest = manifestOf(this.#directory, id);
    const database = await openSnapshot(join(this.#directory, id, snapshotFile), 'this');
    await database.pool.query('SET default_transaction_read_only TO on');
    const before = this.#open;
    this.#open = { id, database, release: new StoredRelease(releaseDatabase(database), manifest) };
    if (before !== null) this.#retire(before.database);
    return this.#open;
  }

  /** An old snapshot stays for the requests in flight, and no longer than this reader. */
  #retire(database: Database): void {
    this.#retired.add(database);
    setTimeout(() => {
      this.#retired.delete(database);
      void database.close();
    }, 30_000).unref();
  }
}
