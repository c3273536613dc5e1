import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;
const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };
const often = 100;
const seldom = 300;

describe.skipIf(reason !== null)('dwellings with frequent moves at the turn of a year', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /**
   * A hundred dwellings that people moved in to often in 2015 and 2016, and three hundred that they did not; so many of the first were pulled
   * down before 2017, and so many others that people had moved in to as often were registered as a dwelling since. In 2017 forty of each are cleared.
   * @param mover who moved in to a dwelling of the first; somebody of its own, unless said otherwise.
   */
  const town = async (gone: number, come: number, mover = (at: number) => at) => {
    const municipality = bench.municipality();
    const area = `BU${municipality.slice(2)}0101`;
    const bag = (at: number) => `${municipality.slice(2)}01${String(1_000_000_000 + at)}`;
    const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    const first = numbers(0, often + seldom).map((at) => `${bag(at)};2016;${area};woning\n`);
    const second = numbers(gone, often + seldom + come).map((at) => `${bag(at)};2017;${area};woning\n`);
    const manifest = (from: string, to: string) => ({ synthetic: true, period: { from, to } });
    await bench.ingest({
      ...{ municipality, dataset: 'object', manifest: manifest('2016-01-01', '2017-12-31') },
      columns: { bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt', use: 'gebruik' },
      text: `bag;jaar;buurt;gebruik\n${[...first, ...second].join('')}`,
    });
    const moved = [...numbers(0, often), ...numbers(often + seldom, often + seldom + come)];
    const moves = moved.flatMap((at) =>
      ['2015-02-01', '2015-09-01', '2016-11-01'].map((day) => `${900_000_000 + mover(at)};${bag(at)};${day};in\n`),
    );
    await bench.ingest({
      ...{ municipality, dataset: 'residence_move', manifest: manifest('2015-01-01', '2017-12-31') },
      columns: { bsn: 'bsn', bag_id: 'bag', move_date: 'datum', direction: 'richting' },
      text: `bsn;bag;datum;richting\n${moves.join('')}`,
    });
    const cleared = [...numbers(gone, gone + 40), ...numbers(often, often + 40)];
    await bench.ingest({
      ...{ municipality, dataset: 'cannabis_clearance' },
      manifest: { ...manifest('2015-01-01', '2017-12-31'), consent },
      columns: { incident_id: 'incident', bag_id: 'bag', clearance_date: 'datum' },
      text: `incident;bag;datum\n${cleared.map((at) => `i${at};${bag(at)};2017-05-0${1 + (at % 9)}\n`).join('')}`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [area]);
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const released = (await protectTogether(tables, defaultPolicy, sizes)).tables;
    const told = (indicator: string, period: string, measure: string, category: string) =>
      released
        .filter((table) => table.indicator === indicator)
        .flatMap(({ cells }) => cells)
        .find((cell) => cell.period === period && cell.measure === measure && cell.category === category)?.value;
    return [
      told('drugs.frequente-verhuizingen', '2016JJ00', 'numerator', '_T'),
      told('drugs.hennep-bij-frequente-verhuizingen', '2017JJ00', 'denominator', 'vaak'),
    ];
  };

  it('are told of both where nothing came or went, or enough did', async () => {
    expect(await town(0, 0)).toEqual([100, 100]);
    expect(await town(12, 0)).toEqual([100, 88]);
    expect(await town(0, 15)).toEqual([100, 115]);
    expect(await town(20, 20)).toEqual([100, 100]);
  });

  it('are told of both where some came and more went: nine fewer says neither', async () => {
    expect(await town(12, 3)).toEqual([100, 91]);
  });

  it('are not told of both where three were pulled down, or three came: both numbers together would tell', async () => {
    expect(await town(3, 0)).toContain(null);
    expect(await town(0, 3)).toContain(null);
  });

  it('are not told of both where twelve were pulled down that one and the same person had moved in to', async () => {
    expect(await town(12, 0, (at) => Math.max(0, at - 11))).toContain(null);
  });
});
