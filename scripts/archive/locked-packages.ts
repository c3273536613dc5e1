import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  link: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lock = z.object({ packages: z.record(z.string(), entry) });
type Entries = z.infer<typeof lock>['packages'];

/** A package of others as the lock has it. */
export interface LockedPackage {
  readonly name: string;
  /** Where it is, from the root of the repository. */
  readonly place: string;
  readonly version: string;
  /** Subresource integrity of what the registry gives. */
  readonly integrity: string;
  readonly license: string | undefined;
}

/** What applications need when they run, by the lock: packages of others, and folders of our own packages. Nothing to develop or test with. */
export interface Needed {
  readonly packages: readonly LockedPackage[];
  readonly own: readonly string[];
}

/** Read the lock of a repository. */
export function readLock(root: string): Entries {
  return lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages;
}

/** Follow the dependencies of these applications. A package for one operating system alone is refused: the archives share their packages. */
export function neededBy(entries: Entries, applications: readonly string[]): Needed {
  const seen = new Set<string>();
  const queue = [...applications];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (seen.has(place)) continue;
    seen.add(place);
    for (const name of Object.keys(entries[place]?.dependencies ?? {})) queue.push(foundFrom(entries, place, name));
  }
  const places = [...seen].sort();
  const others = places.filter((place) => place.includes('node_modules/'));
  return {
    packages: others.map((place) => lockedAt(entries, place)),
    own: places.filter((place) => !place.includes('node_modules/')),
  };
}

/** The locked package at a place. @throws Error when the lock does not say what it is, or it is of one operating system */
export function lockedAt(entries: Entries, place: string, os?: string): LockedPackage {
  const { version, integrity, license, os: only } = entries[place] ?? {};
  if (version === undefined || integrity === undefined) throw new Error(`the lock lacks ${place}`);
  if (only !== undefined && only !== os) throw new Error(`${place} is of one operating system`);
  return { name: place.split('node_modules/').at(-1)!, place, version, integrity, license };
}

/** Where Node finds a dependency: beside its user first, then upwards; a package of ours is in its own folder. */
function foundFrom(entries: Entries, from: string, name: string): string {
  if (name.startsWith('@zichtlijn/')) return `packages/${name.slice('@zichtlijn/'.length)}`;
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (entries[place] !== undefined) return place;
    if (folder === '') throw new Error(`the lock lacks ${name}, which ${from} needs`);
  }
}
