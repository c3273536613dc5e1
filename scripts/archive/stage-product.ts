import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import type { LockedPackage, Needed } from './locked-packages.ts';

/** Of our own folders; tests, type information and what tools need stay behind. */
const kept = ['bin', 'src', 'drizzle', 'package.json'];
const documents = ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'docs', 'schema', 'deploy'];

/** Copy the programs as they are in the repository, with what they need at run time, and the dashboard as it was built. */
export function stageProduct(root: string, into: string, { packages, own }: Needed): void {
  for (const folder of own) for (const part of kept) copy(join(root, folder, part), join(into, folder, part));
  copy(join(root, 'apps/dashboard/dist'), join(into, 'apps/dashboard/dist'));
  for (const document of documents) copy(join(root, document), join(into, document));
  for (const one of packages) {
    assertInstalled(root, one);
    // Packages within a package have a place of their own in the list.
    const filter = (path: string) => basename(path) !== 'node_modules' || path.endsWith(one.place);
    cpSync(join(root, one.place), join(into, one.place), { recursive: true, filter });
  }
  writeFileSync(
    join(into, 'package.json'),
    `${JSON.stringify({ name: 'zichtlijn', private: true, type: 'module' })}\n`,
  );
}

/** Let Node find our own packages by their names. Windows unpacks no links: there `link.mjs` makes them at the first start. */
export function linkPackages(into: string, own: readonly string[]): void {
  mkdirSync(join(into, 'node_modules', '@zichtlijn'), { recursive: true });
  for (const folder of own.filter((one) => one.startsWith('packages/')))
    symlinkSync(`../../${folder}`, join(into, 'node_modules', '@zichtlijn', basename(folder)));
}

function copy(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function assertInstalled(root: string, { place, version }: LockedPackage): void {
  const { version: installed } = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8')) as {
    version?: string;
  };
  if (installed === version) return;
  throw new Fault('ARCHIVE_PACKAGES', {
    nl: `In ${place} staat een andere versie dan in de lock. Draai eerst \`npm ci\`.`,
    en: `${place} holds another version than the lock. Run \`npm ci\` first.`,
  });
}
