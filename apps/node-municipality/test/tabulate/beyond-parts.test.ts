import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };
const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;

describe.skipIf(reason !== null)('objects that are no dwelling', () => {
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

describe.skipIf(reason !== null)('dwellings that were cleared before, in a town of dwellings', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /**
   * A town in which forty shops and fifty dwellings were cleared in 2016, of which so many in 2015 as well.
   * @param incidentOf of the clearance of a dwelling in 2016; one of its own, unless said otherwise.
   */
  const tables = async (again: number, incidentOf: (dwelling: number) => string = (at) => `i${at}`) => {
    const municipality = bench.municipality();
    const neighbourhood = `BU${municipality.slice(2)}0101`;
    const bag = (at: number) => `${municipality.slice(2)}01${String(at).padStart(10, '0')}`;
    const manifest = { synthetic: true, consent, period: { from: '2014-01-01', to: '2016-12-31' } };
    const papers = { municipality, manifest };
    const objects = [2014, 2015, 2016].flatMap((year) =>
      Array.from({ length: 600 }, (_, at) => `${bag(at)};${year};${neighbourhood};${at < 400 ? 'woning' : 'winkel'}\n`),
    );
    await bench.ingest({
      ...papers,
      dataset: 'object',
      columns: { bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt', use: 'gebruik' },
      text: `bag;jaar;buurt;gebruik\n${objects.join('')}`,
    });
    const farms = [...Array.from({ length: 50 }, (_, at) => at), ...Array.from({ length: 40 }, (_, at) => 400 + at)];
    const rows = farms.flatMap((at, nth) => [
      `${at < 50 ? incidentOf(at) : `i${at}`};${bag(at)};2016-0${(nth % 9) + 1}-${10 + (nth % 15)}\n`,
      ...(at < again ? [`b${nth};${bag(at)};2015-06-${10 + (nth % 15)}\n`] : []),
    ]);
    await bench.ingest({
      ...papers,
      dataset: 'cannabis_clearance',
      columns: { incident_id: 'incident', bag_id: 'bag', clearance_date: 'dag' },
      text: `incident;bag;dag\n${rows.join('')}`,
    });
    await bench.ingest({
      ...papers,
      dataset: 'residence_move',
      columns: { bsn: 'bsn', move_date: 'dag', direction: { constant: 'in' }, bag_id: 'bag' },
      text: `bsn;dag;bag\n900000000;2015-03-01;${bag(7)}\n`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [neighbourhood]);
    return tabulate(pool, known, await deliveries(pool, municipality));
  };

  it('are a hidden number: the kinds of dwelling less those that are cleared for the first time', async () => {
    const { tables: counted } = await tables(3);
    const cells = counted.flatMap((table) => table.cells).filter(({ period }) => period === '2016JJ00');
    const told = (quantity: string, category: string) =>
      cells.find((cell) => cell.quantity === `drugs.${quantity}@1:count` && cell.category === category)?.value;
    expect(told('hennepruimingen-panden', 'woning_overig')).toBe(50);
    expect(told('hennep-bij-frequente-verhuizingen', '_T')).toBe(47);
    const nearer = cells.filter(
      ({ breakdown, units, publishable }) => breakdown === 'place' && units === 3 && !publishable,
    );
    expect(nearer.map(({ contributors }) => contributors.map(({ role, count }) => [role, count]))).toEqual([
      [
        ['incident', 3],
        ['object', 3],
      ],
    ]);
    const parts = counted.flatMap(({ relations }) => relations).map((one) => one.parts.map(({ quantity }) => quantity));
    const bound = parts.find((quantities) => quantities.includes(nearer[0]!.quantity));
    expect(bound).toContain('drugs.hennepruimingen-panden@1:count');
  });

  /** What is told of the dwellings that were cleared in 2016, and of those of them that were for the first time. */
  const told = async ({ tables: counted, sizes }: Awaited<ReturnType<typeof tables>>) => {
    const released = (await protectTogether(counted, defaultPolicy, sizes)).tables;
    const shown = (indicator: string, category: string) =>
      released
        .filter((table) => table.indicator === `drugs.${indicator}`)
        .flatMap(({ cells }) => cells)
        .find((cell) => cell.period === '2016JJ00' && cell.measure === 'numerator' && cell.category === category)
        ?.value;
    return [shown('hennepruimingen-panden', 'woning_overig'), shown('hennep-bij-frequente-verhuizingen', '_T')];
  };

  it.each([3, 0, 12])(
    'with %i of them, kinds and first clearances are not told together unless they may',
    async (again) => {
      const both = await told(await tables(again));
      if (again === 3) expect(both).not.toEqual([50, 47]);
      else expect(both).toEqual([50, 50 - again]);
    },
  );

  it('in random towns where one incident stands behind several of them, are told by the difference only where ten incidents stand behind ten', async () => {
    const towns = fc.record({ again: fc.integer({ min: 1, max: 30 }), perIncident: fc.integer({ min: 1, max: 30 }) });
    let kept = 0;
    const isTold = async ({ again, perIncident }: { again: number; perIncident: number }) => {
      const incidents = Math.ceil(again / perIncident);
      const both = await told(
        await tables(again, (at) => (at < again ? `s${Math.floor(at / perIncident)}` : `i${at}`)),
      );
      const isBoth = both[0] === 50 && both[1] === 50 - again;
      if (again < 10 || incidents < 10) expect([again, incidents, isBoth]).toEqual([again, incidents, false]);
      if (isBoth) kept += 1;
    };
    for (const town of [{ again: 12, perIncident: 12 }, { again: 20, perIncident: 1 }, ...fc.sample(towns, 6)])
      await isTold(town);
    expect(kept).toBeGreaterThan(0);
  });
});
