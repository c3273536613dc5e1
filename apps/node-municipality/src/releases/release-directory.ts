import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';

const idPattern = /^r-[0-9a-hjkmnp-tv-z]{26}$/i;

/** Names inside `<directory>/releases`: one immutable directory per release, and `current`, which holds the id of one. */
export const snapshotFile = 'release.snapshot';
export const manifestFile = 'manifest.json';
export const currentFile = 'current';

/** Whether a name is that of a whole release; unfinished ones have another. */
export const isReleaseId = (name: string): boolean => idPattern.test(name);

/** The id of the current release, or null before the first. */
export function currentId(directory: string): string | null {
  const file = join(directory, currentFile);
  if (!existsSync(file)) return null;
  const id = readFileSync(file, 'utf8').trim();
  if (!isReleaseId(id)) throw damaged();
  return id;
}

/** The manifest of a release in the directory. */
export function manifestOf(directory: string, id: string): ReleaseManifest {
  try {
    return JSON.parse(readFileSync(join(directory, id, manifestFile), 'utf8')) as ReleaseManifest;
  } catch {
    throw damaged();
  }
}

/** Ids of all whole releases, oldest first. */
export function releaseIds(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).filter(isReleaseId).sort() : [];
}

function damaged(): Fault {
  return new Fault('RELEASES_DAMAGED', {
    nl: 'De map met releases is beschadigd: een bestand ontbreekt of is onleesbaar. Zet een reservekopie van de map terug.',
    en: 'The directory with releases is damaged: a file is missing or unreadable. Restore a backup of the directory.',
  });
}
