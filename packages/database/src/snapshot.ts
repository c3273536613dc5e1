import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { Database } from './database.ts';
import { EmbeddedDatabase, type EngineThread } from './embedded-database.ts';

/**
 * Open a snapshot file in memory. The file is only read, so any number of processes can serve the same one; what is written
 * to the opened database is gone when it closes.
 *
 * @param thread see `EngineThread`: `this` needs no leave to start a worker.
 * @throws Fault SNAPSHOT_UNREADABLE when the file is missing or is no snapshot.
 */
export async function openSnapshot(file: string, thread: EngineThread = 'own'): Promise<Database> {
  try {
    return await EmbeddedDatabase.start({ snapshot: new Uint8Array(readFileSync(file)) }, thread);
  } catch {
    throw new Fault('SNAPSHOT_UNREADABLE', {
      nl: `Het databasebestand ${file} ontbreekt of is beschadigd. Maak het opnieuw of zet een reservekopie terug.`,
      en: `The database file ${file} is missing or damaged. Make it again or restore a backup.`,
    });
  }
}

/**
 * Write an embedded database as one file. The file appears whole or not at all: written under another name, synced to disk,
 * then renamed, and the directory synced too.
 *
 * @throws TypeError for a database on a PostgreSQL server, which has its own backups.
 */
export async function dumpSnapshot(database: Database, file: string): Promise<void> {
  if (!(database instanceof EmbeddedDatabase)) throw new TypeError('only an embedded database can be dumped to a file');
  const bytes = await database.dump();
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    writeSynced(unfinished, bytes);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  if (process.platform !== 'win32') syncDirectory(dirname(file));
}

function writeSynced(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
