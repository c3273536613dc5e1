import type { SourceTree } from './source-tree.ts';

/** What these rules read of a package.json, and of an entry in the lock. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
}

export const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** Folder of a workspace ('' for the root) to its package.json. */
export function workspaceManifests(tree: SourceTree): Map<string, Manifest> {
  const manifests = new Map<string, Manifest>();
  for (const [path, source] of tree) {
    const folder = /^(?:((?:packages|apps)\/[^/]+|tests|bench)\/)?package\.json$/.exec(path);
    if (folder !== null) manifests.set(folder[1] ?? '', JSON.parse(source) as Manifest);
  }
  return manifests;
}

/** The lock's entries: `packages/…` and `apps/…` for workspaces, `node_modules/…` for the rest. */
export function lockEntries(tree: SourceTree): Readonly<Record<string, Manifest>> {
  return (JSON.parse(tree.get('package-lock.json') ?? '{"packages":{}}') as { packages: Record<string, Manifest> })
    .packages;
}
