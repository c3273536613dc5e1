import { posix } from 'node:path';
import { type ImportStatement, importStatements } from './import-statements.ts';
import { isCode, type SourceTree } from './source-tree.ts';

export interface Edge extends ImportStatement {
  readonly from: string;
  /** Path of the file in the repository, or null for a package from outside or a module of Node. */
  readonly to: string | null;
}

/** What each file names, by its text: a tree with a violation planted in it differs from the repository in a file or two. */
const named = new Map<string, readonly ImportStatement[]>();

function namedIn(source: string): readonly ImportStatement[] {
  const known = named.get(source) ?? importStatements(source);
  named.set(source, known);
  return known;
}

/** All edges between files, with workspace packages resolved to their entrance. */
export function moduleGraph(tree: SourceTree): Edge[] {
  const entrances = packageEntrances(tree);
  const edges: Edge[] = [];
  for (const [from, source] of tree) {
    if (!isCode(from)) continue;
    for (const statement of namedIn(source)) {
      const { specifier } = statement;
      const relative = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
      edges.push({ ...statement, from, to: relative ?? entrances.get(specifier) ?? null });
    }
  }
  return edges;
}

/** Every file that code starting in one of `starts` can load, each with the path that leads to it. */
export function reachable(edges: readonly Edge[], starts: readonly string[]): Map<string, readonly string[]> {
  const next = Map.groupBy(
    edges.filter((edge) => !edge.typeOnly && edge.to !== null),
    (edge) => edge.from,
  );
  const routes = new Map<string, readonly string[]>(starts.map((start) => [start, [start]]));
  const queue = [...starts];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const edge of next.get(file) ?? []) {
      if (routes.has(edge.to!)) continue;
      routes.set(edge.to!, [...routes.get(file)!, edge.to!]);
      queue.push(edge.to!);
    }
  }
  return routes;
}

function packageEntrances(tree: SourceTree): Map<string, string> {
  const entrances = new Map<string, string>();
  for (const [path, source] of tree) {
    if (!/^(packages|apps)\/[^/]+\/package\.json$/.test(path)) continue;
    const { name, exports } = JSON.parse(source) as { name: string; exports?: Record<string, string> };
    for (const [key, target] of Object.entries(exports ?? {})) {
      entrances.set(posix.join(name, key), posix.join(posix.dirname(path), target));
    }
  }
  return entrances;
}
