import { posix } from 'node:path';
import type { Rule } from './import-rules.ts';
import { isCode } from './source-tree.ts';

const longest = 250;
/** A test file reads as a specification, which may take a page more. */
const longestTest = 300;

/** Files that hold data, one row a line: length says nothing about them. */
const dataFiles: readonly string[] = [];

/** Names under which anything can hide. */
const heap = /(^|[-.])(utils?|helpers?|common|misc|shared)$/;

const folderNames = /^[a-z0-9_.]+(-[a-z0-9]+)*$/;
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*((\.[a-z]+)?\.(test|config|d))?\.(tsx?|mjs|js)$/;

/** Source files and folders are in kebab-case. */
export const namesAreKebabCase: Rule = (tree) =>
  [...tree.keys()].filter(isCode).filter((path) => {
    const parts = path.split('/');
    return !fileName.test(parts.at(-1)!) || !parts.slice(0, -1).every((part) => folderNames.test(part));
  });

/** No file and no folder is a heap. */
export const namesSayOneConcept: Rule = (tree) =>
  [...tree.keys()].filter((path) => path.split('/').some((part) => heap.test(part.replace(/(\.test)?\.\w+$/, ''))));

/** A file fits in a reader's head: 250 lines of source at most, or 300 of tests, whatever they hold. */
export const filesAreSmall: Rule = (tree) =>
  [...tree]
    .filter(([path]) => isCode(path) && !dataFiles.includes(path))
    .map(([path, source]) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > (path.endsWith('.test.ts') ? longestTest : longest))
    .map(({ path, lines }) => `${path} has ${lines} lines`);

/** Every export is named: `export *` hides what a package offers. */
export const exportsAreNamed: Rule = (tree) =>
  [...tree].filter(([path, source]) => isCode(path) && /^\s*export\s*(type\s*)?\*/m.test(source)).map(([path]) => path);

/** `index.ts` is the entrance of a package and nothing else. */
export const indexOnlyAtPackageRoots: Rule = (tree) =>
  [...tree.keys()].filter(
    (path) =>
      /^index\.\w+$/.test(posix.basename(path)) &&
      isCode(path) &&
      !/^(packages|apps)\/[^/]+\/src\/index\.ts$/.test(path),
  );

const machinePath = /(?<![\w.~/\\-])\/(work|root|tmp|home|Users)\/[\w.-]+|\b[A-Z]:\\\\?Users\b/;
const registryHost = /\bregistry\.[\w-]+\.\w+|\b(npm|registry|proxy)\.(internal|local)\b/;

/** The repository knows no machine and no registry: it works wherever it is cloned. */
export const noMachinePathsOrRegistries: Rule = (tree) =>
  [...tree]
    .flatMap(([path, source]) => source.split('\n').map((line, index) => ({ place: `${path}:${index + 1}`, line })))
    .filter(({ line }) => machinePath.test(line) || registryHost.test(line))
    .map(({ place }) => place);
