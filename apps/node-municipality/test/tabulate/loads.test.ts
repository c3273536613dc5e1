import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import type { PublishedTable } from '@zichtlijn/release';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { earlierCells } from '../../src/tabulate/ledger.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;

describe.skipIf(reason !== null)('drug residues in waste water', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  const town = async () => {
    const municipality = bench.municipality();
    const deliver = (rows: readonly string[]) =>
      bench.ingest({
        ...{ municipality, dataset: 'wastewater_load' },
        manifest: { synthetic: true, period: { from: '2016-01-01', to: '2016-12-31' } },
        columns: {
          ...{ site: 'meetpunt', catchment_population: 'inwoners', sample_date: 'datum', substance: 'stof' },
          load_mg_per_1000_per_day: 'vracht',
        },
        text: `meetpunt;inwoners;datum;stof;vracht\n${rows.join('')}`,
      });
    const release = async (ledger: readonly PublishedTable[] = []) => {
      const { pool } = bench.vault;
      const known = await knownAreas(pool, municipality, []);
      const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality), { ledger });
      const released = await protectTogether(tables, defaultPolicy, sizes, { published: earlierCells(ledger) });
      return released.tables.filter(({ indicator }) => indicator === 'drugs.rioolwater');
    };
    return { deliver, release };
  };
  const told = (tables: readonly PublishedTable[]) =>
    tables
      .flatMap(({ cells }) => cells)
      .filter(({ breakdown }) => breakdown === 'substance')
      .map(({ category, measure, value, status }) => [category, measure, value, status]);
  const cocaine = (...loads: readonly number[]) =>
    loads.map((load, at) => `RWZI Noord;50000;2016-03-${11 + at};cocaine;${load}\n`);

  it('are told as a mean per substance that was measured, a week of samples sufficing', async () => {
    const { deliver, release } = await town();
    const zero = 'RWZI Noord;50000;2016-03-11;mdma;0\n';
    const prison = 'Inrichting;600;2016-03-11;ketamine;900\n';
    await deliver([...cocaine(600, 610, 620, 630, 640, 650, 701), zero, prison]);
    expect(told(await release())).toEqual([
      ['cocaine', 'mean', 636, 'A'],
      ['mdma', 'mean', 0, 'A'],
    ]);
  });

  it('stay as they were published when a sample is corrected', async () => {
    const { deliver, release } = await town();
    await deliver(cocaine(600, 700));
    const first = await release();
    await deliver(cocaine(600, 900));
    expect(told(await release(first))).toEqual([['cocaine', 'mean', 650, 'A']]);
  });

  it('are told by site as well, and marked where a load stands far above what the site carried before', async () => {
    const { deliver, release } = await town();
    const south = 'RWZI Zuid;20000;2016-03-18;cocaine;300\n';
    await deliver([...cocaine(600, 610, 620, 630, 640, 650, 660, 9000), south]);
    const cells = (await release()).flatMap((table) => table.cells);
    expect(cells.map(({ category, value, flags }) => [category, value, flags])).toEqual([
      ['cocaine', 1523, ['possible-dumping']],
      ['cocaine.meetpunt-1', 1676, ['possible-dumping']],
      ['cocaine.meetpunt-2', 300, []],
    ]);
    expect(JSON.stringify(cells)).not.toMatch(/Noord|Zuid/);
  });
});
