import { describe } from 'vitest';
import {
  dependenciesHaveAReason,
  importsAreDeclared,
  lockIsInStep,
  nodeIsFreeOfElasticCode,
  versionsAreExact,
} from './dependency-rules.ts';
import { holds } from './holds.ts';
import { readSourceTree } from './source-tree.ts';
import { lockEntries } from './workspace-manifests.ts';

const repository = readSourceTree();
const release = 'packages/release/package.json';
const withDependency = (name: string, version: string) => ({
  [release]: JSON.stringify({ name: '@zichtlijn/release', dependencies: { [name]: version } }),
});

describe('every dependency has its reason in CONTRIBUTING.md', () =>
  holds(dependenciesHaveAReason, repository, { 'one without': withDependency('left-pad', '1.3.0') }));

describe('versions are exact', () =>
  holds(versionsAreExact, repository, {
    'a range': withDependency('graphql', '^16.15.0'),
    'a pinned package of our own': withDependency('@zichtlijn/indicators', '0.1.0'),
  }));

describe('the lock is in step with every package.json', () =>
  holds(lockIsInStep, repository, {
    'a dependency that the lock does not know': withDependency('left-pad', '1.3.0'),
    'a package that the lock does not know': {
      'packages/planted/package.json': '{"dependencies":{"graphql":"16.15.0"}}',
    },
  }));

describe('what a product imports, it declares', () =>
  holds(importsAreDeclared, repository, {
    'an import that only the root declares': { 'packages/release/src/planted.ts': `import fc from 'fast-check';` },
  }));

describe('a node holds no code under the Elastic licence', () => {
  const packages = {
    ...lockEntries(repository),
    'node_modules/@pothos/core': { dependencies: { '@apollo/gateway': '2.14.4' } },
  };
  holds(nodeIsFreeOfElasticCode, repository, {
    'one that comes through another': { 'package-lock.json': JSON.stringify({ packages }) },
    'a lock that says nothing': { 'package-lock.json': '{"packages":{}}' },
  });
});
