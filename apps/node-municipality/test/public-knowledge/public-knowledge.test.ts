import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { build } from '../../src/build/build.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readPublicKnowledge } from '../../src/public-knowledge/public-knowledge.ts';
import { type OwnDatabase, ownDatabase } from '../postgresql/own-database.ts';
import { createSmallTown, municipality } from '../releases/small-town.ts';

const root = mkdtempSync(join(tmpdir(), 'public-knowledge-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const cell = { area: 'BU99010201', period: '2021JJ00', value: 30 };
const file = {
  indicator: 'context.woningen',
  source: 'CBS, Kerncijfers wijken en buurten 2021',
  readOn: '2022-03-01',
  cells: [cell],
};
const write = (directory: string, content: unknown, name = 'context.woningen.yaml') => {
  mkdirSync(join(directory, 'public-knowledge'), { recursive: true });
  writeFileSync(join(directory, 'public-knowledge', name), stringify(content));
};

describe('a file of what is known from elsewhere', () => {
  const inDirectory = (name: string): NodeConfiguration => {
    const directory = join(root, name);
    mkdirSync(directory);
    const { code } = municipality;
    const of = { municipalities: [{ code, name: 'Voorbeeld' }], host: '127.0.0.1', port: 0, areasFile: null };
    const access = {
      gatewayKeys: [],
      policy: null,
      operations: 'contract' as const,
      memory: 'fresh' as const,
      metrics: null,
      tls: null,
      dialOut: null,
      retractionsWithinDays: 35,
      retainMonths: 36,
    };
    return { directory, ...of, ...access, database: 'embedded' };
  };

  it('need not be there', () => {
    expect(readPublicKnowledge(inDirectory('none'))).toEqual([]);
  });

  it('says how far each number may be from the true one, for all of them or for one', () => {
    const configuration = inDirectory('read');
    write(configuration.directory, { ...file, within: 2, cells: [cell, { ...cell, within: 0 }] });
    const told = readPublicKnowledge(configuration).map(({ quantity, value, within }) => [quantity, value, within]);
    expect(told).toEqual([
      ['context.woningen@1:count', 30, 2],
      ['context.woningen@1:count', 30, 0],
    ]);
  });

  it.each([
    ['an indicator that does not exist', { ...file, indicator: 'context.huizen' }, 'indicator: no indicator'],
    ['no day on which it was read', { ...file, readOn: undefined }, 'readOn: missing'],
    ['an area that is none', { ...file, cells: [{ ...cell, area: 'Centrum' }] }, 'cells.0.area: no code like'],
    ['a period that is none', { ...file, cells: [{ ...cell, period: '2021' }] }, 'cells.0.period: no period like'],
    [
      'a category that is none',
      { ...file, cells: [cell, { ...cell, breakdown: 'dwelling-type', category: 'kasteel' }] },
      'cells.1.category: no category',
    ],
    ['a measure of another indicator', { ...file, cells: [{ ...cell, measure: 'sum' }] }, 'cells.0.measure: this'],
    ['a broken number', { ...file, cells: [{ ...cell, value: 30.5 }] }, 'cells.0.value'],
    ['a key with a mistake in it', { ...file, rounding: 5 }, 'unknown key rounding'],
  ])('is refused with %s, in both languages and with the place', (name, content, words) => {
    const configuration = inDirectory(name.replaceAll(' ', '-'));
    write(configuration.directory, content);
    expect(() => readPublicKnowledge(configuration)).toThrow(
      expect.objectContaining({ code: 'PUBLIC_KNOWLEDGE_INVALID', message: expect.stringContaining(words) }),
    );
  });

  it('is refused when it is about another municipality', () => {
    const configuration = inDirectory('foreign');
    write(configuration.directory, { ...file, cells: [{ ...cell, area: 'BU03630201' }] });
    expect(() => readPublicKnowledge(configuration)).toThrow(
      expect.objectContaining({ code: 'PUBLIC_KNOWLEDGE_AREA' }),
    );
  });
});

describe('a build beside what is known from elsewhere', () => {
  let postgres: OwnDatabase;
  beforeAll(async () => {
    postgres = await ownDatabase();
  });
  afterAll(async () => postgres?.drop());

  it('hides another neighbourhood in place of one that anybody knows, also by the year that a block ends with', async () => {
    const url = JSON.stringify(postgres.url);
    const database = `database:\n  vaultUrl: ${url}\n  releaseUrl: ${url}\n  serveUrl: ${url}\n`;
    const configuration = await createSmallTown(join(root, 'town'), database);
    const hidden = async () => {
      const { tables } = await build(configuration, municipality);
      const cells = tables.filter(({ indicator }) => indicator === 'context.woningen').flatMap((table) => table.cells);
      return cells.filter(({ area, status }) => area.startsWith('BU') && status === 'Q').map(({ area }) => area);
    };
    expect(await hidden()).toEqual(['BU99010201', 'BU99010202']);
    write(configuration.directory, file);
    expect(await hidden()).toEqual(['BU99010101', 'BU99010202']);
    // Rounded to fives it leaves the smallest one a few values only, and not all that are promised of it.
    write(configuration.directory, { ...file, within: 2 });
    expect(await hidden()).toContain('BU99010101');
  });
});
