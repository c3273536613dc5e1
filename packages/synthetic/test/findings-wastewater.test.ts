import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventWastewater, type Measurement } from '../src/drugs/wastewater.ts';
import { seededRandom } from '../src/random.ts';

const series = join(process.env['REFERENCE_DIR'] ?? '/nonexistent', 'rioolwater_drugs_nl_2011_2024.csv');
const measured = (municipality: string): readonly Measurement[] => [
  ...inventWastewater(municipality, 150_000, seededRandom(`sewers of ${municipality}`)),
];

/** The mean load of a substance over the sampled days of some years. */
function mean(all: readonly Measurement[], substance: string, from: number, to: number): number {
  const loads = all
    .filter(
      (one) =>
        one.substance === substance && Number(one.date.slice(0, 4)) >= from && Number(one.date.slice(0, 4)) <= to,
    )
    .map(({ load }) => load);
  return loads.reduce((sum, one) => sum + one, 0) / loads.length;
}

describe('what the partners saw in waste water shows', () => {
  const utrecht = measured('GM0344');
  const elsewhere = ['GM0363', 'GM0518', 'GM0855'].map(measured);

  test('cocaine residue doubled in 2016', () => {
    for (const all of [utrecht, ...elsewhere]) {
      const rise = mean(all, 'cocaine', 2016, 2016) / mean(all, 'cocaine', 2012, 2015);
      expect(rise).toBeGreaterThan(1.7);
      expect(rise).toBeLessThan(2.3);
    }
  });

  test('over 2012–2016 cocaine, amphetamine and MDMA are the three most used', () => {
    for (const all of [utrecht, ...elsewhere]) {
      const substances = [...new Set(all.map(({ substance }) => substance))];
      const loads = new Map(substances.map((one) => [one, mean(all, one, 2012, 2016) || 0]));
      const most = substances.toSorted((a, b) => loads.get(b)! - loads.get(a)!).slice(0, 3);
      expect(new Set(most)).toEqual(new Set(['cocaine', 'amphetamine', 'mdma']));
    }
  });

  test('Utrecht carries high loads', () => {
    for (const substance of ['cocaine', 'amphetamine', 'mdma'])
      for (const all of elsewhere)
        expect(mean(utrecht, substance, 2012, 2016)).toBeGreaterThan(mean(all, substance, 2012, 2016) * 1.15);
  });

  test('one day in one sewer stands far above the site’s own history: something was dumped', () => {
    const loads = utrecht.filter(({ site, substance }) => site === 'RWZI Noord' && substance === 'amphetamine');
    const sorted = loads.map(({ load }) => load).toSorted((a, b) => a - b);
    expect(sorted.at(-1)!).toBeGreaterThan(5 * sorted[Math.floor(sorted.length / 2)]!);
    expect(sorted.at(-2)!).toBeLessThan(3 * sorted[Math.floor(sorted.length / 2)]!);
  });

  test.skipIf(!existsSync(series))(
    'loads are of the order that was measured in Dutch cities (skipped unless REFERENCE_DIR holds rioolwater_drugs_nl_2011_2024.csv)',
    async () => {
      const lines = (await readFile(series, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      const head = lines[0]!;
      for (const substance of ['cocaine', 'amphetamine', 'MDMA']) {
        const real = lines
          .slice(1)
          .filter((one) => one[head.indexOf('stof')] === substance && Number(one[head.indexOf('jaar')]) >= 2012)
          .map((one) => Number(one[head.indexOf('daggem_mg_per_1000_inw')]))
          .filter((load) => load > 0)
          .toSorted((a, b) => a - b);
        const found = mean(elsewhere.flat(), substance.toLowerCase(), 2012, 2021);
        expect(found, substance).toBeGreaterThan(real[Math.floor(real.length * 0.05)]!);
        expect(found, substance).toBeLessThan(real[Math.floor(real.length * 0.95)]!);
      }
    },
  );
});
