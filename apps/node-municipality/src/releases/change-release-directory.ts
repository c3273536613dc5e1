import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory, writeSynced } from '../synced-file.ts';
import { currentFile } from './release-directory.ts';

/** Make a release current: written under another name, synced, then renamed, so that a reader sees the old id or the new. */
export function makeCurrent(directory: string, id: string): void {
  const unfinished = join(directory, `${currentFile}.unfinished`);
  writeSynced(unfinished, `${id}\n`, { mode: 0o644, flag: 'w' });
  renameSync(unfinished, join(directory, currentFile));
  syncDirectory(directory);
}

/** Remove what a publication that was cut off has left. */
export function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (name.includes('.unfinished')) rmSync(join(directory, name), { recursive: true, force: true });
  }
}
