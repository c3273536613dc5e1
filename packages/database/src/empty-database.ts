import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EmbeddedDatabase } from './embedded-database.ts';
import { pgliteDirectory } from './pglite-program.ts';

/** Where empty databases are kept: in the directory of the installed packages, so that whoever can change them can change the engine too. */
function placeOfInstalled(): string {
  let at = pgliteDirectory();
  while (!at.endsWith('node_modules')) {
    if (dirname(at) === at) throw new Error('the engine is in no directory of installed packages');
    at = dirname(at);
  }
  return join(at, '.cache', 'zichtlijn');
}

/** Higher whenever `initialise` leaves something else. */
const form = 3;

/**
 * The directory of an empty database that new ones are copied from: to initialise one takes seconds, to copy one a fraction of that. Made when
 * there is none of this version of the engine yet. It holds nothing but what the engine itself puts in an empty database, and is never opened again.
 *
 * @returns null where nothing can be kept, as in an installation that is only read.
 */
export async function keptEmptyDatabase(place: string = placeOfInstalled()): Promise<string | null> {
  const { version } = JSON.parse(readFileSync(join(pgliteDirectory(), '..', 'package.json'), 'utf8'));
  const kept = join(place, `empty-database-${form}-${version}`);
  if (existsSync(kept)) return kept;
  let unfinished = '';
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    unfinished = mkdtempSync(`${kept}.unfinished-`);
    await initialise(unfinished);
    renameSync(unfinished, kept);
  } catch {
    // Also when another process was first: a directory that is not empty is never renamed over.
    if (unfinished !== '') rmSync(unfinished, { recursive: true, force: true });
  }
  return existsSync(kept) ? kept : null;
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
  // Where there is free room and what everybody sees: the engine makes them anew when it wants them, and they are a quarter of the files.
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    if (/_(?:fsm|vm)$/.test(file)) rmSync(join(directory, file));
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
