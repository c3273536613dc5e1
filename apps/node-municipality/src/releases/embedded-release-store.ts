import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dumpSnapshot, openDatabase, openSnapshot } from '@zichtlijn/database';
import {
  type PublishedTable,
  type ReleaseManifest,
  type RetractionsStatement,
  statementText,
  type VerifiedRelease,
} from '@zichtlijn/release';
import { replaceSynced, syncDirectory, writeSynced } from '../synced-file.ts';
import { assertKnown, assertLater, assertNotRetracted } from './assert-known.ts';
import { assertUnchanged } from './assert-unchanged.ts';
import { makeCurrent, removeUnfinished } from './change-release-directory.ts';
import type { FirstSight } from './first-sight.ts';
import { firstSightFile, firstSightText, readFirstSight } from './first-sight-file.ts';
import { insertRelease } from './insert-release.ts';
import { readWithReasons, writeWithReasons } from './reason-file.ts';
import type { PublishedBefore, ReleaseContent, ReleaseStore, SignedRetraction } from './release-content.ts';
import { releaseDatabase, releaseSchema } from './release-database.ts';
import * as files from './release-directory.ts';
import { assertPublished } from './retract.ts';
import { heeded, type Retraction } from './retraction.ts';
import { readRetractions } from './retraction-file.ts';
import { readStatement, statementFile } from './statement-file.ts';
import { StoredRelease } from './stored-release.ts';

/** Releases as sealed directories, one per release, for a node without a database server. */
export class EmbeddedReleaseStore implements ReleaseStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  publish(content: ReleaseContent): Promise<void> {
    return this.#add(content, (ids) => assertKnown(content, ids));
  }

  async host(release: VerifiedRelease): Promise<void> {
    assertNotRetracted(release, readRetractions(this.#directory));
    return this.#add(release, (ids) => assertLater(release, ids));
  }

  async #add(content: ReleaseContent | VerifiedRelease, check: (ids: readonly string[]) => void): Promise<void> {
    mkdirSync(this.#directory, { recursive: true, mode: 0o755 });
    removeUnfinished(this.#directory);
    const { id } = content.manifest;
    const ids = files.releaseIds(this.#directory);
    if (!ids.includes(id)) {
      check(ids);
      for (const earlier of ids) await this.#read(earlier, (release) => assertUnchanged(content, release));
      await this.#write(content);
    }
    if (files.currentId(this.#directory) === null || id > (files.currentId(this.#directory) ?? '')) {
      makeCurrent(this.#directory, id);
    }
  }

  async published(): Promise<PublishedBefore> {
    const releases = files.releaseIds(this.#directory);
    const tables: PublishedTable[] = [];
    for (const id of releases) tables.push(...(await this.#read(id, (release) => release.tables())));
    return { releases, tables };
  }

  async ids(): Promise<readonly string[]> {
    return files.releaseIds(this.#directory);
  }

  async read<T>(id: string, use: (release: StoredRelease) => Promise<T>): Promise<T | null> {
    return files.releaseIds(this.#directory).includes(id) ? this.#read(id, use) : null;
  }

  async firstSights(): Promise<readonly FirstSight[]> {
    return files.releaseIds(this.#directory).flatMap((id) => readFirstSight(this.#directory, id) ?? []);
  }

  async current(): Promise<ReleaseManifest | null> {
    const id = files.currentId(this.#directory);
    return id === null ? null : files.manifestOf(this.#directory, id);
  }

  async retract(retraction: Retraction): Promise<void> {
    const published = files.releaseIds(this.#directory).map((id) => files.manifestOf(this.#directory, id));
    assertPublished(retraction.subject, published);
    const before = readWithReasons(this.#directory);
    const isThere = before.some(({ subject }) => subject === retraction.subject);
    // Written again too, so that a file of before the reasons were kept apart tells them no more.
    writeWithReasons(this.#directory, isThere ? before : [...before, retraction]);
  }

  async heed(retraction: SignedRetraction): Promise<void> {
    mkdirSync(this.#directory, { recursive: true, mode: 0o755 });
    this.#heedAll([retraction]);
  }

  async hear(statement: RetractionsStatement): Promise<void> {
    mkdirSync(this.#directory, { recursive: true, mode: 0o755 });
    // First what is retracted: ended in between, that holds, and what is known is of before.
    this.#heedAll(statement.notices.map(heeded));
    if ((readStatement(this.#directory)?.at ?? '') >= statement.at) return;
    replaceSynced(join(this.#directory, statementFile), statementText(statement), 0o644);
  }

  async heard(): Promise<RetractionsStatement | null> {
    return readStatement(this.#directory);
  }

  #heedAll(told: readonly SignedRetraction[]): void {
    const before = readWithReasons(this.#directory);
    const isHeeded = (wanted: string) =>
      before.some(({ subject, signature }) => subject === wanted && signature !== undefined);
    const added = told.filter(({ subject }) => !isHeeded(subject));
    if (added.length === 0) return;
    const kept = before.filter(({ subject }) => added.every((one) => one.subject !== subject));
    writeWithReasons(this.#directory, [...kept, ...added]);
  }

  async retractions(): Promise<readonly Retraction[]> {
    return readWithReasons(this.#directory);
  }

  async close(): Promise<void> {}

  async #read<T>(id: string, read: (release: StoredRelease) => Promise<T>): Promise<T> {
    const manifest = files.manifestOf(this.#directory, id);
    const database = await openSnapshot(join(this.#directory, id, files.snapshotFile));
    try {
      return await read(new StoredRelease(releaseDatabase(database), manifest));
    } finally {
      await database.close();
    }
  }

  async #write(content: ReleaseContent | VerifiedRelease): Promise<void> {
    const { id } = content.manifest;
    const building = join(this.#directory, `${id}.unfinished-database`);
    const unfinished = join(this.#directory, `${id}.unfinished`);
    mkdirSync(unfinished, { mode: 0o755 });
    const database = await openDatabase({ directory: building }, { schema: releaseSchema });
    try {
      await releaseSchema.apply(database);
      await releaseDatabase(database).transaction((transaction) => insertRelease(transaction, content));
      await dumpSnapshot(database, join(unfinished, files.snapshotFile));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    } finally {
      await database.close();
      rmSync(building, { recursive: true, force: true });
    }
    const manifest = `${JSON.stringify(content.manifest, null, 2)}\n`;
    writeSynced(join(unfinished, files.manifestFile), manifest, { mode: 0o644, flag: 'w' });
    const until = 'firstSightUntil' in content ? (content.firstSightUntil ?? null) : null;
    if (until !== null)
      writeSynced(join(unfinished, firstSightFile), firstSightText(until), { mode: 0o644, flag: 'w' });
    syncDirectory(unfinished);
    if (existsSync(join(this.#directory, id))) return;
    renameSync(unfinished, join(this.#directory, id));
    syncDirectory(this.#directory);
  }
}
