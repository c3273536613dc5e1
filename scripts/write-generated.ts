import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { catalogueFolder, type GeneratedFile } from './generated-files.ts';

/** A file on disk that is not as the code makes it. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'different' | 'surplus';
}

/** Which files under `root` are missing, differ, or are left over from something that is no longer made. */
export function driftedFiles(root: string, files: readonly GeneratedFile[]): Drift[] {
  const drifted: Drift[] = [];
  for (const { path, text } of files) {
    const place = join(root, path);
    if (!existsSync(place)) drifted.push({ path, kind: 'missing' });
    else if (readFileSync(place, 'utf8') !== text) drifted.push({ path, kind: 'different' });
  }
  const made = new Set(files.map(({ path }) => path));
  const folder = join(root, catalogueFolder);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = `${catalogueFolder}/${name}`;
    if (name.endsWith('.md') && !made.has(path)) drifted.push({ path, kind: 'surplus' });
  }
  return drifted;
}

/** Write what is missing or different, remove what is left over. */
export function writeFiles(root: string, files: readonly GeneratedFile[], drifted: readonly Drift[]): void {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, kind } of drifted) {
    const place = join(root, path);
    if (kind === 'surplus') {
      rmSync(place);
      continue;
    }
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, texts.get(path)!);
  }
}

const whatToDo = {
  missing: {
    nl: 'ontbreekt: draai `npm run generate` en commit het bestand.',
    en: 'is missing: run `npm run generate` and commit the file.',
  },
  different: {
    nl: 'verschilt van wat de code maakt: draai `npm run generate` en commit het bestand.',
    en: 'differs from what the code makes: run `npm run generate` and commit the file.',
  },
  surplus: {
    nl: 'wordt door niets meer gemaakt: draai `npm run generate`, dat het verwijdert, en commit dat.',
    en: 'is made by nothing any more: run `npm run generate`, which removes it, and commit that.',
  },
} as const;

/** One drifted file as a sentence. */
export function driftFault({ path, kind }: Drift): Fault {
  const { nl, en } = whatToDo[kind];
  return new Fault('GENERATED_FILE_DRIFTED', { nl: `${path} ${nl}`, en: `${path} ${en}` });
}
