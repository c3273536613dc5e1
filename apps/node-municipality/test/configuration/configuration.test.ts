import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@zichtlijn/messages';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNode } from '../../src/configuration/create-node.ts';
import { databaseUrl } from '../../src/configuration/database-url.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { readSecrets } from '../../src/keys/secrets.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'zicht-node-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const faultOf = (work: () => unknown): Fault => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('expected a Fault');
};

describe('a new node', () => {
  it('has a configuration and secrets for its owner alone, and running init again changes neither', () => {
    expect(createNode({ directory, municipality: 'GM0363' })).toBe(true);
    const before = ['zicht-node.yaml', 'secrets.json'].map((name) => readFileSync(join(directory, name), 'utf8'));
    expect(createNode({ directory, municipality: 'GM0363' })).toBe(false);
    expect(['zicht-node.yaml', 'secrets.json'].map((name) => readFileSync(join(directory, name), 'utf8'))).toEqual(
      before,
    );
    expect(statSync(join(directory, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readConfiguration(directory)).toMatchObject({
      municipalities: [{ code: 'GM0363', name: 'Amsterdam' }],
      host: '127.0.0.1',
      port: 0,
      database: 'embedded',
      areasFile: null,
    });
  });

  it('is not made over that of another municipality, nor for what is no municipality', () => {
    createNode({ directory, municipality: 'GM0363' });
    expect(faultOf(() => createNode({ directory, municipality: 'GM0344' })).code).toBe('NODE_EXISTS');
    expect(faultOf(() => createNode({ directory: join(directory, 'x'), municipality: 'Utrecht' })).code).toBe(
      'MUNICIPALITY_UNKNOWN',
    );
    const wrong = { directory: join(directory, 'x'), municipality: 'GM0363', vaultUrl: 'localhost' };
    expect(faultOf(() => createNode(wrong)).code).toBe('DATABASE_ADDRESS');
    expect(existsSync(join(directory, 'x'))).toBe(false);
  });

  it('makes no secrets in a directory that is open to others', () => {
    chmodSync(directory, 0o755);
    expect(faultOf(() => createNode({ directory, municipality: 'GM0363' })).code).toBe('DIRECTORY_OPEN');
    expect(existsSync(join(directory, 'secrets.json'))).toBe(false);
  });

  it('refuses secrets that others can read, and never shows one', () => {
    createNode({ directory, municipality: 'GM0363' });
    const { keyring, stagingSecret } = readSecrets(directory);
    expect(
      new Set([...Object.values(keyring), stagingSecret].map((one) => Buffer.from(one).toString('hex'))).size,
    ).toBe(8);
    const file = join(directory, 'secrets.json');
    chmodSync(file, 0o644);
    expect(faultOf(() => readSecrets(directory)).code).toBe('SECRETS_OPEN');
    chmodSync(file, 0o600);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, -20));
    const fault = faultOf(() => readSecrets(directory));
    expect(fault.code).toBe('SECRETS_DAMAGED');
    expect(String(fault)).not.toContain(JSON.parse(text).stagingSecret);
  });
});

