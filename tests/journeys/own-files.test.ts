import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readConfiguration } from '../../apps/node-municipality/src/configuration/read-configuration.ts';
import { preview } from '../../apps/node-municipality/src/preview.ts';
import { nodeProgram, severalCommands } from '../../scripts/demo/programs.ts';
import { NeedleSearch } from '../attacks/needle-search.ts';
import { stepsOf } from '../guides/guide.ts';
import { lacking, Reader } from '../guides/reader.ts';
import { answers, dwellings, residents, writeForeignFiles } from './foreign-files.ts';

const root = mkdtempSync(join(tmpdir(), 'zicht-own-files-'));
const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/aansluiten.md'), 'utf8');
/** The commands of the guide, as they stand in its first block. */
const commands = /```sh\n(.*?)```/s
  .exec(guide)![1]!
  .trim()
  .split('\n')
  .map((line) => line.replace(/^npx zicht-node /, '').split(' '));
const told: string[] = [];
let needles: readonly string[] = [];

beforeAll(async () => {
  needles = writeForeignFiles(join(root, 'bestanden')).needles;
  writeFileSync(join(root, 'antwoorden.yaml'), stringify(answers));
  // In one process, because most of a command is its start; the rest of the guide is followed to the letter.
  const words = [severalCommands, 'node', JSON.stringify(commands)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: root });
  told.push(stdout, stderr);
}, 600_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Everything that was written but the vault, the keys and what the municipality brought itself. */
function writtenFiles(): readonly string[] {
  const all = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => /\/(deliveries|rejects|stukken)\//.test(path));
}

describe('from a folder of files of one’s own to a preview and a paper to decide on', () => {
  test('takes five commands, those of the guide', () => {
    expect(commands.map(([name]) => name)).toEqual(['init', 'ingest', 'build', 'preview', 'sign-off']);
  });

  test('counts what the files hold', async () => {
    const configuration = readConfiguration(join(root, 'knooppunt'));
    const { withheld, tables, manifest } = await preview(configuration, configuration.municipalities[0]!);
    const cell = (indicator: string, period: string) =>
      withheld
        .find((table) => table.indicator === indicator)
        ?.cells.find((one) => one.area === 'GM9901' && one.period === period && one.category === '_T')?.value;
    expect(cell('context.woningen', '2021JJ00')).toBe(dwellings);
    expect(cell('context.inwoners', '2021JJ00')).toBe(residents);
    // Nobody signed yet.
    expect(tables).toEqual([]);
    expect(manifest.definitions).toEqual([]);
  });

  test('keeps keys and proposals for the owner alone', () => {
    if (process.platform === 'win32') return;
    const node = join(root, 'knooppunt');
    expect(statSync(node).mode & 0o777).toBe(0o700);
    for (const path of [join(node, 'secrets.json'), join(node, 'release-key.json'), ...writtenFiles()])
      expect(statSync(path).mode & 0o077, path).toBe(0);
  });

  test('says of a file without names of columns that it has none', () => {
    expect(told.join('')).toContain('zonder kop.csv: SOURCE_HEADER');
  });

  test('makes a paper with the grounds and the consent of each source', () => {
    const pack = readFileSync(join(root, 'stukken/GM9901-besluitstuk.html'), 'utf8');
    for (const text of [
      'Kadasterwet, artikel 99',
      'Gemeentewet, artikel 172',
      'Eenheidschef, EH-2026-12, 2026-02-01',
      '2035-12-31',
      'Doorsluishuizen',
    ])
      expect(pack).toContain(text);
    expect(pack).not.toMatch(/<script|https?:/);
  });
});

describe('an attacker who is given all that was said and written', () => {
  test('finds no value of a row in it, and would have found one', () => {
    const search = new NeedleSearch(needles.map((text) => ({ text, whole: /^\d+$/.test(text) })));
    const source = readFileSync(join(root, 'bestanden/kadaster export.csv'));
    expect(search.in(source).size).toBeGreaterThan(dwellings);
    expect(needles).toContain('GEHEIMCODE');
    for (const text of told) expect([...search.in(Buffer.from(text))]).toEqual([]);
    const files = writtenFiles();
    expect(files.length).toBeGreaterThan(8);
    for (const path of files) {
      // The answers name one code themselves, and the mapping has to say it.
      const known = path.endsWith('/mapping.yaml') ? ['geheimcode'] : [];
      expect(
        [...search.in(readFileSync(path))].filter((text) => !known.includes(text)),
        path,
      ).toEqual([]);
    }
  });
});

describe.skipIf(lacking.length > 0)(`the rest of the guide${lacking.map((name) => `, skipped: no ${name}`)}`, () => {
  test('is followed to the letter, to a release of what was signed for', async () => {
    const configuration = readConfiguration(join(root, 'knooppunt'));
    const staged = (await preview(configuration, configuration.municipalities[0]!)).manifest.id;
    const reader = new Reader(root, new Map());
    for (const { does, text } of stepsOf('aansluiten.md').slice(1))
      if (does === 'run') await reader.follow({ does, text: text.replace('r-…', staged) });
    const said = await promisify(execFile)(process.execPath, [nodeProgram, 'status', '--dir', 'knooppunt'], {
      cwd: root,
    });
    expect(said.stdout).toMatch(/r-[0-9a-z]{26}/);
  });
});
