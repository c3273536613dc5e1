import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text files of the repository: path from the root, with forward slashes, to text. */
export type SourceTree = ReadonlyMap<string, string>;

const generatedOrForeign = new Set([
  'node_modules',
  '.git',
  '.types',
  '.turbo',
  '.demo',
  '.mutants',
  'coverage',
  'dist',
]);
const text = /\.(tsx?|mjs|js|json|md|yml|yaml|graphql|sql|csv|sh|html|css|svg)$|\/(run|LICENSE|\.npmrc|\.gitignore)$/;

export const repositoryRoot = join(import.meta.dirname, '..', '..');

/** Read the repository as it lies on disk. */
export function readSourceTree(root: string = repositoryRoot): SourceTree {
  const tree = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (generatedOrForeign.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && text.test(`/${path}`)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  walk('');
  return tree;
}

/** The same tree with some files added or replaced: how a test plants a violation. */
export function plant(tree: SourceTree, files: Readonly<Record<string, string>>): SourceTree {
  return new Map([...tree, ...Object.entries(files)]);
}

/** Code that Node runs as it stands, or of which the dashboard is built. */
export function isCode(path: string): boolean {
  return /\.(tsx?|mjs|js)$/.test(path) && !path.endsWith('.d.ts');
}

/** The workspace that a file belongs to, such as `apps/gateway`; null for files of the root. */
export function workspaceOf(path: string): string | null {
  return /^(?:(?:packages|apps)\/[^/]+|tests|bench)(?=\/)/.exec(path)?.[0] ?? null;
}
