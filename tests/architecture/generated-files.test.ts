import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';
import { driftedFiles, writeFiles } from '../../scripts/write-generated.ts';
import { repositoryRoot } from './source-tree.ts';

const files = generatedFiles();

test('what is generated is committed as the code makes it', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(driftedFiles(repositoryRoot, files)).toEqual([]);
});

describe('a file that is not as the code makes it is named', () => {
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'zichtlijn-generated-'));
    for (const folder of ['schema', 'docs']) {
      cpSync(join(repositoryRoot, folder), join(copy, folder), { recursive: true });
    }
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test('changed, missing and left over', () => {
    writeFileSync(join(copy, 'schema/supergraph.graphql'), 'changed by hand');
    rmSync(join(copy, 'docs/catalogus/context.woningen.md'));
    writeFileSync(join(copy, 'docs/catalogus/no-such-indicator.md'), '');
    expect(driftedFiles(copy, files)).toEqual([
      { path: 'schema/supergraph.graphql', kind: 'different' },
      { path: 'docs/catalogus/context.woningen.md', kind: 'missing' },
      { path: 'docs/catalogus/no-such-indicator.md', kind: 'surplus' },
    ]);
  });

  test('and writing mends it', () => {
    writeFiles(copy, files, driftedFiles(copy, files));
    expect(driftedFiles(copy, files)).toEqual([]);
  });
});
