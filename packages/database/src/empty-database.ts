import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { EmbeddedDatabase } from './embedded-database.ts';
import { keptDatabase } from './kept-database.ts';

/** Higher whenever `initialise` leaves something else. */
const form = 3;

/**
 * The directory of an empty database that new ones are copied from: to initialise one takes seconds, to copy one a fraction of that. It holds nothing but what the
 * engine itself puts in an empty database.
 *
 * @returns null where nothing can be kept, as in an installation that is only read.
 */
export function keptEmptyDatabase(place?: string): Promise<string | null> {
  return keptDatabase(`empty-database-${form}`, initialise, place);
}

/** Without the databases that others are made from: nobody makes any, and they are two thirds of what would be copied and dumped. */
async function initialise(directory: string): Promise<void> {
  const database = await EmbeddedDatabase.start({ directory });
  try {
    await database.pool.query('UPDATE pg_database SET datistemplate = false');
    for (const template of ['template0', 'template1']) await database.pool.query(`DROP DATABASE ${template}`);
    // Of its log only what comes after this is needed, and copied.
    await database.pool.query('CHECKPOINT');
  } finally {
    await database.close();
  }
}

/**
 * Put a copy of an empty database in a directory that is absent or empty, whole or not at all: a process that is killed halfway leaves a
 * directory `….unfinished` beside it, which the next one replaces. The directory is held by the caller.
 */
export function copyEmptyDatabase(kept: string, directory: string): void {
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    cpSync(kept, unfinished, { recursive: true });
    // The engine gives its files to everybody: only the directory keeps others out.
    chmodSync(unfinished, 0o700);
    if (existsSync(directory)) rmdirSync(directory);
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Whether nothing is in the way of a new database. */
export function isVacant(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0;
}
