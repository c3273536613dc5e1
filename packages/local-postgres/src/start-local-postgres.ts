import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { binaryPackage, everyoneCanReach, placeBinaries } from './binaries.ts';
import { localPostgresReason } from './local-postgres-reason.ts';
import { end, initialise, launch, serverUser } from './server-process.ts';

/** A PostgreSQL server of this process's own, reachable from this machine alone. */
export interface LocalPostgres {
  /** Address of a database on it; without a user, that of the superuser. */
  url(database: string, user?: string, password?: string): string;
  /** Stop the server; a temporary one leaves nothing behind. */
  stop(): Promise<void>;
  /** Where its data lives. */
  readonly directory: string;
}

/**
 * Start the PostgreSQL that npm installed: no download, no Docker, a random superuser password, logins by SCRAM only. With a
 * `directory` the data stays there and a second start finds it again; without one everything is temporary (and not synced
 * to disk). As root it runs as an unprivileged user, because PostgreSQL refuses root.
 *
 * @throws Fault LOCAL_POSTGRES_UNAVAILABLE without binaries, LOCAL_POSTGRES_DIRECTORY when the server's user cannot reach it.
 */
export async function startLocalPostgres(options: { readonly directory?: string } = {}): Promise<LocalPostgres> {
  const installed = binaryPackage();
  if (installed === null) throw unavailable();
  const runtime = mkdtempSync(join(tmpdir(), 'zichtlijn-postgresql-'));
  try {
    chmodSync(runtime, 0o755);
    const directory = resolve(options.directory ?? join(runtime, 'server'));
    const binaries = placeBinaries(installed, join(runtime, 'binaries'));
    const { data, password } = prepare(binaries, directory);
    const sockets = ownDirectory(join(runtime, 'sockets'));
    const { child, port } = await launch(binaries, data, sockets, password, options.directory !== undefined);
    const onExit = () => child.kill('SIGQUIT');
    process.once('exit', onExit);
    return {
      directory,
      url: (database, user = 'postgres', secret = password) =>
        `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
      async stop() {
        process.off('exit', onExit);
        await end(child);
        rmSync(runtime, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(runtime, { recursive: true, force: true });
    throw error;
  }
}

/** The data directory and the superuser's password: found again, or made. */
function prepare(binaries: string, directory: string): { readonly data: string; readonly password: string } {
  mkdirSync(directory, { recursive: true, mode: 0o755 });
  if (serverUser().uid !== undefined && !everyoneCanReach(directory)) throw unreachable(directory);
  const data = join(directory, 'data');
  const passwordFile = join(directory, 'superuser-password');
  if (existsSync(join(data, 'PG_VERSION'))) return { data, password: readFileSync(passwordFile, 'utf8') };
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(passwordFile);
  ownDirectory(data);
  initialise(binaries, data, passwordFile);
  return { data, password };
}

function ownDirectory(directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  own(directory);
  return directory;
}

function own(path: string): void {
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function unavailable(): Fault {
  const reason = localPostgresReason() ?? '';
  return new Fault('LOCAL_POSTGRES_UNAVAILABLE', {
    nl: `Er is geen PostgreSQL voor dit systeem (${process.platform}-${process.arch}) geïnstalleerd. Voer npm ci uit met optionele pakketten, of geef het adres van een eigen server.`,
    en: `A local PostgreSQL cannot be started: ${reason}. Run npm ci with optional packages, or give the address of a server of your own.`,
  });
}

function unreachable(directory: string): Fault {
  return new Fault('LOCAL_POSTGRES_DIRECTORY', {
    nl: `De databaseserver kan niet bij de map ${directory}: een map erboven is voor andere gebruikers gesloten. Kies een andere map, of start het programma niet als root.`,
    en: `The database server cannot reach the directory ${directory}: a directory above it is closed to other users. Choose another directory, or do not start the program as root.`,
  });
}
