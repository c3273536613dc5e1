import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { lockDirectory } from '@zichtlijn/database';

/** Short: a path of a socket, somewhere in it, may be a hundred bytes. */
const ours = /^zlt-[0-9a-f]{8}$/;

/**
 * Give this process and what it starts a directory in memory for temporary files, where there is room: tests make and remove databases, hundreds of files each, and a
 * disk spends more on that than the tests do on what they try. It goes when the process ends; what a killed one left goes here. A `TMPDIR` of one's own goes first.
 */
export async function temporaryFilesInMemory(memory = '/dev/shm'): Promise<void> {
  if (process.env['TMPDIR'] !== undefined || !isMemory(memory)) return;
  await removeLeft(memory);
  if (hasRoom(memory)) process.env['TMPDIR'] = await takeDirectory(memory);
}

/** A directory for this process, which goes when it ends; killed, it leaves the directory to `removeLeft`. */
export async function takeDirectory(memory: string): Promise<string> {
  const directory = join(memory, `zlt-${randomBytes(4).toString('hex')}`);
  // Held before it is there: whoever finds one that nobody holds may remove it.
  await lockDirectory(directory);
  mkdirSync(directory);
  // A PostgreSQL server of tests runs as another user.
  chmodSync(directory, 0o755);
  process.once('exit', () => {
    rmSync(directory, { recursive: true, force: true });
    rmSync(`${directory}.lock`, { force: true });
  });
  return directory;
}

/** Remove the directories of runs that were killed: their locks went with them. */
export async function removeLeft(memory: string): Promise<void> {
  for (const name of readdirSync(memory).filter((one) => ours.test(one))) {
    const directory = join(memory, name);
    const release = await lockDirectory(directory).catch(() => null);
    if (release === null) continue;
    rmSync(directory, { recursive: true, force: true });
    await release();
  }
}

/** Whether files there are in memory, and may be programs. */
function isMemory(memory: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    accessSync(memory, constants.W_OK);
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const mount = mounts.find((line) => line.split(' ')[1] === memory);
    return mount?.split(' ')[2] === 'tmpfs' && !mount.includes('noexec');
  } catch {
    return false;
  }
}

/** Room for four times the most that was seen, and as much memory beside it. */
function hasRoom(memory: string): boolean {
  const enough = 4 * 1024 ** 3;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enough && process.availableMemory() >= 2 * enough;
}
