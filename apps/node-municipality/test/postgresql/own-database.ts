import { randomBytes } from 'node:crypto';
import { localPostgresReason } from '@zichtlijn/local-postgres';
import pg from 'pg';
import { inject } from 'vitest';

/** A new database on the PostgreSQL server of the run. */
export interface OwnDatabase {
  readonly url: string;
  /** Ends the sessions that a killed program left, too. */
  drop(): Promise<void>;
}

/** Make a database that no other test uses. Roles are of the whole server: who makes any starts a server of its own. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const server = inject('postgresql');
  if (server === null) throw new Error(localPostgresReason() ?? 'no PostgreSQL');
  const name = `own_${randomBytes(8).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
