import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, IngestBench } from './ingest-bench.ts';
import { bag, transferHeader, transfers, validBsn } from './sample-deliveries.ts';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`pseudonyms on ${engine}${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    it('leaves no identifier or address in the vault or in any file of the node', async () => {
      const municipality = bench.municipality();
      const rows = [
        `akte-7391;${bag};7391ZX;8842;${validBsn};01-02-2020;koper;1`,
        `x;${bag};7391ZX;8842;123456789;y;z;w`,
      ];
      await bench.ingest({ municipality, ...transfers, text: `${transferHeader}\n${rows.join('\n')}\n` });
      const needles = [bag, '7391ZX', validBsn, '123456789', 'akte-7391', '8842'];
      const stored = await bench.rows('SELECT t::text AS row FROM vault.property_transfer AS t');
      for (const needle of needles.slice(0, 5)) expect(JSON.stringify(stored)).not.toContain(needle);
      await bench.rows('CHECKPOINT');
      for (const entry of readdirSync(bench.directory, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        for (const needle of needles.slice(0, 5)) {
          expect(bytes.includes(needle), `${needle} in ${entry.name}`).toBe(false);
        }
      }
    });

    it('gives one person the same key as a party and as an inhabitant', async () => {
      const municipality = bench.municipality();
      await bench.ingest({
        municipality,
        ...transfers,
        text: `${transferHeader}\na;${bag};;;${validBsn};01-02-2020;koper;1\n`,
      });
      await bench.ingest({
        municipality,
        dataset: 'person_year',
        columns: { bsn: 'bsn', year: 'jaar', bag_id: 'bag' },
        text: `bsn,jaar,bag\n${validBsn},2020,${bag}\n`,
      });
      expect(
        await bench.rows(
          `SELECT count(*)::int AS n FROM vault.person_year AS p JOIN vault.property_transfer AS t
           ON t.municipality_code = p.municipality_code AND t.party_key = p.person_key AND t.object_key = p.object_key
           WHERE p.municipality_code = $1`,
          municipality,
        ),
      ).toEqual([{ n: 1 }]);
    });
  });
}
