import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;

describe.skipIf(reason !== null)('objects that are no dwelling', { timeout: 60_000 }, () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /** Three districts of a hundred dwellings: the first with so many shops, the others with forty. */
  const town = async (shops: number) => {
    const municipality = bench.municipality();
    const area = (district: number) => `BU${municipality.slice(2)}0${district}01`;
    const bag = (district: number, at: number) =>
      `${municipality.slice(2)}010000${district}${String(100_000 + at).slice(1)}`;
    const rows = [2014, 2015, 2016].flatMap((year) =>
      [shops, 40, 40].flatMap((beside, index) =>
        Array.from({ length: 100 + beside }, (_, at) => {
          const use = at < 100 ? 'woning' : 'winkel';
          return `${bag(index + 1, at)};${year};${area(index + 1)};${use}\n`;
        }),
      ),
    );
    await bench.ingest({
      municipality,
      dataset: 'object',
      columns: { bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt', use: 'gebruik' },
      manifest: { synthetic: true, period: { from: '2014-01-01', to: '2016-12-31' } },
      text: `bag;jaar;buurt;gebruik\n${rows.join('')}`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [1, 2, 3].map(area));
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const released = (await protectTogether(tables, defaultPolicy, sizes)).tables;
    return (indicator: string, district: number) =>
      released
        .filter((table) => table.indicator === indicator)
        .flatMap(({ cells }) => cells)
        .find((cell) => cell.area === `WK${municipality.slice(2)}0${district}` && cell.measure === 'count')?.value;
  };

  it('are a number that anybody computes: with nine of them, objects or dwellings are not told', async () => {
    const shown = await town(9);
    const both = [shown('context.objecten', 1), shown('context.woningen', 1)];
    expect(both.filter((value) => value !== null)).not.toEqual([109, 100]);
    expect(both).toContain(null);
  });

  it('hide nothing where there are ten of them, or none', async () => {
    const ten = await town(10);
    expect([ten('context.objecten', 1), ten('context.woningen', 1)]).toEqual([110, 100]);
    const none = await town(0);
    expect([none('context.objecten', 1), none('context.woningen', 1)]).toEqual([100, 100]);
  });
});
