import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { replaceSynced } from '../synced-file.ts';
import { currentFile } from './release-directory.ts';

/** Make a release current, in one stroke: a reader sees the old id or the new. */
export function makeCurrent(directory: string, id: string): void {
  replaceSynced(join(directory, currentFile), `${id}\n`, 0o644);
}

/** Remove what a publication that was cut off has left. */
export function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.includes('.unfinished')) rmSync(join(directory, name), { recursive: true, force: true });
  }
}
