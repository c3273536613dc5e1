import { join } from 'node:path';
import { type Database, openSnapshot } from '@zichtlijn/database';
import type { EarlierRelease } from './earlier-release.ts';
import { lasts } from './first-sight.ts';
import { readFirstSight } from './first-sight-file.ts';
import { releaseDatabase } from './release-database.ts';
import { currentId, manifestOf, releaseIds, snapshotFile } from './release-directory.ts';
import { RememberedOffers } from './remembered-offers.ts';
import { RememberedUnseen } from './remembered-unseen.ts';
import type { Retraction } from './retraction.ts';
import { readRetractions } from './retraction-file.ts';
import type { Heard } from './retraction-knowledge.ts';
import type { OfferedTable, ReleaseReader, ServedRelease } from './served-release.ts';
import { readStatement } from './statement-file.ts';
import { StoredRelease } from './stored-release.ts';

interface Open {
  readonly database: Database;
  readonly release: StoredRelease;
}

/**
 * Serves snapshots from memory, in the serving thread itself: a worker would not inherit the permissions that keep
 * this process out of the vault, and the queries are small. The file of `current` is looked at on each
 * request: a rename is seen at once. One snapshot is open, or two while the newest is for the municipality's own people.
 */
export class EmbeddedReleaseReader implements ReleaseReader {
  readonly #directory: string;
  readonly #now: () => number;
  readonly #open = new Map<string, Promise<Open>>();
  readonly #retired = new Set<Database>();
  readonly #offers = new RememberedOffers();
  readonly #unseen = new RememberedUnseen();

  constructor(directory: string, now: () => number = Date.now) {
    this.#directory = directory;
    this.#now = now;
  }

  /** The newest release; while a newer one loads, requests wait for it rather than see the old one. */
  async current(): Promise<ServedRelease | null> {
    const id = currentId(this.#directory);
    return id === null ? null : this.#release(id);
  }

  async shown(): Promise<ServedRelease | null> {
    const id = this.#shownId();
    return id === null ? null : this.#release(id);
  }

  async unseen(): Promise<ReadonlySet<string>> {
    const sights = releaseIds(this.#directory).flatMap((id) => readFirstSight(this.#directory, id) ?? []);
    return this.#unseen.of(this.#shownId(), sights, () => this.history());
  }

  async history(): Promise<readonly EarlierRelease[]> {
    return releaseIds(this.#directory).map((id) => ({
      manifest: manifestOf(this.#directory, id),
      until: readFirstSight(this.#directory, id)?.until ?? null,
      offers: () => this.#offers.of(id, () => this.#offersOf(id)),
    }));
  }

  async retractions(): Promise<readonly Pick<Retraction, 'subject'>[]> {
    return readRetractions(this.#directory);
  }

  async heard(): Promise<Heard | null> {
    return readStatement(this.#directory);
  }

  async close(): Promise<void> {
    const open = await Promise.allSettled(this.#open.values());
    for (const one of open) if (one.status === 'fulfilled') await one.value.database.close();
    await Promise.all([...this.#retired].map((database) => database.close()));
    this.#open.clear();
  }

  /** The newest release whose first sight is over; null when there is none. */
  #shownId(): string | null {
    const newest = currentId(this.#directory);
    if (newest === null || !this.#isHeld(newest)) return newest;
    const before = releaseIds(this.#directory).filter((id) => id < newest);
    return before.reverse().find((id) => !this.#isHeld(id)) ?? null;
  }

  #isHeld(id: string): boolean {
    const sight = readFirstSight(this.#directory, id);
    return sight !== null && lasts(sight, this.#now());
  }

  async #release(id: string): Promise<StoredRelease> {
    let opening = this.#open.get(id);
    if (opening === undefined) {
      opening = this.#load(id);
      this.#open.set(id, opening);
      // What could not be opened is tried anew by the next request.
      opening.catch(() => this.#open.delete(id));
    }
    return (await opening).release;
  }

  async #load(id: string): Promise<Open> {
    const manifest = manifestOf(this.#directory, id);
    const database = await openSnapshot(join(this.#directory, id, snapshotFile), 'this');
    await database.pool.query('SET default_transaction_read_only TO on');
    this.#retireOthers(id);
    return { database, release: new StoredRelease(releaseDatabase(database), manifest) };
  }

  /** Which tables a release holds. One that is not served is opened for that and closed again. */
  async #offersOf(id: string): Promise<readonly OfferedTable[]> {
    const served = this.#open.get(id);
    if (served !== undefined) return (await served).release.offers();
    const database = await openSnapshot(join(this.#directory, id, snapshotFile), 'this');
    try {
      return await new StoredRelease(releaseDatabase(database), manifestOf(this.#directory, id)).offers();
    } finally {
      await database.close();
    }
  }

  /** What nobody is given any more stays for the requests in flight, and no longer than this reader. */
  #retireOthers(loaded: string): void {
    const wanted = new Set([loaded, currentId(this.#directory), this.#shownId()]);
    for (const [id, opening] of this.#open) {
      if (wanted.has(id)) continue;
      this.#open.delete(id);
      opening.then(({ database }) => this.#retire(database)).catch(() => undefined);
    }
  }

  #retire(database: Database): void {
    this.#retired.add(database);
    setTimeout(() => {
      this.#retired.delete(database);
      void database.close();
    }, 30_000).unref();
  }
}
