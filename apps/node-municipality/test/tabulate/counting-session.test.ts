import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCountingSession } from '../../src/tabulate/counting-session.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';
import { transferHeader, transfers, validBsn } from '../ingest/sample-deliveries.ts';

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`a counting session on ${engine}`, () => {
    let bench: IngestBench;
    let municipality = '';
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
      municipality = bench.municipality();
      const text = `${transferHeader}\na1;;1234AB;1;${validBsn};01-02-2020;koper;1000\n`;
      await bench.ingest({ municipality, ...transfers, text });
    });
    afterAll(async () => bench.close());

    it('sees the sales of its municipality, and can write nothing', async () => {
      await withCountingSession(bench.vault.pool, municipality, async (session) => {
        const { rows } = await session.query('select count(*)::int as n from pg_temp.sold_party');
        expect(rows).toEqual([{ n: 1 }]);
        await expect(session.query('delete from vault.property_transfer')).rejects.toThrow(/read-only/);
      });
    });

    it('lets the next one on the pool write, and leaves it no table, also when it failed', async () => {
      const failed = withCountingSession(bench.vault.pool, municipality, () => Promise.reject(new Error('count')));
      await expect(failed).rejects.toThrow('count');
      // The server empties what a connection leaves a moment after the other side has hung up.
      const left = () =>
        bench.rows(`select relname from pg_class where relname like 'sold%' or relname = 'registration'`);
      await expect.poll(left, { timeout: 30_000 }).toEqual([]);
      expect(await bench.rows('delete from vault.property_transfer where false')).toEqual([]);
    });
  });
}
