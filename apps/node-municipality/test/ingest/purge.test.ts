import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purge, purgedFile, readPurged } from '../../src/purge.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, objectHeader, objects, transferHeader, transfers, validBsn } from './sample-deliveries.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');
const today = '2026-11-29';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`a purge on ${engine}`, () => {
    let bench: IngestBench;
    const deliver = async (municipality: string, retainUntil: string, sourceHolder = 'Kadaster', value = 100) => {
      const manifest = { retainUntil, sourceHolder };
      const list = `${objectHeader}\n${bag};1234;AB;1;2020;WO;${value};20190101;\n`;
      await bench.ingest({ municipality, ...objects, text: list, manifest });
      const sales = `${transferHeader}\na1;;1234ab;1;${validBsn};01-02-2020;koper;1000\n`;
      await bench.ingest({ municipality, ...transfers, text: sales, manifest });
    };
    const inVault = async (municipality: string) => {
      const counts: Record<string, unknown> = {};
      for (const table of ['delivery', 'object', 'property_transfer', 'alias']) {
        const [row] = await bench.rows(
          `SELECT count(*)::int AS n FROM vault.${table} WHERE municipality_code = $1`,
          municipality,
        );
        counts[table] = row?.['n'];
      }
      return counts;
    };

    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    it('removes what is past its date with all that was learnt from it, and leaves the rest', async () => {
      const [old, kept, last] = [bench.municipality(), bench.municipality(), bench.municipality()];
      await deliver(old, '2026-11-28');
      await deliver(kept, '2040-01-01');
      await deliver(last, today);
      const before = [await inVault(kept), await inVault(last)];
      expect(before[0]).toEqual({ delivery: 2, object: 1, property_transfer: 1, alias: expect.any(Number) });
      expect((await inVault(old))['alias']).toBeGreaterThan(0);
      const { purged, proved } = await purge(bench.configuration, bench.vault, today);
      expect(purged.map(({ municipality, dataset, purgedOn }) => [municipality, dataset, purgedOn])).toEqual([
        [old, 'object', today],
        [old, 'property_transfer', today],
      ]);
      expect(proved).toBe(2);
      expect(await inVault(old)).toEqual({ delivery: 0, object: 0, property_transfer: 0, alias: 0 });
      expect([await inVault(kept), await inVault(last)]).toEqual(before);
    });

    it('notes what was destroyed, without a value or a count of it, for its owner alone', () => {
      const file = join(bench.directory, purgedFile);
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readPurged(bench.directory)).toHaveLength(2);
      expect(Object.keys(readPurged(bench.directory)[0]!).sort()).toEqual(
        ['municipality', 'id', 'dataset', 'sourceHolder', 'periodFrom', 'periodTo', 'retainUntil', 'purgedOn'].sort(),
      );
    });

    it('does nothing the next time, and proves it again', async () => {
      expect(await purge(bench.configuration, bench.vault, today)).toEqual({ purged: [], proved: 2 });
    });

    it('removes again what a backup brought back, whatever date stands beside it', async () => {
      const municipality = bench.municipality();
      await deliver(municipality, '2026-01-01');
      await bench.vault.pool.query(
        `CREATE TABLE public.backup AS SELECT * FROM vault.object WHERE municipality_code = '${municipality}'`,
      );
      await purge(bench.configuration, bench.vault, today);
      await bench.vault.pool.query('INSERT INTO vault.object SELECT * FROM public.backup');
      expect((await inVault(municipality))['object']).toBe(1);
      await purge(bench.configuration, bench.vault, today);
      expect((await inVault(municipality))['object']).toBe(0);
      await bench.vault.pool.query('DROP TABLE public.backup');
    });

    it('leaves no row of it in the files of the tables', async () => {
      if (engine !== 'pglite') return;
      const municipality = bench.municipality();
      // Another row than any that is kept: the same row has the same mark.
      await deliver(municipality, '2026-01-01', 'Kadaster', 731);
      const [row] = await bench.rows('SELECT fact_key FROM vault.object WHERE municipality_code = $1', municipality);
      const key = String(row?.['fact_key']);
      await bench.vault.pool.query('CHECKPOINT');
      expect(filesWith(join(bench.directory, 'vault'), key)).toBeGreaterThan(0);
      await purge(bench.configuration, bench.vault, today);
      await bench.vault.pool.query('CHECKPOINT');
      expect(filesWith(join(bench.directory, 'vault'), key)).toBe(0);
    });

    it('that is killed at any moment leaves a delivery whole or gone, and the next one finishes it', async () => {
      const [old, kept] = [bench.municipality(), bench.municipality()];
      await deliver(kept, '2040-01-01');
      const untouched = await inVault(kept);
      for (const after of [200, 500, 800, 1_100]) {
        await deliver(old, '2026-01-01', `Kadaster ${after}`);
        const whole = await inVault(old);
        await bench.vault.close();
        const child = spawn(process.execPath, [program, 'purge', '--dir', bench.directory], { stdio: 'ignore' });
        const ended = new Promise((done) => child.once('exit', done));
        await pause(after);
        child.kill('SIGKILL');
        await ended;
        bench.vault = await openVault(bench.configuration);
        expect([whole, { delivery: 0, object: 0, property_transfer: 0, alias: 0 }]).toContainEqual(await inVault(old));
        expect(await inVault(kept)).toEqual(untouched);
        await purge(bench.configuration, bench.vault, today);
        expect(await inVault(old)).toEqual({ delivery: 0, object: 0, property_transfer: 0, alias: 0 });
      }
    });

    it('is refused when the note of what was destroyed is damaged: nothing more is destroyed unseen', async () => {
      rmSync(join(bench.directory, purgedFile));
      writeFileSync(join(bench.directory, purgedFile), '{"id":\n', { mode: 0o600 });
      await expect(purge(bench.configuration, bench.vault, today)).rejects.toMatchObject({ code: 'PURGED_DAMAGED' });
    });
  });
}

/** How many files of tables hold a text: those of the database's log are written over in time, and are no tables. */
function filesWith(directory: string, text: string): number {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  return files.filter(
    (one) =>
      one.isFile() &&
      /[\\/]base[\\/]/.test(one.parentPath) &&
      readFileSync(join(one.parentPath, one.name)).includes(text),
  ).length;
}
