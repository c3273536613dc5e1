import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, type FirstSchema, openDatabase } from '@zichtlijn/database';
import { Fault } from '@zichtlijn/messages';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { databaseUrl } from '../configuration/database-url.ts';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';

/** The tables of a vault, as the migrations leave them. */
const schema: FirstSchema = {
  name: 'vault',
  migrations: fileURLToPath(new URL('../../drizzle/vault', import.meta.url)),
  apply: ({ pool }) =>
    migrate(drizzle(pool), {
      migrationsFolder: schema.migrations,
      migrationsSchema: 'vault_migration',
      migrationsTable: 'applied',
    }),
};

/** The open vault, its schema up to date. */
export interface Vault extends Database {
  readonly db: NodePgDatabase;
}

/**
 * Open the node's vault: on its PostgreSQL server, or embedded in `<node directory>/vault`, which this process then holds alone.
 *
 * @throws Fault HOSTED on a host, which has no vault; the faults of `openDatabase` and `databaseUrl`.
 */
export async function openVault(configuration: NodeConfiguration): Promise<Vault> {
  assertHasVault(configuration);
  const url = databaseUrl(configuration, 'vaultUrl');
  const database = await openDatabase(url === null ? { directory: join(configuration.directory, 'vault') } : { url }, {
    schema,
  });
  try {
    await schema.apply(database);
    return { db: drizzle(database.pool), pool: database.pool, engine: database.engine, close: () => database.close() };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** @throws {Fault} HOSTED on a host, which has no vault. */
export function assertHasVault({ municipalities }: NodeConfiguration): void {
  if (municipalities.every(({ releaseKeys }) => releaseKeys === undefined)) return;
  throw new Fault('HOSTED', {
    nl: 'Dit is een gastheer: releases komen hier in bestanden binnen, met "zicht-node import", en er is geen kluis.',
    en: 'This is a host: releases come here in files, with "zicht-node import", and there is no vault.',
  });
}
