import { mkdirSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diskFull, Fault } from '@zichtlijn/messages';
import pg from 'pg';
import type { Database, DatabaseLocation, DatabaseOptions } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { startInDirectory } from './start-in-directory.ts';

/**
 * Open a database: embedded in a directory (made when absent, held for this process alone), or on a PostgreSQL server. The
 * embedded engine does not fsync: a killed process loses nothing that was committed, a power cut may.
 *
 * @throws Fault DATABASE_IN_USE, DISK_FULL, DATABASE_UNREADABLE (directory) or DATABASE_UNREACHABLE (server); none quotes a password.
 */
export async function openDatabase(location: DatabaseLocation, options: DatabaseOptions = {}): Promise<Database> {
  return 'url' in location ? openServer(location.url, options) : openDirectory(resolve(location.directory), options);
}

async function openDirectory(directory: string, { schema }: DatabaseOptions): Promise<Database> {
  mkdirSync(dirname(directory), { recursive: true, mode: 0o700 });
  const release = await lockDirectory(directory);
  try {
    return await startInDirectory(directory, schema, release);
  } catch {
    if (noRoomToRecover(dirname(directory))) throw diskFull();
    throw new Fault('DATABASE_UNREADABLE', {
      nl: `De databasemap ${directory} is niet te openen: ze is beschadigd, van een andere versie, of niet leesbaar voor deze gebruiker. Zet een reservekopie terug of kies een andere map.`,
      en: `The database directory ${directory} cannot be opened: it is damaged, of another version, or not readable for this user. Restore a backup or choose another directory.`,
    });
  }
}

/** After a crash the engine needs a new segment of its log, which is 16 MiB, before it opens. */
function noRoomToRecover(directory: string): boolean {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize < 32 * 1024 * 1024;
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({ connectionString: url, max: options.maxConnections ?? 4, connectionTimeoutMillis: 10_000 });
    pool.on('error', () => {});
    // The pool lets go of a client before its connection has ended: a server that stops just then would end the program.
    pool.on('connect', (client) => client.on('error', () => {}));
    await pool.query('SELECT 1');
  } catch {
    throw new Fault('DATABASE_UNREACHABLE', {
      nl: 'De PostgreSQL-server is niet bereikbaar of weigert de aanmelding. Controleer adres, databasenaam, gebruiker en wachtwoord in de configuratie.',
      en: 'The PostgreSQL server cannot be reached or refuses the login. Check address, database name, user and password in the configuration.',
    });
  }
  let closing: Promise<void> | null = null;
  return {
    pool,
    engine: 'postgresql',
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}
