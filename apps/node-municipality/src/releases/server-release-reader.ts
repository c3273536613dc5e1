import { type Database, openDatabase } from '@zichtlijn/database';
import { currentManifest } from './current-manifest.ts';
import { releaseDatabase } from './release-database.ts';
import type { Retraction } from './retraction.ts';
import { retractionsOf } from './retraction-rows.ts';
import type { ReleaseReader, ServedRelease } from './served-release.ts';
import { StoredRelease } from './stored-release.ts';

/** Reads the current release through a role that can select from the release schema and do nothing else. */
export class ServerReleaseReader implements ReleaseReader {
  readonly #database: Database;
  readonly #municipality: string;
  #open: StoredRelease | null = null;

  private constructor(database: Database, municipality: string) {
    this.#database = database;
    this.#municipality = municipality;
  }

  static async open(url: string, municipality: string): Promise<ServerReleaseReader> {
    return new ServerReleaseReader(await openDatabase({ url }), municipality);
  }

  async current(): Promise<ServedRelease | null> {
    const database = releaseDatabase(this.#database);
    const manifest = await currentManifest(database, this.#municipality);
    if (manifest === null) this.#open = null;
    else if (this.#open?.manifest.id !== manifest.id) this.#open = new StoredRelease(database, manifest);
    return this.#open;
  }

  retractions(): Promise<readonly Retraction[]> {
    return retractionsOf(releaseDatabase(this.#database), this.#municipality);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
