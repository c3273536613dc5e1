import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { EngineData } from './pglite-messages.ts';

const mebibyte = 1024 ** 2;

/**
 * What a database starts with: its room for pages is by its size. The engine clears that room at each start, of 64 MiB two fifths of its work; a large vault gains by
 * it all the same. What is not in it is in memory nevertheless, or nearly: the files of a snapshot always, those of a directory mostly.
 */
export function startParameters(data: EngineData): string[] {
  return [...PGlite.defaultStartParams, '-c', `shared_buffers=${room(data)}`];
}

/** A vault of a village and a release of a town are a few MiB more than the 9 MiB of an empty database, which are 1 MiB in a snapshot. */
function room(data: EngineData): '16MB' | '32MB' | '64MB' {
  if ('snapshot' in data) return data.snapshot.length < 2 * mebibyte ? '16MB' : '32MB';
  return bytesOfTables(data.directory) < 16 * mebibyte ? '16MB' : '64MB';
}

function bytesOfTables(directory: string): number {
  const base = join(directory, 'base');
  if (!existsSync(base)) return 0;
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' });
  return files.reduce((bytes, file) => bytes + (statSync(join(base, file), { throwIfNoEntry: false })?.size ?? 0), 0);
}
