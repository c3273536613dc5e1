import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createNode } from '../../src/configuration/create-node.ts';
import type { NodeConfiguration } from '../../src/configuration/node-configuration.ts';
import { readConfiguration } from '../../src/configuration/read-configuration.ts';
import { noAnswers } from '../../src/propose/answers.ts';
import { proposedDeliveries } from '../../src/propose/delivery-file.ts';
import { type Guide, terminalGuide, unattended } from '../../src/propose/guide.ts';
import { propose, sourceFiles } from '../../src/propose/propose.ts';
import { bag, bsn, type Columns, dutchDate, oneOf, textOf, year } from './invented-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'zicht-proposals-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A new node, and a directory with these files beside it. */
function bench(files: Readonly<Record<string, string>>): {
  configuration: NodeConfiguration;
  paths: readonly string[];
} {
  const directory = join(root, `node-${count++}`);
  createNode({ directory, municipality: 'GM9901', name: 'Voorbeeld' });
  const from = mkdtempSync(join(root, 'files-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
  return { configuration: readConfiguration(directory), paths: sourceFiles([from]) };
}

const objects: Columns = { 'BAG-id': bag, Jaar: year, Gebruik: oneOf('woning') };
const read = (path: string) => parse(readFileSync(path, 'utf8'));

describe('proposed deliveries', () => {
  it('stand ready for the owner alone, objects first, with a manifest that says what only the source knows', async () => {
    const { configuration, paths } = bench({
      'a verkopen.csv': textOf({ 'BAG-id': bag, Transportdatum: dutchDate, Rol: oneOf('koper') }),
      'objecten.csv': textOf(objects),
    });
    await propose(configuration, paths, noAnswers, unattended);
    const deliveries = proposedDeliveries(configuration.directory);
    expect(deliveries.map(({ dataset }) => dataset)).toEqual(['object', 'property_transfer']);
    const [first] = deliveries;
    expect(read(first!.manifest)).toMatchObject({
      dataset: 'object',
      period: { from: '2019-01-01', to: '2021-12-31' },
    });
    const text = readFileSync(first!.manifest, 'utf8');
    for (const field of ['sourceHolder', 'legalBasis', 'purpose', 'retainUntil', 'contact'])
      expect(text).toContain(`# ${field}:`);
    if (process.platform !== 'win32') expect(statSync(first!.mapping).mode & 0o777).toBe(0o600);
  });

  it('that were edited are never written over, however often one asks', async () => {
    const { configuration, paths } = bench({ 'objecten.csv': textOf(objects), 'objecten deel 2.csv': textOf(objects) });
    await propose(configuration, paths, noAnswers, unattended);
    const [delivery, ...more] = proposedDeliveries(configuration.directory);
    expect(more).toEqual([]);
    writeFileSync(delivery!.mapping, 'columns: {}\n');
    const again = await propose(configuration, paths, noAnswers, unattended);
    expect(again.flatMap((file) => (file.fault === null ? file.written : [])).every(({ isNew }) => !isNew)).toBe(true);
    expect(readFileSync(delivery!.mapping, 'utf8')).toBe('columns: {}\n');
    expect(proposedDeliveries(configuration.directory).length).toBe(1);
  });

  it('are one where files are parts of it: apart they would replace each other', async () => {
    const other: Columns = { ...objects, 'BAG-id': (row) => bag(row + 500) };
    const { configuration, paths } = bench({
      'bag A-K.csv': textOf(objects),
      'bag L-Z.csv': textOf(other),
      'bag_2018.csv': textOf({ ...objects, Jaar: () => '2018' }),
    });
    await propose(configuration, paths, noAnswers, unattended);
    const files = proposedDeliveries(configuration.directory).map((one) => one.files.length);
    expect(files.toSorted()).toEqual([1, 2]);
  });

  it('leave out a file that cannot be read, and say of it why, without its text', async () => {
    const { configuration, paths } = bench({
      'objecten.csv': textOf(objects),
      'leesmij.txt': 'Vragen aan Geheimelaar\nhier\n',
    });
    const files = await propose(configuration, paths, noAnswers, unattended);
    expect(files.map(({ fault }) => fault?.code)).toEqual(['SOURCE_HEADER', undefined]);
    expect(JSON.stringify(files[0]!.fault!.sentence)).not.toContain('Geheimelaar');
  });
});

describe('whoever is at a terminal', () => {
  /** Answers by what a question is about; nothing to any other. */
  const terminal = (given: Readonly<Record<string, string>>): { guide: Guide; said: () => string } => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let said = '';
    let answered = 0;
    output.on('data', (chunk) => {
      said += String(chunk);
      if (!String(chunk).endsWith('> ')) return;
      const question = said.slice(Math.max(answered, said.lastIndexOf('\n\n')));
      answered = said.length;
      const found = Object.keys(given).find((part) => question.includes(part));
      input.write(`${found === undefined ? '' : given[found]}\n`);
    });
    return { guide: terminalGuide(input, output), said: () => said };
  };
  it('is asked what names and values do not tell, and no value is shown', async () => {
    const columns: Columns = { 'BAG-id': bag, Transportdatum: dutchDate, Kolom7: bsn, Hoedanigheid: oneOf('P1', 'P2') };
    const { configuration, paths } = bench({ 'verkopen.csv': textOf(columns) });
    const { guide, said } = terminal({
      party_bsn: '1',
      '(role)': '1',
      '"P1"': '1',
      '"P2"': '2',
      bronhouder: 'Kadaster',
      wet: 'Kadasterwet',
      artikel: 'artikel 99',
      doel: 'beeld van ondermijning',
      gebiedsindeling: '2022',
      bewaard: '2030-01-01',
    });
    await propose(configuration, paths, noAnswers, guide);
    guide.close();
    const [delivery] = proposedDeliveries(configuration.directory);
    expect(read(delivery!.mapping).columns).toMatchObject({
      party_bsn: 'Kolom7',
      role: { from: 'Hoedanigheid', codes: { P1: 'koper', P2: 'verkoper' } },
    });
    expect(read(delivery!.manifest)).toMatchObject({
      sourceHolder: 'Kadaster',
      legalBasis: { basis: 'Kadasterwet', article: 'artikel 99' },
      indelingsjaar: 2022,
      retainUntil: '2030-01-01',
      // What was suggested, and taken over with an empty line.
      absentMeans: 'geen overdracht ingeschreven',
    });
    for (let row = 0; row < 40; row++) expect(said()).not.toContain(bsn(row));
  });
});
