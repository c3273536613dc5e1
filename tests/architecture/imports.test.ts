import { describe, expect, test } from 'vitest';
import { holds } from './holds.ts';
import {
  appsNeverImportApps,
  dashboardKnowsTheApiOnly,
  drizzleOnlyBesideTables,
  foldsSeePublishedCellsOnly,
  gatewayNeverReachesDisclosure,
  importsAreLiteral,
  inventingNeverReachesMicrodata,
  nothingImportsTests,
  onlyDoorsMakeReleasedTables,
  packagesImportDownwards,
  servingNeverReachesMicrodata,
  viewsStandApart,
  workspacesAreEnteredByName,
} from './import-rules.ts';
import { importStatements } from './import-statements.ts';
import { readSourceTree } from './source-tree.ts';

const repository = readSourceTree();
const node = 'apps/node-municipality/src';

describe('the scanner', () => {
  const specifiers = (source: string) => importStatements(source).map((statement) => statement.specifier);

  test('reads every form in which a file names another', () => {
    const source = [
      `import a from './a.ts';`,
      `import { b,\n  c } from "./b.ts";`,
      `import * as d from './d.ts';`,
      `import './e.ts';`,
      `export { f } from './f.ts';`,
      `export * from './g.ts';`,
      `const h = await import('./h.ts');`,
      `new Worker(new URL('./i.ts', import.meta.url));`,
      `import j, { type K } from './j.ts';import'./l.ts';`,
    ].join('\n');
    const letters = ['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'l'];
    expect(specifiers(source).sort()).toEqual(letters.map((letter) => `./${letter}.ts`));
  });

  test('tells an import of types from one that runs', () => {
    const typeOnly = (source: string) => importStatements(source).map((statement) => statement.typeOnly);
    expect(typeOnly(`import type { A } from './a.ts';`)).toEqual([true]);
    expect(typeOnly(`import { type A, type B } from './a.ts';`)).toEqual([true]);
    expect(typeOnly(`import { type A, b } from './a.ts';`)).toEqual([false]);
  });
});

describe('packages import only downwards, indicators and disclosure nothing of ours', () =>
  holds(packagesImportDownwards, repository, {
    'indicators importing a package': {
      'packages/indicators/src/planted.ts': `import { Fault } from '@zichtlijn/messages';`,
    },
    'disclosure importing types': {
      'packages/disclosure/src/planted.ts': `import type { Definition } from '@zichtlijn/indicators';`,
    },
    'a package importing an app': { 'packages/release/src/planted.ts': `import '@zichtlijn/gateway';` },
  }));

describe('an app never imports an app', () =>
  holds(appsNeverImportApps, repository, {
    'an import by name': { 'apps/gateway/src/planted.ts': `import { serve } from '@zichtlijn/node-municipality';` },
    'an import by path': { [`${node}/planted.ts`]: `import '../../gateway/src/index.ts';` },
  }));

describe('the gateway never reaches disclosure', () =>
  holds(gatewayNeverReachesDisclosure, repository, {
    'a direct import': { 'apps/gateway/src/planted.ts': `import { protect } from '@zichtlijn/disclosure';` },
    'one through a package': {
      'apps/gateway/src/planted.ts': `import '@zichtlijn/release';`,
      'packages/release/src/index.ts': `import '@zichtlijn/disclosure';`,
    },
  }));

describe('what folds areas sees published cells only', () =>
  holds(foldsSeePublishedCellsOnly, repository, {
    'a connection of its own': { 'apps/gateway/src/national/planted.ts': `import { Pool } from 'undici';` },
    'a database': { 'apps/gateway/src/national/planted.ts': `import '../register/tables.ts';` },
    'a file': { 'apps/gateway/src/national/planted.ts': `import { readFileSync } from 'node:fs';` },
    'another way to a node': { 'apps/gateway/src/national/planted.ts': `import '../fleet/node-pool.ts';` },
    'arithmetic that asks': { 'apps/gateway/src/national/arithmetic/planted.ts': `import '../../fleet/scatter.ts';` },
  }));

describe('in a node, what serves never reaches vault, keys or import', () =>
  holds(servingNeverReachesMicrodata, repository, {
    'a direct import': { [`${node}/graphql/planted.ts`]: `import '../vault/planted.ts';` },
    'an import of a type': { [`${node}/graphql/planted.ts`]: `import type { Key } from '../keys/planted.ts';` },
    'a dynamic import': { [`${node}/graphql/planted.ts`]: `await import('../import/planted.ts');` },
    'the reasons of hidden cells': { [`${node}/graphql/planted.ts`]: `import '../staged/planted.ts';` },
    'a way round through another file': {
      [`${node}/graphql/planted.ts`]: `import '../detour.ts';`,
      [`${node}/detour.ts`]: `export { vault } from './vault/planted.ts';`,
    },
    'a worker': { [`${node}/graphql/planted.ts`]: `new Worker(new URL('../vault/planted.ts', import.meta.url));` },
  }));

describe('what invents deliveries never reaches vault, keys or anything counted', () =>
  holds(inventingNeverReachesMicrodata, repository, {
    'the command opening a vault': { [`${node}/commands/synth.ts`]: `import '../vault/planted.ts';` },
    'the command reading secrets by a detour': {
      [`${node}/commands/synth.ts`]: `import '../detour.ts';`,
      [`${node}/detour.ts`]: `export { secrets } from './keys/planted.ts';`,
    },
    'the generator reading what a node ingested': {
      'packages/synthetic/src/planted.ts': `import '../../../apps/node-municipality/src/import/planted.ts';`,
    },
  }));

describe('the dashboard knows the gateway by its API alone', () =>
  holds(dashboardKnowsTheApiOnly, repository, {
    'an import of a package': { 'apps/dashboard/src/planted.tsx': `import { statusAt } from '@zichtlijn/release';` },
    'a path into the gateway': { 'apps/dashboard/src/planted.tsx': `import '../../gateway/src/index.ts';` },
  }));

describe('the views of the dashboard stand apart', () =>
  holds(viewsStandApart, repository, {
    'a view importing another': {
      'apps/dashboard/src/features/compare/planted.tsx': `import { NationalPage } from '../national/national-page.tsx';`,
    },
    'a figure that knows a view': {
      'apps/dashboard/src/figures/planted.tsx': `import { useChoices } from '../features/compare/choices.ts';`,
    },
  }));

describe('drizzle stays beside the tables it describes', () =>
  holds(drizzleOnlyBesideTables, repository, {
    'drizzle in a resolver': { [`${node}/graphql/planted.ts`]: `import { eq } from 'drizzle-orm';` },
    'a driver in an app': { 'apps/gateway/src/planted.ts': `import { drizzle } from 'drizzle-orm/node-postgres';` },
  }));

describe('nothing imports tests', () =>
  holds(nothingImportsTests, repository, {
    'an import of the tests workspace': {
      'apps/gateway/src/planted.ts': `import '../../../tests/federation/planted.ts';`,
    },
    'an import of its own tests': { 'packages/release/src/planted.ts': `import '../test/planted.ts';` },
  }));

describe('a workspace is entered by its name', () =>
  holds(workspacesAreEnteredByName, repository, {
    'a path into another package': { 'packages/release/src/planted.ts': `import '../../indicators/src/text.ts';` },
  }));

describe('every import in a product can be followed', () =>
  holds(importsAreLiteral, repository, {
    'a computed import': { 'apps/gateway/src/planted.ts': 'await import(name);' },
  }));

describe('only the doors of disclosure make a released table', () =>
  holds(onlyDoorsMakeReleasedTables, repository, {
    'an entrance that hands it out': {
      'packages/disclosure/src/index.ts': `export { makeReleased } from './released-table.ts';`,
    },
    'an app that reaches for it': {
      [`${node}/planted.ts`]: `import { makeReleased } from '../../../packages/disclosure/src/released-table.ts';`,
    },
  }));
