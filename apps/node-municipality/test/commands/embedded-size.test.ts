import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedSizeSentence } from '../../src/commands/embedded-size-sentence.ts';
import { embeddedUpTo, tooManyEmbedded } from '../../src/vault/embedded-size.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

describe.each(engines)('a vault on $engine', ({ engine, reason }) => {
  describe.skipIf(reason !== null)('of two municipalities', () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    it('is too large when it is embedded and all rows together are more than was measured', async () => {
      const { pool } = bench.vault;
      for (const municipality of ['GM9901', 'GM9902'])
        await bench.ingest({
          municipality,
          dataset: 'object',
          manifest: { synthetic: true, period: { from: '2016-01-01', to: '2016-12-31' } },
          columns: { bag_id: 'bag', year: 'jaar', use: { constant: 'woning' } },
          text: `bag;jaar\n${municipality.slice(2)}010000000001;2016\n`,
        });
      expect(await tooManyEmbedded(bench.vault)).toBeNull();
      await pool.query('UPDATE vault.delivery SET rows_kept = $1', [embeddedUpTo / 2]);
      expect(await tooManyEmbedded(bench.vault)).toBeNull();
      await pool.query('UPDATE vault.delivery SET rows_kept = rows_kept + 1');
      expect(await tooManyEmbedded(bench.vault)).toBe(engine === 'pglite' ? embeddedUpTo + 2 : null);
    });
  });
});

it('says how many rows there are, up to how many is recommended, and where it is told what to do', () => {
  const { nl, en } = embeddedSizeSentence(1_300_000);
  expect(nl).toContain('1.300.000 rijen; aangeraden is dat tot 1.200.000');
  expect(en).toContain('1,300,000 rows; that is recommended up to 1,200,000');
});
