import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pgliteDirectory } from './pglite-program.ts';

/** Where databases are kept: in the directory of the installed packages, so that whoever can change them can change the engine too. */
function placeOfInstalled(): string {
  let at = pgliteDirectory();
  while (!at.endsWith('node_modules')) {
    if (dirname(at) === at) throw new Error('the engine is in no directory of installed packages');
    at = dirname(at);
  }
  return join(at, '.cache', 'zichtlijn');
}

/**
 * The directory of a database that new ones are copied from, of this version of the engine. Made when there is none yet, whole or not at all, and never opened again.
 *
 * @param name of what is in it: another content has another name.
 * @param make puts a database in a directory that is empty, and leaves it closed.
 * @returns null where nothing can be kept, as in an installation that is only read.
 */
export async function keptDatabase(
  name: string,
  make: (directory: string) => Promise<void>,
  place: string = placeOfInstalled(),
): Promise<string | null> {
  const { version } = JSON.parse(readFileSync(join(pgliteDirectory(), '..', 'package.json'), 'utf8'));
  const kept = join(place, `${name}-${version}`);
  if (existsSync(kept)) return kept;
  let unfinished = '';
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    unfinished = mkdtempSync(`${kept}.unfinished-`);
    await make(unfinished);
    leaveLittle(unfinished);
    renameSync(unfinished, kept);
  } catch {
    // Also when another process was first: a directory that is not empty is never renamed over.
    if (unfinished !== '') rmSync(unfinished, { recursive: true, force: true });
  }
  return existsSync(kept) ? kept : null;
}

/** Without the files of where there is free room and what everybody sees: the engine makes them anew when it wants them, and they are a quarter of all. */
function leaveLittle(directory: string): void {
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }))
    if (/_(?:fsm|vm)$/.test(file)) rmSync(join(directory, file));
}
