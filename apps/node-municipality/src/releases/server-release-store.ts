import { type Database, openDatabase } from '@zichtlijn/database';
import type { PublishedTable, ReleaseManifest, RetractionsStatement, VerifiedRelease } from '@zichtlijn/release';
import { isNull, ne, sql } from 'drizzle-orm';
import { assertKnown, assertLater, assertNotRetracted } from './assert-known.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import { currentManifest } from './current-manifest.ts';
import type { FirstSight } from './first-sight.ts';
import { firstSightsOf } from './first-sight-rows.ts';
import { insertRelease } from './insert-release.ts';
import { manifestsOf } from './manifests-of.ts';
import type { PublishedBefore, ReleaseContent, ReleaseStore, SignedRetraction } from './release-content.ts';
import { type ReleaseDatabase, releaseDatabase, releaseSchema } from './release-database.ts';
import { assertPublished } from './retract.ts';
import { heeded, type Retraction } from './retraction.ts';
import { addRetraction, dropReason, retractionsOf } from './retraction-rows.ts';
import { statementOf } from './statement-rows.ts';
import { StoredRelease } from './stored-release.ts';
import { currentTable, retractionTable, statementTable } from './tables.ts';

/** Releases on a PostgreSQL server, written by the role that owns the release schema. */
export class ServerReleaseStore implements ReleaseStore {
  readonly #database: Database;
  readonly #municipality: string;

  private constructor(database: Database, municipality: string) {
    this.#database = database;
    this.#municipality = municipality;
  }

  static async open(url: string, municipality: string): Promise<ServerReleaseStore> {
    const database = await openDatabase({ url });
    await releaseSchema.apply(database);
    return new ServerReleaseStore(database, municipality);
  }

  publish(content: ReleaseContent): Promise<void> {
    return this.#add(content, (ids) => assertKnown(content, ids));
  }

  async host(release: VerifiedRelease): Promise<void> {
    assertNotRetracted(release, await this.retractions());
    return this.#add(release, (ids) => assertLater(release, ids));
  }

  async #add(content: ReleaseContent | VerifiedRelease, check: (ids: readonly string[]) => void): Promise<void> {
    const { id, municipality } = content.manifest;
    await releaseDatabase(this.#database).transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${`release ${municipality}`}))`);
      const releases = await everyRelease(transaction, municipality);
      if (releases.some(({ manifest }) => manifest.id === id)) return;
      check(releases.map(({ manifest }) => manifest.id));
      for (const earlier of releases) await assertUnchanged(content, earlier);
      await insertRelease(transaction, content);
      await transaction
        .insert(currentTable)
        .values({ municipalityCode: municipality, releaseId: id })
        .onConflictDoUpdate({
          target: currentTable.municipalityCode,
          set: { releaseId: id },
          setWhere: ne(currentTable.releaseId, id),
        });
    });
  }

  async published(): Promise<PublishedBefore> {
    return releaseDatabase(this.#database).transaction(async (transaction) => {
      const releases = await everyRelease(transaction, this.#municipality);
      const tables: PublishedTable[] = [];
      for (const release of releases) tables.push(...(await release.tables()));
      return { releases: releases.map(({ manifest }) => manifest.id), tables };
    });
  }

  async ids(): Promise<readonly string[]> {
    const releases = await everyRelease(releaseDatabase(this.#database), this.#municipality);
    return releases.map(({ manifest }) => manifest.id);
  }

  async read<T>(id: string, use: (release: StoredRelease) => Promise<T>): Promise<T | null> {
    const releases = await everyRelease(releaseDatabase(this.#database), this.#municipality);
    const release = releases.find(({ manifest }) => manifest.id === id);
    return release === undefined ? null : use(release);
  }

  firstSights(): Promise<readonly FirstSight[]> {
    return firstSightsOf(releaseDatabase(this.#database), this.#municipality);
  }

  current(): Promise<ReleaseManifest | null> {
    return currentManifest(releaseDatabase(this.#database), this.#municipality);
  }

  async retract(retraction: Retraction): Promise<void> {
    const database = releaseDatabase(this.#database);
    const releases = await everyRelease(database, this.#municipality);
    assertPublished(
      retraction.subject,
      releases.map(({ manifest }) => manifest),
    );
    await addRetraction(database, this.#municipality, retraction);
  }

  heed(retraction: SignedRetraction): Promise<void> {
    return this.#heed(releaseDatabase(this.#database), retraction);
  }

  async hear(statement: RetractionsStatement): Promise<void> {
    await releaseDatabase(this.#database).transaction(async (transaction) => {
      await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${`release ${this.#municipality}`}))`);
      for (const notice of statement.notices) await this.#heed(transaction, heeded(notice));
      if (((await statementOf(transaction, this.#municipality))?.at ?? '') >= statement.at) return;
      await transaction
        .insert(statementTable)
        .values({ municipalityCode: this.#municipality, statement })
        .onConflictDoUpdate({ target: statementTable.municipalityCode, set: { statement } });
    });
  }

  heard(): Promise<RetractionsStatement | null> {
    return statementOf(releaseDatabase(this.#database), this.#municipality);
  }

  async #heed(database: ReleaseDatabase, { subject, reason, at, signature }: SignedRetraction): Promise<void> {
    const word = { reason, retractedAt: new Date(at), signedBy: signature.key, signature: signature.value };
    await database
      .insert(retractionTable)
      .values({ municipalityCode: this.#municipality, subject, ...word })
      .onConflictDoUpdate({
        target: [retractionTable.municipalityCode, retractionTable.subject],
        set: word,
        setWhere: isNull(retractionTable.signature),
      });
    await dropReason(database, this.#municipality, subject);
  }

  retractions(): Promise<readonly Retraction[]> {
    return retractionsOf(releaseDatabase(this.#database), this.#municipality);
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

async function everyRelease(database: ReleaseDatabase, municipality: string): Promise<readonly StoredRelease[]> {
  const manifests = await manifestsOf(database, municipality);
  return manifests.map((manifest) => new StoredRelease(database, manifest));
}
