import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Database } from './database.ts';
import { EmbeddedDatabase } from './embedded-database.ts';
import { copyEmptyDatabase, keptEmptyDatabase } from './empty-database.ts';
import { keptDatabase } from './kept-database.ts';

/** The schema that a new database gets before anything else. */
export interface FirstSchema {
  /** Part of the name of what is kept. */
  readonly name: string;
  /** Directory of the statements that make it: with others it is another schema. */
  readonly migrations: string;
  /** Make it; does nothing where it is there already. */
  apply(database: Pick<Database, 'pool'>): Promise<void>;
}

/**
 * The directory of a database with this schema and no row of anybody, that new ones are copied from.
 * @returns null where nothing can be kept.
 */
export async function keptWithSchema(schema: FirstSchema, place?: string): Promise<string | null> {
  const empty = await keptEmptyDatabase(place);
  if (empty === null) return null;
  const made = createHash('sha256').update(basename(empty));
  for (const file of readdirSync(schema.migrations).sort())
    if (file.endsWith('.sql')) made.update(file).update(readFileSync(join(schema.migrations, file)));
  const name = `${schema.name}-${made.digest('hex').slice(0, 16)}`;
  return keptDatabase(name, (directory) => fill(directory, empty, schema), place);
}

async function fill(directory: string, empty: string, schema: FirstSchema): Promise<void> {
  copyEmptyDatabase(empty, directory);
  const database = await EmbeddedDatabase.start({ directory });
  try {
    await schema.apply(database);
    await database.pool.query('CHECKPOINT');
  } finally {
    await database.close();
  }
}
