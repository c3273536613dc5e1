import { undecidableImports } from './import-statements.ts';
import { type Edge, moduleGraph, reachable } from './module-graph.ts';
import { isCode, type SourceTree, workspaceOf } from './source-tree.ts';

/** A rule yields one sentence per violation; none when the tree keeps it. */
export type Rule = (tree: SourceTree) => string[];

/** The packages of ours that a package may import; one that is not listed may import none. */
const allowedAmongPackages: Readonly<Record<string, readonly string[]>> = {
  'packages/conformance': ['packages/messages', 'packages/release'],
  'packages/database': ['packages/messages'],
  'packages/local-postgres': ['packages/messages'],
  'packages/operations': ['packages/messages'],
  'packages/pages': ['packages/messages', 'packages/processing-log'],
  'packages/processing-log': ['packages/database', 'packages/messages'],
  'packages/release': ['packages/indicators', 'packages/messages'],
  'packages/synthetic': ['packages/indicators'],
};

const node = 'apps/node-municipality/src/';

/** Packages import packages, only downwards; `indicators` and `disclosure` import nothing of ours. */
export const packagesImportDownwards: Rule = (tree) =>
  crossings(tree)
    .filter(({ edge, from }) => from.startsWith('packages/') && isProduct(edge.from))
    .filter(({ from, to }) => !(allowedAmongPackages[from] ?? []).includes(to))
    .map(({ edge, to }) => `${edge.from} imports ${to}`);

/** An application imports packages and never another application. */
export const appsNeverImportApps: Rule = (tree) =>
  crossings(tree)
    .filter(({ from, to }) => from.startsWith('apps/') && to.startsWith('apps/'))
    .map(({ edge, to }) => `${edge.from} imports ${to}`);

/** The gateway never imports disclosure, nor reaches it through a package. */
export const gatewayNeverReachesDisclosure: Rule = (tree) => {
  const starts = [...tree.keys()].filter((path) => isCode(path) && path.startsWith('apps/gateway/src/'));
  const named = moduleGraph(tree).filter((edge) => edge.from.startsWith('apps/gateway/') && forbidden(edge));
  const reached = [...reachable(moduleGraph(tree), starts)].filter(([to]) => to.startsWith('packages/disclosure/'));
  return [
    ...named.map((edge) => `${edge.from} imports ${edge.specifier}`),
    ...reached.map(([, route]) => route.join(' → ')),
  ];
};

/** What folds areas sees published cells only: it imports the scatter and no other way to a node or a database, knows for whom it asks, and its arithmetic nothing but itself. */
export const foldsSeePublishedCellsOnly: Rule = (tree) => {
  const folds = 'apps/gateway/src/national/';
  const own = moduleGraph(tree).filter((edge) => edge.from.startsWith(folds));
  if (own.length === 0) return [`${folds} is gone`];
  const may =
    /^(apps\/gateway\/src\/((national|registry|schema|selections)\/|fleet\/(scatter|remembered-cells)\.ts$|log\/asked-request\.ts$)|packages\/(indicators|messages|release)\/)/;
  const arithmetic = /^(apps\/gateway\/src\/national\/arithmetic\/|packages\/release\/)/;
  return own
    .filter(({ from, specifier }) => !(from === `${folds}read-municipal-facts.ts` && specifier === 'node:fs'))
    .filter(({ from, to }) => !(from.startsWith(`${folds}arithmetic/`) ? arithmetic : may).test(to ?? ''))
    .map((edge) => `${edge.from} imports ${edge.specifier}`);
};

/** In a node, what serves never reaches the vault, the keys, the import, the counting or what is staged with its reasons, not even through another file. */
export const servingNeverReachesMicrodata: Rule = (tree) => {
  const serving = [...tree.keys()].filter(
    (path) => isCode(path) && (path === `${node}serve.ts` || path.startsWith(`${node}graphql/`)),
  );
  if (!serving.includes(`${node}serve.ts`) || serving.length < 2) return [`${node}serve.ts or ${node}graphql/ is gone`];
  const edges = moduleGraph(tree);
  const inside = (path: string): boolean =>
    /^(vault|keys|import|tabulate|staged)(\/|\.ts$)/.test(path.slice(node.length));
  const named = edges.filter((edge) => serving.includes(edge.from) && edge.to !== null && inside(edge.to));
  const reached = [...reachable(edges, serving)].filter(([to]) => to.startsWith(node) && inside(to));
  return [
    ...named.map((edge) => `${edge.from} imports ${edge.specifier}`),
    ...reached.map(([, route]) => route.join(' → ')),
  ];
};

