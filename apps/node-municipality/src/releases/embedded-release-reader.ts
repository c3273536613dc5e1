import { join } from 'node:path';
import { type Database, openSnapshot } from '@zichtlijn/database';
import { releaseDatabase } from './release-database.ts';
import { currentId, manifestOf, snapshotFile } from './release-directory.ts';
import type { ReleaseReader, ServedRelease } from './served-release.ts';
import { StoredRelease } from './stored-release.ts';

interface Open {
  readonly id: string;
  readonly database: Database;
  readonly release: StoredRelease;
}

/** Serves the current snapshot from memory. The file of `current` is looked at on each request: a rename is seen at once. */
export class EmbeddedReleaseReader implements ReleaseReader {
  readonly #directory: string;
  #open: Open | null = null;
  #opening: Promise<Open> | null = null;

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

  async close(): Promise<void> {
    await this.#opening?.catch(() => null);
    await this.#open?.database.close();
    this.#open = null;
  }

  async #load(id: string): Promise<Open> {
    const manifest = manifestOf(this.#directory, id);
    const database = await openSnapshot(join(this.#directory, id, snapshotFile));
    await database.pool.query('SET default_transaction_read_only TO on');
    const before = this.#open;
    this.#open = { id, database, release: new StoredRelease(releaseDatabase(database), manifest) };
    // The pool ends after the statements that requests in flight still run on the old snapshot.
    if (before !== null) setTimeout(() => void before.database.close(), 30_000).unref();
    return this.#open;
  }
}
