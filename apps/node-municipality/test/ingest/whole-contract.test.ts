import { datasets } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractDeliveries } from './contract-deliveries.ts';
import { type DeliveryFiles, engines, IngestBench } from './ingest-bench.ts';
import { faultOf, validBsn } from './sample-deliveries.ts';

const consent = { by: 'Politie', reference: 'brief 12', on: '2022-05-01' };
const method = 'afgeleid uit adres en ouder-kindrelaties';

/** A delivery of one row whose source columns carry the names of the contract. */
function delivery(municipality: string, dataset: string, file: Readonly<Record<string, string>>): DeliveryFiles {
  const names = Object.keys(file);
  return {
    municipality,
    dataset,
    columns: Object.fromEntries(names.map((name) => [name, name])),
    text: `${names.join(';')}\n${Object.values(file).join(';')}\n`,
    manifest: { consent, method, synthetic: true },
  };
}

for (const { engine, reason } of engines) {
  describe.skipIf(reason !== null)(`the whole contract on ${engine}`, () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open(engine);
    });
    afterAll(async () => bench.close());

    it('takes in a row of every dataset, and keeps what it says', async () => {
      const municipality = bench.municipality();
      for (const { dataset, table = dataset, file, kept } of contractDeliveries) {
        const report = await bench.ingest(delivery(municipality, dataset, file));
        expect(report, table).toMatchObject({ dataset: table, rowsRead: 1, rowsKept: 1 });
        const rows = await bench.rows(`SELECT * FROM vault."${table}" WHERE municipality_code = $1`, municipality);
        expect(rows, table).toMatchObject([kept]);
      }
      expect(contractDeliveries.map(({ dataset, table = dataset }) => table)).toEqual(datasets.map(({ id }) => id));
    });

    it('fills one person-year from a delivery per group, and lets each group be replaced by itself', async () => {
      const municipality = bench.municipality();
      const year = (columns: Record<string, string>) =>
        bench.ingest(delivery(municipality, 'person_year', { bsn: validBsn, year: '2020', ...columns }));
      await year({ birth_year: '1970' });
      await year({ employment_income: '100' });
      await year({ problematic_debt: 'ja' });
      expect(await year({ employment_income: '200' })).toMatchObject({ replaced: 1, rowsKept: 1, rowsRejected: 0 });
      expect(
        await bench.rows(
          `SELECT birth_year, employment_income, problematic_debt FROM vault.person_year
           JOIN vault.person_year_income USING (municipality_code, person_key, year)
           JOIN vault.person_year_debt USING (municipality_code, person_key, year) WHERE municipality_code = $1`,
          municipality,
        ),
      ).toEqual([{ birth_year: 1970, employment_income: '200', problematic_debt: true }]);
    });

    it('refuses a mapping that fills two groups of a person-year, because each has its own manifest', async () => {
      const both = { bsn: validBsn, year: '2020', birth_year: '1970', employment_income: '1' };
      const fault = await faultOf(bench.ingest(delivery(bench.municipality(), 'person_year', both)));
      expect(fault.code).toBe('MAPPING_GROUPS');
      expect(fault.sentence.nl).toContain('residence, income');
    });

    it('knows a holder of property as the same person as an inhabitant', async () => {
      const municipality = bench.municipality();
      const asked = ['ownership', 'person_year', 'criminal_record'];
      for (const { dataset, table = dataset, file } of contractDeliveries) {
        if (asked.includes(table)) await bench.ingest(delivery(municipality, dataset, file));
      }
      expect(
        await bench.rows(
          `SELECT count(*)::int AS n FROM vault.person_year AS p
           JOIN vault.criminal_record AS r USING (municipality_code, person_key)
           JOIN (SELECT municipality_code, holder_key AS person_key FROM vault.ownership) AS o
             USING (municipality_code, person_key) WHERE municipality_code = $1`,
          municipality,
        ),
      ).toEqual([{ n: 1 }]);
    });

    it('rejects a period on a board that ends before it begins, as far as both are known', async () => {
      const board = (from: string, to: string) =>
        bench.ingest(delivery(bench.municipality(), 'directorship', { bsn: validBsn, rsin: '000000012', from, to }));
      const backward = delivery(bench.municipality(), 'directorship', {
        bsn: validBsn,
        rsin: '000000012',
        from: '2015-06-01',
        to: '2015-05',
      });
      const report = await bench.ingest({ ...backward, manifest: { ...backward.manifest, rejectLimit: 1 } });
      expect(report).toMatchObject({ rejectedByRule: { to_before_from: 1 } });
      expect(await board('2015-06-01', '2015')).toMatchObject({ rowsKept: 1 });
      expect(await board('2015', '2015-01-01')).toMatchObject({ rowsKept: 1 });
    });
  });
}
