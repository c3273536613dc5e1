import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { openDatabase } from '../src/open-database.ts';

const cache = join(import.meta.dirname, '../../../node_modules/.cache/blank-database');
const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
const { version } = JSON.parse(readFileSync(join(dirname(engine), '../package.json'), 'utf8')) as { version: string };
const kept = join(cache, version);

/**
 * Lay an empty embedded database in a directory that is not there yet, as `openDatabase` makes it and finds it: to initialise one takes seconds of
 * processor time, which many tests would spend again and again. It is made once on a machine for a version of the engine.
 */
export async function layBlankDatabase(directory: string): Promise<void> {
  if (!isThere(kept)) await make();
  mkdirSync(dirname(directory), { recursive: true, mode: 0o700 });
  cpSync(kept, directory, { recursive: true, errorOnExist: true, force: false });
}

async function make(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'making-'));
  const database = await openDatabase({ directory: join(making, 'database') });
  await database.close();
  try {
    renameSync(join(making, 'database'), kept);
  } catch (error) {
    // Another process was first.
    if (!isThere(kept)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
