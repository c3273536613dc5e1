import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFindings, signMeeting, signOperations } from '@zichtlijn/conformance';
import { type LocalPostgres, startLocalPostgres } from '@zichtlijn/local-postgres';
import { keyName, type PublishedTable } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNode } from '../../src/configuration/create-node.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { conform } from '../../src/conformance/conform.ts';
import { federationOfNow } from '../../src/conformance/federation-of-now.ts';
import { type GoldenRelease, goldenTables } from '../../src/conformance/golden-build.ts';
import { goldenDifferences } from '../../src/conformance/golden-differences.ts';
import { goldenRelease } from '../../src/conformance/golden-release.ts';
import { joinedFile } from '../../src/conformance/joined-file.ts';

const home = mkdtempSync(join(tmpdir(), 'golden-'));
const gateway = generateKeyPairSync('ed25519').privateKey;
const federation = federationOfNow();
const operations = signOperations({ format: 'zichtlijn-operations-1', contract: '1', questions: [] }, gateway);
const told = signMeeting({ nonce: 'n'.repeat(22), software: '0.1.0', federation, operations, succession: [] }, gateway);
const configuration = () => readConfiguration(join(home, 'node'));
let postgres: LocalPostgres;

beforeAll(async () => {
  postgres = await startLocalPostgres();
  createNode({ directory: join(home, 'node'), municipality: 'GM9901', name: 'Voorbeeld' });
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the golden microdata', () => {
  // The journey of joining builds them on the embedded database, and is certified only when that gives the same.
  it('give the golden release bit for bit on PostgreSQL, and a certificate that a gateway takes', async () => {
    const certificate = await conform(configuration(), told, { scratch: postgres.url('postgres') });
    expect(certificate).toMatchObject({ engine: 'postgresql', golden: { root: goldenRelease.root } });
    const check = { floor: federation, gateway: keyName(gateway), now: Date.now() };
    expect(certificateFindings(certificate, check)).toEqual([]);
  });

  it('span more than thirty tables of the catalogue', () => {
    expect(Object.keys(goldenRelease.tables).length).toBeGreaterThan(30);
  });
});

describe('a build that is not the golden one', () => {
  const [table, cells] = Object.entries(goldenRelease.tables)[3]!;
  const otherwise = (change: Partial<GoldenRelease['tables']>): GoldenRelease => ({
    root: '0'.repeat(64),
    tables: { ...goldenRelease.tables, ...change } as GoldenRelease['tables'],
  });
  const refusal = (build: GoldenRelease) =>
    conform(configuration(), told, { build: async () => build }).then(
      () => null,
      (error: { code: string; sentence: { nl: string; en: string } }) => error,
    );

  it('gives no certificate when one cell differs, and the table and the count are named in both languages', async () => {
    const fault = await refusal(otherwise({ [table]: `${cells.slice(0, -4)}zzzz` }));
    expect(fault).toMatchObject({ code: 'GOLDEN_DIFFERS' });
    expect(fault?.sentence.nl).toContain(`${table} (1 cellen)`);
    expect(fault?.sentence.en).toContain(`${table} (1 cells)`);
    expect(existsSync(joinedFile(join(home, 'node')))).toBe(false);
  });

  it.each([
    ['a cell less', cells.slice(0, -4), 1],
    ['a cell more', `${cells}zzzz`, 1],
    ['two others', `zzzzyyyy${cells.slice(8)}`, 2],
    ['no cell at all', '', cells.length / 4],
  ])('is counted: %s', (_what, changed, count) => {
    expect(goldenDifferences(otherwise({ [table]: changed }), goldenRelease)).toEqual([{ table, cells: count }]);
  });

  it('is told by its areas when no cell differs', async () => {
    expect((await refusal(otherwise({})))?.sentence.nl).toContain('areas (0 cellen)');
  });

  const cell = { area: 'GM9999', period: '2021JJ00', breakdown: '_T', category: '_T', measure: 'count' as const };
  const tables = (value: number | null, status: 'A' | 'Q', flags: string[] = []) =>
    goldenTables([
      { indicator: 'x', version: 1, cells: [{ ...cell, value, status, flags }] } as unknown as PublishedTable,
    ]);

  it('has another hash of a cell for another value, status or flag', () => {
    const seen = [tables(12, 'A'), tables(13, 'A'), tables(null, 'Q'), tables(12, 'A', ['break'])];
    expect(new Set(seen.map((one) => one['x@1 municipality _T'])).size).toBe(4);
  });
});

describe('a federation that asks more than this node has', () => {
  const asking = (change: object) =>
    conform(
      configuration(),
      { ...told, federation: { ...federation, ...change } },
      { build: () => Promise.reject(new Error('built')) },
    );

  it.each([
    ['another contract', { contract: '2' }, 'CONTRACT_DIFFERS'],
    ['newer software', { software: '99.0.0' }, 'SOFTWARE_OLDER'],
    ['other golden microdata', { golden: { id: 'golden-9', root: federation.golden.root } }, 'GOLDEN_OTHER'],
    [
      'a stronger policy',
      {
        policy: {
          ...federation.policy,
          numbers: { ...federation.policy.numbers, threshold: { value: 15, stronger: 'higher' } },
        },
      },
      'POLICY_WEAKER',
    ],
  ])('says so before anything is built: %s', async (_what, change, code) => {
    await expect(asking(change)).rejects.toMatchObject({ code });
  });
});
