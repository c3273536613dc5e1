import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** PostgreSQL refuses to run as root; this is the user `nobody` on every Linux. */
const unprivileged = 65534;

/** The uid and gid to start binaries with: another one only where this process is root. */
export function serverUser(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: unprivileged, gid: unprivileged } : {};
}

/** A neutral environment: settings for PostgreSQL clients on this machine must not reach the server. */
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

export function initialise(binaries: string, data: string, passwordFile: string): void {
  const settings = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(binaries, 'initdb'), ['-D', data, `--pwfile=${passwordFile}`, ...settings], {
    ...serverUser(),
    cwd: '/',
    env: environment(),
    stdio: 'ignore',
  });
}

/** Start the server on a free port of the loopback address and a socket in `sockets`; resolves when it takes logins. */
export async function launch(
  binaries: string,
  data: string,
  sockets: string,
  password: string,
  durable: boolean,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', `fsync=${durable ? 'on' : 'off'}`, 'max_connections=100'];
    // What is thrown away needs no log to copy elsewhere, and little of it: a fresh server would keep up to a gigabyte.
    if (!durable) settings.push('wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=128MB', 'full_page_writes=off');
    if (process.platform !== 'win32') settings.push(`unix_socket_directories=${sockets}`);
    const child = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])],
      { ...serverUser(), cwd: '/', env: environment(), stdio: 'ignore' },
    );
    if (await takesLogins(child, port, password)) return { child, port };
    await end(child);
  }
  throw new Error('the local PostgreSQL server did not start');
}

/** Fast shutdown: open sessions are ended, everything committed is on disk. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  await gone;
}

async function takesLogins(child: ChildProcess, port: number, password: string): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  for (let waited = 0; waited < 30_000 && !failed && child.exitCode === null; waited += 50) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(50);
    }
  }
  return false;
}

/** A port nobody listens on now; another process may still take it first, hence the attempts above. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
