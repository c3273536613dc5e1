import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NeedleSearch } from './needle-search.ts';

/** What was found in a directory: the texts with the file each was found in, and how much was read. */
export interface Found {
  readonly places: readonly string[];
  readonly bytes: number;
}

/** Search every file below a directory, byte for byte, and what is in it when it is compressed. Names of files count too. */
export function searchEveryFile(directory: string, search: NeedleSearch): Found {
  const places: string[] = [];
  let bytes = 0;
  for (const { path, content } of filesBelow(directory)) {
    bytes += content.length;
    for (const part of [Buffer.from(path), content, unpacked(content)])
      for (const text of search.in(part)) places.push(`${path}: ${text}`);
  }
  return { places, bytes };
}

function filesBelow(directory: string): { readonly path: string; readonly content: Buffer }[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      try {
        return [{ path, content: readFileSync(path) }];
      } catch (error) {
        // A running server may remove a file between the listing and the reading.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    });
}

function unpacked(content: Buffer): Buffer {
  const gzip = content[0] === 0x1f && content[1] === 0x8b;
  return gzip ? gunzipSync(content) : Buffer.alloc(0);
}
