import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';

const series = join(process.env['REFERENCE_DIR'] ?? '/nonexistent', 'rioolwater_drugs_nl_2011_2024.csv');
const reason = existsSync(series) ? null : 'REFERENCE_DIR holds no series of waste water';
const days = ['wed', 'thu', 'fri', 'sat', 'sun', 'mon', 'tue'] as const;
const substances = ['cocaine', 'amphetamine', 'mdma', 'methamphetamine', 'ketamine', 'cannabis'];

/** A week of one substance in one city, with the mean that whoever measured published beside it. */
interface Week {
  readonly year: string;
  readonly substance: string;
  readonly loads: readonly string[];
  readonly published: number;
  readonly connected: string;
}

function weeksOf(city: string): readonly Week[] {
  const [head = '', ...lines] = readFileSync(series, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at]!, value])));
  return rows
    .filter((row) => row['stad'] === city && substances.includes(row['stof']!.toLowerCase()))
    .map((row) => ({
      year: row['jaar']!,
      substance: row['stof']!.toLowerCase(),
      loads: days.map((day) => row[day]!),
      published: Number(row['daggem_mg_per_1000_inw']),
      connected: row['inwoners_rwzi']!,
    }));
}

/** The public series of EUDA and SCORE is not in this repository: what is read of it stays in the test that is run beside it. */
describe.skipIf(reason !== null)(
  `real waste water${reason === null ? '' : ` (skipped: ${reason})`}`,
  { timeout: 60_000 },
  () => {
    let bench: IngestBench;
    beforeAll(async () => {
      bench = await IngestBench.open('pglite');
    });
    afterAll(async () => bench.close());

    it.each(['Amsterdam', 'Utrecht', 'Eindhoven'])(
      'of %s has the means that whoever measured published',
      async (city) => {
        const municipality = bench.municipality();
        const weeks = weeksOf(city);
        expect(weeks.length).toBeGreaterThan(20);
        const rows = weeks.flatMap(({ year, substance, loads, connected }) =>
          loads.flatMap((load, at) =>
            load === '' ? [] : [`${city};${connected};${year}-03-${11 + at};${substance};${load}\n`],
          ),
        );
        const report = await bench.ingest({
          ...{ municipality, dataset: 'wastewater_load' },
          manifest: { period: { from: '2011-01-01', to: '2024-12-31' }, deliveredOn: '2025-01-15' },
          columns: {
            ...{ site: 'punt', catchment_population: 'inwoners', sample_date: 'dag', substance: 'stof' },
            load_mg_per_1000_per_day: { from: 'vracht', decimal: '.' },
          },
          text: `punt;inwoners;dag;stof;vracht\n${rows.join('')}`,
        });
        expect(report).toMatchObject({ rowsRead: rows.length, rowsKept: rows.length, rowsRejected: 0 });
        const { pool } = bench.vault;
        const known = await knownAreas(pool, municipality, []);
        const definitions = [definition('drugs.rioolwater')!];
        const { tables } = await tabulate(pool, known, await deliveries(pool, municipality), { definitions });
        const told = new Map(
          tables
            .flatMap(({ cells }) => cells)
            .filter(({ breakdown }) => breakdown === 'substance')
            .map(({ period, category, value }) => [`${period.slice(0, 4)} ${category}`, value]),
        );
        // A release tells of twelve years.
        const within = weeks.filter(({ year, loads }) => Number(year) > 2012 && loads.some((load) => load !== ''));
        for (const { year, substance, loads, published } of within) {
          const measured = loads.filter((load) => load !== '').map(Number);
          const mean = measured.reduce((sum, load) => sum + load, 0) / measured.length;
          const name = `${year} ${substance}`;
          expect([name, Math.abs(told.get(name)! - mean) <= 0.5 + 1e-9]).toEqual([name, true]);
          if (measured.length === days.length)
            expect([name, Math.abs(told.get(name)! - published) <= 1]).toEqual([name, true]);
        }
        expect(told.size).toBe(within.length);
      },
    );
  },
);