/** Inventing deliveries never reaches the vault, the keys or what was counted or released: what is invented is drawn from nothing real. */
export const inventingNeverReachesMicrodata: Rule = (tree) => {
  const start = `${node}commands/synth.ts`;
  if (!tree.has(start)) return [`${start} is gone`];
  const inside = (path: string): boolean =>
    path.startsWith(node) &&
    /^(vault|keys|import|tabulate|staged|build|releases|ledger)(\/|\.ts$)/.test(path.slice(node.length));
  const starts = [
    start,
    ...[...tree.keys()].filter((path) => isCode(path) && path.startsWith('packages/synthetic/src/')),
  ];
  return [...reachable(moduleGraph(tree), starts)].filter(([to]) => inside(to)).map(([, route]) => route.join(' → '));
};

/** The dashboard knows the gateway by its API alone: it imports nothing of ours. */
export const dashboardKnowsTheApiOnly: Rule = (tree) =>
  crossings(tree)
    .filter(({ from }) => from === 'apps/dashboard')
    .filter(({ edge }) => isProduct(edge.from))
    .map(({ edge, to }) => `${edge.from} imports ${to}`);

/** In the dashboard a view does not import another view, and what views rest on does not import a view; only the list of views names them. */
export const viewsStandApart: Rule = (tree) => {
  const view = (path: string | null): string | undefined =>
    /^apps\/dashboard\/src\/features\/([^/]+)\//.exec(path ?? '')?.[1];
  return moduleGraph(tree)
    .filter(({ from }) => from.startsWith('apps/dashboard/src/') && from !== 'apps/dashboard/src/application/views.ts')
    .filter(({ from, to }) => view(to) !== undefined && view(to) !== view(from))
    .map((edge) => `${edge.from} imports ${edge.specifier}`);
};

/** drizzle stays beside the tables it describes. */
export const drizzleOnlyBesideTables: Rule = (tree) =>
  moduleGraph(tree)
    .filter((edge) => /^drizzle-(orm|kit)(\/|$)/.test(edge.specifier))
    .filter(
      (edge) =>
        !/\/(vault|staged|releases|register)\//.test(edge.from) && !/(^|\/)drizzle[\w.-]*\.config\.ts$/.test(edge.from),
    )
    .map((edge) => `${edge.from} imports ${edge.specifier}`);

/** Nothing but tests imports tests, and a relative import stays inside its workspace. */
export const nothingImportsTests: Rule = (tree) =>
  moduleGraph(tree)
    .filter((edge) => isProduct(edge.from) && edge.to !== null && /^tests\/|\/test\//.test(edge.to))
    .map((edge) => `${edge.from} imports ${edge.specifier}`);

/** Another workspace is imported by its name, through its entrance, never by a path into it. */
export const workspacesAreEnteredByName: Rule = (tree) =>
  crossings(tree)
    .filter(({ edge }) => isProduct(edge.from) && edge.specifier.startsWith('.'))
    .map(({ edge }) => `${edge.from} imports ${edge.specifier}`);

/** Every import in a product can be followed by these rules. */
export const importsAreLiteral: Rule = (tree) =>
  [...tree]
    .filter(([path]) => isCode(path) && isProduct(path))
    .flatMap(([path, source]) => undecidableImports(source).map((text) => `${path}: ${text}`));

/** The files of `disclosure` through which a table can become releasable: after protection, with nothing collected, out of a seal. */
const doors = ['not-collected', 'publish', 'seal'].map((name) => `packages/disclosure/src/${name}.ts`);

/** Nothing but the doors of `disclosure` touches what makes a `ReleasedTable`. */
export const onlyDoorsMakeReleasedTables: Rule = (tree) => {
  if (doors.some((door) => !tree.get(door)?.includes('makeReleased'))) return ['a door of disclosure is gone'];
  return [...tree]
    .filter(([path, source]) => isCode(path) && isProduct(path) && /\bmakeReleased\b/.test(source))
    .filter(([path]) => !doors.includes(path) && path !== 'packages/disclosure/src/released-table.ts')
    .map(([path]) => path);
};

const forbidden = (edge: Edge): boolean =>
  edge.specifier.startsWith('@zichtlijn/disclosure') || edge.to?.startsWith('packages/disclosure/') === true;

const isProduct = (path: string): boolean => /^(packages|apps)\/[^/]+\/(src|bin)\//.test(path);

function crossings(tree: SourceTree): { edge: Edge; from: string; to: string }[] {
  return moduleGraph(tree).flatMap((edge) => {
    const from = workspaceOf(edge.from);
    const to = edge.to === null ? unresolvedWorkspace(edge.specifier) : workspaceOf(edge.to);
    return from !== null && to !== null && from !== to ? [{ edge, from, to }] : [];
  });
}

function unresolvedWorkspace(specifier: string): string | null {
  return specifier.startsWith('@zichtlijn/') ? specifier : null;
}
