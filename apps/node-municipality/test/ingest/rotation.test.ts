import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecrets } from '../../src/keys/secrets.ts';
import { rotate } from '../../src/rotate.ts';
import { openVault } from '../../src/vault/open-vault.ts';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, faultOf, objectHeader, objects, transferHeader, transfers, validBsn } from './sample-deliveries.ts';

const program = join(import.meta.dirname, '../../bin/zicht-node.mjs');

/** Every keyed hash in the vault. */
async function hashes(bench: IngestBench): Promise<Set<string>> {
  const columns = await bench.rows(
    `SELECT table_name AS "table", column_name AS name FROM information_schema.columns
     WHERE table_schema = 'vault' AND (column_name LIKE '%\\_key' OR column_name IN ('key', 'fingerprint'))`,
  );
  const found = new Set<string>();
  for (const { table, name } of columns) {
    const rows = await bench.rows(`SELECT DISTINCT "${name}" AS key FROM vault."${table}" WHERE "${name}" IS NOT NULL`);
    for (const { key } of rows) found.add(String(key));
  }
  return found;
}

const joined = (bench: IngestBench, municipality: string) =>
  bench.rows(
    `SELECT count(*)::int AS n FROM vault.property_transfer AS sold JOIN vault.object AS listed USING (municipality_code, object_key)
     JOIN vault.person_year AS person ON person.municipality_code = sold.municipality_code AND person_key = party_key
     WHERE municipality_code = $1`.replace('WHERE municipality_code', 'WHERE sold.municipality_code'),
    municipality,
  );

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`a rotation of keys on ${engine}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    const files = (municipality: string) => ({
      objects: {
        municipality,
        ...objects,
        text: `${objectHeader}\n${bag};1234;AB;1;2020;WO;100;20190101;\n`,
      },
      transfers: {
        municipality,
        ...transfers,
        text: `${transferHeader}\na1;;1234ab;1;${validBsn};01-02-2020;koper;1000\n`,
      },
      persons: {
        municipality,
        dataset: 'person_year',
        columns: { bsn: 'bsn', year: 'jaar', bag_id: 'bag' },
        text: `bsn,jaar,bag\n${validBsn},2020,${bag}\n`,
      },
    });

    it('leaves no key as it was, and everything that met before meets still, from old and new deliveries', async () => {
      const municipality = bench.municipality();
      const delivery = files(municipality);
      await bench.ingest(delivery.objects);
      await bench.ingest(delivery.transfers);
      const before = await hashes(bench);
      for (const times of [1, 2]) {
        const report = await rotate(bench.configuration, bench.vault);
        expect(report).toEqual({ generation: times, keys: before.size });
      }
      const after = await hashes(bench);
      expect(after.size).toBe(before.size);
      expect([...after].filter((key) => before.has(key))).toEqual([]);
      // What is delivered later is keyed from its identifiers, and must still be the same object and the same person.
      await bench.ingest(delivery.persons);
      expect(await joined(bench, municipality)).toEqual([{ n: 1 }]);
      expect(await bench.ingest(delivery.objects)).toMatchObject({ status: 'unchanged' });
      const address = {
        ...delivery.transfers,
        text: `${delivery.transfers.text}a2;;1234AB;1;;02-02-2020;koper;2000\n`,
      };
      const other = await bench.ingest({ ...address, manifest: { sourceHolder: 'Gemeente' } });
      expect(other).toMatchObject({ rowsKept: 1, rowsRepeated: 1, keys: { object_key: { best: 1, lower: 0 } } });
    });

    it('makes the secrets from before it useless for what the vault holds now, and says so when they come back', async () => {
      const path = join(bench.directory, 'secrets.json');
      const municipality = bench.municipality();
      await bench.ingest(files(municipality).persons);
      copyFileSync(path, `${path}.before`);
      await rotate(bench.configuration, bench.vault);
      copyFileSync(path, `${path}.after`);
      copyFileSync(`${path}.before`, path);
      const again = { ...files(municipality).persons, manifest: { sourceHolder: 'CBS' } };
      expect((await faultOf(bench.ingest(again))).code).toBe('SECRETS_BEHIND');
      expect((await faultOf(rotate(bench.configuration, bench.vault))).code).toBe('SECRETS_BEHIND');
      copyFileSync(`${path}.after`, path);
      expect(await bench.ingest(again)).toMatchObject({ rowsKept: 0, rowsRepeated: 1 });
    });

    it('leaves no earlier key in the files of the tables', { skip: engine !== 'pglite' }, async () => {
      const municipality = bench.municipality();
      await bench.ingest(files(municipality).persons);
      const [row] = await bench.rows('SELECT person_key AS key FROM vault.person_year LIMIT 1');
      await bench.rows('CHECKPOINT');
      const holding = () =>
        readdirSync(join(bench.directory, 'vault', 'base'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((path) => readFileSync(path).includes(String(row?.['key'])));
      expect(holding()).not.toEqual([]);
      await rotate(bench.configuration, bench.vault);
      await bench.rows('CHECKPOINT');
      expect(holding()).toEqual([]);
    });

    it('that is killed at any moment leaves the vault as it was or wholly rotated, and can be run again', async () => {
      const municipality = bench.municipality();
      const rows = Array.from({ length: 6_000 }, (_, at) => `${String(at + 1).padStart(9, '9')},2020,${bag}\n`);
      const many = {
        ...files(municipality).persons,
        text: `bsn,jaar,bag\n${rows.join('')}`,
        manifest: { synthetic: true },
      };
      await bench.ingest(many);
      const ends = new Set<string>();
      for (const after of [0, 200, 60_000]) {
        const before = await hashes(bench);
        const generations = readSecrets(bench.directory).rotations.length;
        await bench.vault.close();
        await killed(bench.directory, after);
        bench.vault = await openVault(bench.configuration);
        const now = await hashes(bench);
        const same = [...now].filter((key) => before.has(key)).length;
        expect(now.size).toBe(before.size);
        expect([0, before.size]).toContain(same);
        ends.add(same === 0 ? 'rotated' : 'as it was');
        // A secret that was written for a rotation that did not happen waits for the next one.
        expect(readSecrets(bench.directory).rotations.length - generations).toBeLessThanOrEqual(1);
        expect(await bench.ingest(many)).toMatchObject({ status: 'unchanged' });
      }
      expect(ends).toEqual(new Set(['rotated', 'as it was']));
    });
  });
}

/** Start a rotation in a process of its own, and kill it the given time after its first word, if it still runs. */
async function killed(directory: string, after: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [program, 'rotate', '--dir', directory], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  await Promise.race([new Promise((done) => child.stderr?.once('data', done)), gone]);
  await Promise.race([pause(after), gone]);
  child.kill('SIGKILL');
  await gone;
}
