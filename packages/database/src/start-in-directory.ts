import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabase } from './embedded-database.ts';
import { copyEmptyDatabase, isVacant, keptEmptyDatabase } from './empty-database.ts';
import { type FirstSchema, keptWithSchema } from './first-schema.ts';
import { removeTemporaryFiles } from './temporary-files.ts';

/**
 * Start the embedded engine in a directory, with a new database where there is none yet. What a killed process left of its sessions goes.
 *
 * @param schema what a new one begins with; an older one is left as it is, and so is a new one where nothing can be kept.
 * @param release as of `EmbeddedDatabase.start`.
 */
export async function startInDirectory(
  directory: string,
  schema: FirstSchema | undefined,
  release: () => Promise<void>,
): Promise<EmbeddedDatabase> {
  try {
    if (existsSync(join(directory, 'PG_VERSION'))) removeTemporaryFiles(directory);
    else if (isVacant(directory)) await startNew(directory, schema);
  } catch (error) {
    await release();
    throw error;
  }
  return EmbeddedDatabase.start({ directory }, 'own', release);
}

/** Where no database can be kept, the engine initialises the directory itself. */
async function startNew(directory: string, schema: FirstSchema | undefined): Promise<void> {
  const kept = (schema === undefined ? null : await keptWithSchema(schema)) ?? (await keptEmptyDatabase());
  if (kept !== null) copyEmptyDatabase(kept, directory);
}
