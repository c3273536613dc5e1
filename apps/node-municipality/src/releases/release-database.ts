import { fileURLToPath } from 'node:url';
import type { Database } from '@zichtlijn/database';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';

/** Statements on the release schema, on whichever engine. */
export type ReleaseDatabase = NodePgDatabase;

/** Statements on the release schema through a pool. */
export function releaseDatabase({ pool }: Pick<Database, 'pool'>): ReleaseDatabase {
  return drizzle(pool);
}

/** Bring the release schema up to date; the role needs the right to make it. Safe to run again. */
export async function migrateReleases(database: Pick<Database, 'pool'>): Promise<void> {
  const migrationsFolder = fileURLToPath(new URL('../../drizzle/releases', import.meta.url));
  await migrate(releaseDatabase(database), {
    migrationsFolder,
    migrationsSchema: 'release_migration',
    migrationsTable: 'applied',
  });
}
