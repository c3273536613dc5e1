import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabase } from './embedded-database.ts';
import { removeTemporaryFiles } from './temporary-files.ts';

/** An empty database, from the second that this process makes; a process that makes one keeps no 40 MB for a next. */
let blank: Uint8Array<ArrayBuffer> | null = null;
let made = 0;

/**
 * Start the embedded engine in a directory, with a new database where there is none yet. To initialise one takes seconds, to
 * copy an empty one a fraction of that: who makes many, as a node of several municipalities does, waits once. What a killed
 * process left of its sessions goes.
 *
 * @param release as of `EmbeddedDatabase.start`.
 */
export async function startInDirectory(directory: string, release: () => Promise<void>): Promise<EmbeddedDatabase> {
  if (existsSync(join(directory, 'PG_VERSION'))) {
    removeTemporaryFiles(directory);
    return EmbeddedDatabase.start({ directory }, 'own', release);
  }
  if (blank !== null) return EmbeddedDatabase.start({ directory, blank }, 'own', release);
  const database = await EmbeddedDatabase.start({ directory }, 'own', release);
  made++;
  if (made > 1) blank = await database.dump('none');
  return database;
}
