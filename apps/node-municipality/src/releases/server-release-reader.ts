import { type Database, openDatabase } from '@zichtlijn/database';
import type { ReleaseManifest } from '@zichtlijn/release';
import { currentManifest } from './current-manifest.ts';
import type { EarlierRelease } from './earlier-release.ts';
import { type FirstSight, lasts } from './first-sight.ts';
import { firstSightsOf } from './first-sight-rows.ts';
import { manifestsOf } from './manifests-of.ts';
import { releaseDatabase } from './release-database.ts';
import { RememberedOffers } from './remembered-offers.ts';
import { RememberedUnseen } from './remembered-unseen.ts';
import type { Retraction } from './retraction.ts';
import type { Heard } from './retraction-knowledge.ts';
import { retractedOf } from './retraction-rows.ts';
import type { ReleaseReader, ServedRelease } from './served-release.ts';
import { statementOf } from './statement-rows.ts';
import { StoredRelease } from './stored-release.ts';

/** Reads releases through a role that can select from the release schema and do nothing else. */
export class ServerReleaseReader implements ReleaseReader {
  readonly #database: Database;
  readonly #municipality: string;
  readonly #now: () => number;
  /** The newest release and, while that is for the municipality's own people, the one that others see. */
  readonly #open = new Map<string, StoredRelease>();
  readonly #offers = new RememberedOffers();
  readonly #unseen = new RememberedUnseen();

  private constructor(database: Database, municipality: string, now: () => number) {
    this.#database = database;
    this.#municipality = municipality;
    this.#now = now;
  }

  static async open(url: string, municipality: string, now: () => number = Date.now): Promise<ServerReleaseReader> {
    return new ServerReleaseReader(await openDatabase({ url }), municipality, now);
  }

  async current(): Promise<ServedRelease | null> {
    return this.#release(await currentManifest(releaseDatabase(this.#database), this.#municipality));
  }

  async shown(): Promise<ServedRelease | null> {
    return this.#release(await this.#shownManifest(await this.#sights()));
  }

  async unseen(): Promise<ReadonlySet<string>> {
    const sights = await this.#sights();
    if (sights.length === 0) return new Set();
    return this.#unseen.of((await this.#shownManifest(sights))?.id ?? null, sights, () => this.history());
  }

  async history(): Promise<readonly EarlierRelease[]> {
    const database = releaseDatabase(this.#database);
    const sights = await this.#sights();
    return (await manifestsOf(database, this.#municipality)).map((manifest) => ({
      manifest,
      until: sights.find(({ id }) => id === manifest.id)?.until ?? null,
      offers: () => this.#offers.of(manifest.id, () => new StoredRelease(database, manifest).offers()),
    }));
  }

  retractions(): Promise<readonly Pick<Retraction, 'subject'>[]> {
    return retractedOf(releaseDatabase(this.#database), this.#municipality);
  }

  heard(): Promise<Heard | null> {
    return statementOf(releaseDatabase(this.#database), this.#municipality);
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #sights(): Promise<readonly FirstSight[]> {
    return firstSightsOf(releaseDatabase(this.#database), this.#municipality);
  }

  /** What the newest release that is for everybody says about itself. */
  async #shownManifest(sights: readonly FirstSight[]): Promise<ReleaseManifest | null> {
    const held = new Set(sights.filter((one) => lasts(one, this.#now())).map(({ id }) => id));
    const database = releaseDatabase(this.#database);
    const newest = await currentManifest(database, this.#municipality);
    if (newest === null || !held.has(newest.id)) return newest;
    return (await manifestsOf(database, this.#municipality)).findLast(({ id }) => !held.has(id)) ?? null;
  }

  #release(manifest: ReleaseManifest | null): StoredRelease | null {
    if (manifest === null) return null;
    const open = this.#open.get(manifest.id) ?? new StoredRelease(releaseDatabase(this.#database), manifest);
    this.#open.set(manifest.id, open);
    const [oldest] = [...this.#open.keys()].sort();
    if (this.#open.size > 2 && oldest !== undefined) this.#open.delete(oldest);
    return open;
  }
}
