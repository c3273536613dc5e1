import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault } from '../../src/vault/open-vault.ts';
import { engines, IngestBench } from './ingest-bench.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');
const columns = { bag_id: 'bag', year: 'jaar', use: 'gebruik', postcode: 'postcode', house_number: 'nr' };
const file = (rows: number): string =>
  `bag;jaar;gebruik;postcode;nr\n${Array.from({ length: rows }, (_, at) => `990001${String(at).padStart(10, '0')};2020;woning;1234AB;${at}\n`).join('')}`;

/** Wait until the program says that it is in the middle, then kill it without warning. */
async function killInTheMiddle(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
  await Promise.race([new Promise((done) => child.stderr?.once('data', done)), gone]);
  child.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');
}

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`an ingest on ${engine} that is killed`, () => {
    it('leaves the vault as it was, and can be run again', async () => {
      const bench = await IngestBench.open(engine);
      try {
        const delivery = { municipality: bench.municipality(), dataset: 'object', columns };
        await bench.ingest({ ...delivery, text: file(10) });
        const before = await bench.rows('SELECT * FROM vault.object ORDER BY fact_key');
        await bench.vault.close();

        const large = bench.write({ ...delivery, text: file(60_000) });
        const papers = ['--manifest', large.manifest, '--mapping', large.mapping, large.file];
        const child = spawn(process.execPath, [program, 'ingest', 'object', '--dir', bench.directory, ...papers], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        await killInTheMiddle(child);
        rmSync(large.directory, { recursive: true, force: true });

        bench.vault = await openVault(bench.configuration);
        expect(await bench.rows('SELECT * FROM vault.object ORDER BY fact_key')).toEqual(before);
        expect(await bench.rows('SELECT count(*)::int AS n FROM vault.delivery')).toEqual([{ n: 1 }]);
        expect(await bench.ingest({ ...delivery, text: file(20) })).toMatchObject({ replaced: 1, rowsKept: 20 });
      } finally {
        await bench.close();
      }
    });
  });
}

describe('the program', () => {
  it('prints a fault in both languages, ends with 1 and repeats no value of the file', async () => {
    const bench = await IngestBench.open('pglite');
    try {
      await bench.vault.close();
      const papers = bench.write({
        municipality: 'GM9900',
        dataset: 'object',
        columns,
        text: 'Jansen;111222333;1234AB;7;x\n',
      });
      const child = spawn(
        process.execPath,
        [
          program,
          'ingest',
          'object',
          '--dir',
          bench.directory,
          '--manifest',
          papers.manifest,
          '--mapping',
          papers.mapping,
          papers.file,
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.stderr.on('data', (chunk) => (said += chunk));
      expect(await new Promise((done) => child.once('exit', done))).toBe(1);
      expect(said).toMatch(/SOURCE_COLUMNS\n {2}In object\.csv ontbreken.*\n {2}object\.csv lacks/);
      for (const value of ['Jansen', '111222333', '1234AB']) expect(said).not.toContain(value);
      expect(readFileSync(papers.file, 'utf8')).toContain('Jansen');
      rmSync(papers.directory, { recursive: true, force: true });
    } finally {
      await bench.close();
    }
  });
});