describe('a configuration', () => {
  it('tells all its faults at once', () => {
    writeFileSync(
      join(directory, 'zicht-node.yaml'),
      'municipalities: [{ code: Amsterdam, name: A }]\nport: 99999\ncolour: red\n',
    );
    const fault = faultOf(() => readConfiguration(directory));
    expect(fault.code).toBe('CONFIGURATION_INVALID');
    for (const place of ['municipalities.0.code', 'port', 'colour']) expect(fault.sentence.nl).toContain(place);
  });

  it('names what a municipality came out of, by ledgers beside it', () => {
    const write = (origin: string) =>
      writeFileSync(
        join(directory, 'zicht-node.yaml'),
        `municipalities:\n  - { code: GM1980, name: Voorbeeldland, origin: ${origin} }\n`,
      );
    write('{ year: 2022, predecessors: [{ code: GM0398, ledger: GM0398.json }, { code: GM0416, ledger: none }] }');
    const [read] = readConfiguration(directory).municipalities;
    expect(read?.origin).toEqual({
      year: 2022,
      predecessors: [
        { code: 'GM0398', ledger: join(directory, 'GM0398.json') },
        { code: 'GM0416', ledger: null },
      ],
    });
    write('{ year: 2022 }');
    expect(readConfiguration(directory).municipalities[0]?.origin).toEqual({ year: 2022, predecessors: [] });
    write('{ predecessors: [{ code: Graft, ledger: none }] }');
    const { sentence } = faultOf(() => readConfiguration(directory));
    expect(sentence.nl).toContain('municipalities.0.origin.year: ontbreekt');
    expect(sentence.en).toContain('municipalities.0.origin.predecessors.0.code: no code like GM0363');
  });

  it('holds what a municipality came out of against what is known of it', () => {
    const read = (code: string, year: number, ...predecessors: string[]) => {
      const of = predecessors.map((one) => (one === code ? { code: one } : { code: one, ledger: 'none' }));
      const municipalities = [{ code, name: 'Voorbeeld', origin: { year, predecessors: of } }];
      writeFileSync(join(directory, 'zicht-node.yaml'), JSON.stringify({ municipalities }));
      return readConfiguration(directory);
    };
    const both = faultOf(() => read('GM1980', 2022, 'GM0398'));
    expect([both.code, both.sentence.nl]).toEqual(['ORIGIN_PREDECESSORS', expect.stringContaining('GM0398, GM0416')]);
    // A municipality that kept its code is one of those that it came out of; of itself it needs no ledger.
    const kept = faultOf(() => read('GM0014', 2019, 'GM0009', 'GM0017'));
    expect([kept.code, kept.sentence.en]).toEqual([
      'ORIGIN_PREDECESSORS',
      expect.stringContaining('GM0009, GM0014, GM0017'),
    ]);
    expect(() => read('GM0014', 2019, 'GM0017', 'GM0014', 'GM0009')).not.toThrow();
    const part = faultOf(() => read('GM0855', 2021, 'GM0855', 'GM0788'));
    expect([part.code, part.sentence.nl]).toEqual([
      'ORIGIN_PART',
      expect.stringContaining('een deel van Haaren (GM0788)'),
    ]);
    // Of mergers that are announced, and of invented ones, nothing is known but what it says itself.
    expect(() => read('GM9901', 2021, 'GM9902')).not.toThrow();
    writeFileSync(
      join(directory, 'zicht-node.yaml'),
      'municipalities: [{ code: GM9901, name: A, origin: { year: 2021, predecessors: [{ code: GM9902 }] } }]\n',
    );
    expect(faultOf(() => readConfiguration(directory)).sentence.en).toContain(
      'municipalities.0.origin.predecessors: every other municipality needs a ledger',
    );
  });

  it('takes a database address from the environment, without repeating it', () => {
    const municipalities = 'municipalities: [{ code: GM0363, name: A }]\n';
    writeFileSync(join(directory, 'zicht-node.yaml'), `${municipalities}database: { vaultUrl: ZICHT_TEST_VAULT }\n`);
    const configuration = readConfiguration(directory);
    expect(faultOf(() => databaseUrl(configuration, 'vaultUrl')).sentence.en).toContain('ZICHT_TEST_VAULT');
    expect(faultOf(() => databaseUrl(configuration, 'serveUrl')).sentence.en).toContain('database.serveUrl');
    process.env['ZICHT_TEST_VAULT'] = 'postgresql://u:geheim@127.0.0.1/x';
    expect(databaseUrl(configuration, 'vaultUrl')).toContain('geheim');
    delete process.env['ZICHT_TEST_VAULT'];
  });

  it('says with the line where its YAML breaks', () => {
    writeFileSync(join(directory, 'zicht-node.yaml'), 'municipalities:\n  - code: "GM0363\n');
    expect(faultOf(() => readConfiguration(directory)).code).toBe('YAML_MALFORMED');
  });
});
