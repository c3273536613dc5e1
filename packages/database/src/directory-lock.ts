import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '@zichtlijn/messages';

/** A socket's path must fit in 104 (macOS) or 108 (Linux) bytes. */
const longestSocketPath = 100;

/** The socket that stands for a directory's lock: beside it, or where that path is too long, named by its hash among temporary files. */
export function lockPath(directory: string): string {
  const full = resolve(directory);
  const digest = createHash('sha256').update(full).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\zichtlijn-${digest}`;
  const name = `zichtlijn-${digest}.lock`;
  const fits = (path: string) => Buffer.byteLength(path) <= longestSocketPath;
  return [`${full}.lock`, join(tmpdir(), name)].find(fits) ?? join('/tmp', name);
}

/**
 * Hold a directory for this process alone. A listening socket rather than a file with a process id: it vanishes with its
 * process, also after `kill -9`, and a process id that is used again cannot be mistaken for an owner.
 *
 * @throws Fault DATABASE_IN_USE when another process (or another handle in this one) holds the directory.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = lockPath(directory);
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(path);
    if (server !== null) {
      const ours = inode(path);
      // Another process that judged the same socket dead may be removing it just now.
      if (attempt > 0) await pause(50);
      if (inode(path) === ours) return () => new Promise((done) => server.close(() => done()));
      server.close();
      continue;
    }
    const seen = inode(path);
    if (await answers(path)) throw inUse(directory);
    if (inode(path) === seen) rmSync(path, { force: true });
  }
  throw inUse(directory);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

function inode(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function inUse(directory: string): Fault {
  return new Fault('DATABASE_IN_USE', {
    nl: `De databasemap ${directory} is in gebruik door een ander proces. Wacht tot dat klaar is, of stop het, en probeer het opnieuw.`,
    en: `The database directory ${directory} is in use by another process. Wait until it is done, or stop it, and try again.`,
  });
}
