import { describe, expect, test } from 'vitest';
import {
  exportsAreNamed,
  filesAreSmall,
  indexOnlyAtPackageRoots,
  namesAreKebabCase,
  namesSayOneConcept,
  noMachinePathsOrRegistries,
} from './file-rules.ts';
import { holds } from './holds.ts';
import { readSourceTree } from './source-tree.ts';

const repository = readSourceTree();

test('the whole repository is read', () => {
  for (const path of [
    'README.md',
    'package.json',
    '.ci/run',
    'packages/disclosure/src/index.ts',
    'schema/node.graphql',
  ]) {
    expect(repository.has(path), path).toBe(true);
  }
});

describe('names are in kebab-case', () =>
  holds(namesAreKebabCase, repository, {
    'a camel-case file': { 'packages/release/src/sealedRelease.ts': '' },
    'a capital in a folder': { 'packages/release/src/Wire/cells.ts': '' },
  }));

describe('a name says one concept', () =>
  holds(namesSayOneConcept, repository, {
    'a heap': { 'packages/release/src/utils.ts': '' },
    'a heap in parts': { 'packages/release/test/release-helpers.test.ts': '' },
    'a folder of it': { 'packages/release/src/common/cells.ts': '' },
  }));

describe('a source file has 250 lines at most, a test file 300', () =>
  holds(filesAreSmall, repository, {
    'a line too many': { 'packages/release/src/planted.ts': 'x;\n'.repeat(251) },
    'a test that is too long': { 'packages/release/test/planted.test.ts': 'x;\n'.repeat(301) },
  }));

describe('every export is named', () =>
  holds(exportsAreNamed, repository, {
    'a star': { 'packages/release/src/planted.ts': `export * from './cells.ts';` },
    'a star of types': { 'packages/release/src/planted.ts': `export type * from './cells.ts';` },
    'a named star': { 'packages/release/src/planted.ts': `export * as cells from './cells.ts';` },
  }));

describe('index.ts stands at package roots only', () =>
  holds(indexOnlyAtPackageRoots, repository, { 'one in a folder': { 'packages/release/src/wire/index.ts': '' } }));

describe('no file names a machine or a registry', () =>
  holds(noMachinePathsOrRegistries, repository, {
    'a home folder': { 'docs/planted.md': `see ${['', 'home', 'someone', 'zichtlijn'].join('/')}` },
    'a temporary folder in a string': { 'packages/release/src/planted.ts': `'${['', 'tmp', 'planted'].join('/')}'` },
    'a registry': { 'package-lock.json': `"https://${['registry', 'npmjs', 'org'].join('.')}/x"` },
  }));
