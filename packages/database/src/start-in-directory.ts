import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabase } from './embedded-database.ts';
import { copyEmptyDatabase, isVacant, keptEmptyDatabase } from './empty-database.ts';
import { removeTemporaryFiles } from './temporary-files.ts';

/**
 * Start the embedded engine in a directory, with a new database where there is none yet. What a killed process left of its sessions goes.
 *
 * @param release as of `EmbeddedDatabase.start`.
 */
export async function startInDirectory(directory: string, release: () => Promise<void>): Promise<EmbeddedDatabase> {
  try {
    if (existsSync(join(directory, 'PG_VERSION'))) removeTemporaryFiles(directory);
    else if (isVacant(directory)) await startEmpty(directory);
  } catch (error) {
    await release();
    throw error;
  }
  return EmbeddedDatabase.start({ directory }, 'own', release);
}

/** Where no empty database can be kept, the engine initialises the directory itself. */
async function startEmpty(directory: string): Promise<void> {
  const kept = await keptEmptyDatabase();
  if (kept !== null) copyEmptyDatabase(kept, directory);
}
