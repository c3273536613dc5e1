import { posix } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { plant, readSourceTree, type SourceTree } from './source-tree.ts';

const repository = readSourceTree();
const documents = (tree: SourceTree): [string, string][] => [...tree].filter(([path]) => path.endsWith('.md'));

/** Links to a file of the repository that is not there. */
function brokenLinks(tree: SourceTree): string[] {
  const paths = [...tree.keys()];
  return documents(tree).flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => posix.join(posix.dirname(path), target).replace(/\/$/, ''))
      .filter((target) => !tree.has(target) && !paths.some((other) => other.startsWith(`${target}/`)))
      .map((target) => `${path} → ${target}`),
  );
}

/** Commands of the root that a document tells and package.json does not know. */
function unknownCommands(tree: SourceTree): string[] {
  const { scripts } = JSON.parse(tree.get('package.json')!) as { scripts: Record<string, string> };
  return documents(tree).flatMap(([path, text]) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)]
      .filter((match) => !Object.hasOwn(scripts, match[1]!))
      .map((match) => `${path}: ${match[0]}`),
  );
}

/** Example queries that the gateway's schema would refuse. */
function refusedQueries(tree: SourceTree): string[] {
  const schema = buildSchema(tree.get('schema/api.graphql')!);
  return documents(tree).flatMap(([path, text]) =>
    [...text.matchAll(/```graphql\n(.*?)```/gs)].flatMap((match) =>
      validate(schema, parse(match[1]!)).map((error) => `${path}: ${error.message}`),
    ),
  );
}

/** Attacks that the list of attacks does not name, and names in it that are none. */
function unlistedAttacks(tree: SourceTree): string[] {
  const listed = [...tree.get('tests/attacks/README.md')!.matchAll(/`([\w-]+)`/g)].map((match) => match[1]!);
  const written = [...tree.keys()].flatMap((path) => /^tests\/attacks\/([\w-]+)\.test\.ts$/.exec(path)?.[1] ?? []);
  return [...new Set([...listed, ...written])].filter((name) => !listed.includes(name) || !written.includes(name));
}

describe('the list of attacks is that of the files', () => {
  test('as they are', () => expect(unlistedAttacks(repository)).toEqual([]));
  test('and one that is missing is seen', () => {
    const planted = plant(repository, { 'tests/attacks/planted.test.ts': '' });
    expect(unlistedAttacks(planted)).toEqual(['planted']);
  });
});

describe('a link leads somewhere', () => {
  test('in every document', () => expect(brokenLinks(repository)).toEqual([]));
  test('and a broken one is seen', () => {
    const planted = plant(repository, { 'docs/planted.md': 'see [nothing](nothing.md) and [all](decisions/)' });
    expect(brokenLinks(planted)).toContain('docs/planted.md → docs/nothing.md');
  });
});

describe('a command that is told exists', () => {
  test('in every document', () => expect(unknownCommands(repository)).toEqual([]));
  test('and an unknown one is seen', () => {
    const planted = plant(repository, { 'docs/planted.md': 'then `npm run release`' });
    expect(unknownCommands(planted)).toContain('docs/planted.md: npm run release');
  });
});

describe('an example query is one that the gateway takes', () => {
  test('in every document', () => {
    expect(repository.get('docs/analyst-guide.md')).toContain('```graphql');
    expect(refusedQueries(repository)).toEqual([]);
  });
  test('and a wrong one is seen', () => {
    const planted = plant(repository, { 'docs/planted.md': '```graphql\n{ catalogue { street } }\n```' });
    expect(refusedQueries(planted).length).toBeGreaterThan(0);
  });
});
