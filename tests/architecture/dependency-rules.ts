import { isDeepStrictEqual } from 'node:util';
import type { Rule } from './import-rules.ts';
import { moduleGraph } from './module-graph.ts';
import { workspaceOf } from './source-tree.ts';
import { dependencyKinds, lockEntries, type Manifest, workspaceManifests } from './workspace-manifests.ts';

const ours = '@zichtlijn/';
const exact = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Every dependency of every package.json is named in CONTRIBUTING.md. */
export const dependenciesHaveAReason: Rule = (tree) => {
  const reasons = tree.get('CONTRIBUTING.md') ?? '';
  return declared(workspaceManifests(tree))
    .filter(({ name }) => !reasons.includes(`\`${name}\``))
    .map(({ folder, name }) => `${name} of ${folder || 'the root'}`);
};

/** A version is exact; only packages of this repository are `*`. */
export const versionsAreExact: Rule = (tree) =>
  declared(workspaceManifests(tree))
    .filter(({ name, version }) => (name.startsWith(ours) ? version !== '*' : !exact.test(version)))
    .map(({ folder, name, version }) => `${name} ${version} in ${folder || 'the root'}`);

/** The lock says the same as each package.json. */
export const lockIsInStep: Rule = (tree) => {
  const entries = lockEntries(tree);
  return [...workspaceManifests(tree)]
    .filter(([folder, manifest]) =>
      dependencyKinds.some((kind) => !isDeepStrictEqual({ ...manifest[kind] }, { ...entries[folder]?.[kind] })),
    )
    .map(([folder]) => folder || 'the root');
};

/** What a product imports, it declares itself. */
export const importsAreDeclared: Rule = (tree) => {
  const manifests = workspaceManifests(tree);
  return moduleGraph(tree).flatMap((edge) => {
    const workspace = workspaceOf(edge.from);
    const name = /^(@[^/]+\/[^/]+|[a-z][^/:]*)/.exec(edge.specifier)?.[0];
    if (workspace === null || name === undefined || edge.specifier.startsWith('node:')) return [];
    if (!edge.from.startsWith(`${workspace}/src/`) || manifests.get(workspace)?.dependencies?.[name] !== undefined)
      return [];
    return [`${edge.from} imports ${name}`];
  });
};

/** A node holds no code under the Elastic licence, its dependencies' dependencies included (decision 0002). */
export const nodeIsFreeOfElasticCode: Rule = (tree) => {
  const entries = lockEntries(tree);
  const seen = new Set<string>();
  const queue = ['apps/node-municipality'];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const entry = entries[place];
    for (const name of Object.keys({ ...entry?.dependencies, ...entry?.optionalDependencies })) {
      const found = name.startsWith(ours) ? `packages/${name.slice(ours.length)}` : installed(entries, place, name);
      if (found !== undefined) queue.push(found);
    }
  }
  if (seen.size < 10) return ['the lock does not tell what a node depends on'];
  return [...seen].filter((place) => /elastic/i.test(entries[place]?.license ?? ''));
};

/** Where Node finds a dependency: beside its user first, then upwards. */
function installed(entries: Readonly<Record<string, Manifest>>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (entries[place] !== undefined || folder === '') return entries[place] === undefined ? undefined : place;
  }
}

function declared(manifests: ReadonlyMap<string, Manifest>): { folder: string; name: string; version: string }[] {
  return [...manifests].flatMap(([folder, manifest]) =>
    dependencyKinds.flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).map(([name, version]) => ({ folder, name, version })),
    ),
  );
}
