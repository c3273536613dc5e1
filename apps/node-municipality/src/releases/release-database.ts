import { fileURLToPath } from 'node:url';
import type { Database, FirstSchema } from '@zichtlijn/database';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';

/** Statements on the release schema, on whichever engine. */
export type ReleaseDatabase = NodePgDatabase;

/** Statements on the release schema through a pool. */
export function releaseDatabase({ pool }: Pick<Database, 'pool'>): ReleaseDatabase {
  return drizzle(pool);
}

/** The release schema, as the migrations leave it. To apply it, a role needs the right to make it. */
export const releaseSchema: FirstSchema = {
  name: 'release',
  migrations: fileURLToPath(new URL('../../drizzle/releases', import.meta.url)),
  apply: (database) =>
    migrate(releaseDatabase(database), {
      migrationsFolder: releaseSchema.migrations,
      migrationsSchema: 'release_migration',
      migrationsTable: 'applied',
    }),
};
