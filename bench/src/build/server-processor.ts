import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalPostgres } from '@zichtlijn/local-postgres';

/** Clock ticks in a second of every Linux that Node runs on. */
const ticksPerSecond = 100;

/**
 * Processor time, user and system, of every connection that a server has ended and of their helpers, in seconds; null without a server or where the
 * system does not tell. On a machine that others use it says more than the clock does.
 */
export async function serverProcessorSeconds(server: LocalPostgres | null): Promise<number | null> {
  if (server === null || !existsSync('/proc/self/stat')) return null;
  // The server hears that a connection ended a moment after the other side let go.
  await pause(500);
  const [pid] = readFileSync(join(server.directory, 'data/postmaster.pid'), 'utf8').split('\n');
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
  // `man 5 proc_pid_stat`: cutime and cstime are fields 16 and 17, of which two stand before the name's end.
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}
