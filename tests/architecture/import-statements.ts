/** One place where a file names another module. */
export interface ImportStatement {
  readonly specifier: string;
  /** Erased before the code runs, so that nothing can be reached through it. */
  readonly typeOnly: boolean;
}

const named = /(?:^|[\n;}])\s*(import|export)\s+(type\s+)?((?:[\w$*]|\{[^}]*\})[^'"`;]*?)\bfrom\s*(['"])([^'"\n]+)\4/g;
const bare = /(?:^|[\n;}])\s*import\s*(['"])([^'"\n]+)\1/g;
const dynamic = /\b(?:import|require|import\.meta\.resolve)\s*\(\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\n$]+)\1/g;
const located = /\bnew URL\(\s*(['"`])([^'"`\n$]+\.(?:ts|mjs|js))\1\s*,\s*import\.meta\.url/g;

/**
 * Every module that a file names: static and dynamic imports, re-exports, and code that is located by URL to run as a worker. It reads
 * comments too: a false alarm is loud, and a missed import would be silent.
 */
export function importStatements(source: string): ImportStatement[] {
  const found: ImportStatement[] = [];
  for (const match of source.matchAll(named)) {
    found.push({ specifier: match[5]!, typeOnly: match[2] !== undefined || onlyTypes(match[3]!) });
  }
  for (const pattern of [bare, dynamic, located]) {
    for (const match of source.matchAll(pattern)) found.push({ specifier: match[2]!, typeOnly: false });
  }
  return found;
}

/** Dynamic imports whose target is not a literal, so that no rule can follow them. */
export function undecidableImports(source: string): string[] {
  return [...source.matchAll(/(?<![\w.'"`])import\s*\(\s*(?!['"`/])[^)\n]*\)/g)].map((match) => match[0]);
}

function onlyTypes(clause: string): boolean {
  const members = /^\{([^}]*)\}\s*$/.exec(clause)?.[1];
  if (members === undefined) return false;
  const names = members.split(',').map((member) => member.trim());
  return names.every((name) => name === '' || name.startsWith('type '));
}
