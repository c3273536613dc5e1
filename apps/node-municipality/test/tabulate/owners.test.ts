import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;
const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };
const year = { synthetic: true, period: { from: '2016-01-01', to: '2016-12-31' } };
const tenYears = { synthetic: true, period: { from: '2007-01-01', to: '2016-12-31' } };
const inhabitants = 1200;

/** A record: whose, and of which kind. */
type Registered = readonly [person: number, kind: string];

describe.skipIf(reason !== null)('owners of a town of 1200', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  /** Everyone lives here, and owns the dwelling that `of` says. */
  const town = async (registered: readonly Registered[], of: (person: number) => number = (person) => person) => {
    const municipality = bench.municipality();
    const area = `BU${municipality.slice(2)}0101`;
    const bsn = (person: number) => 900_000_000 + person;
    const bag = (at: number) => `${municipality.slice(2)}01${String(1_000_000_000 + at)}`;
    const everyone = Array.from({ length: inhabitants }, (_, person) => person);
    await bench.ingest({
      ...{ municipality, dataset: 'object', manifest: year },
      columns: { bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt', use: 'gebruik' },
      text: `bag;jaar;buurt;gebruik\n${everyone.map((at) => `${bag(at)};2016;${area};woning\n`).join('')}`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'person_year', manifest: year },
      columns: { bsn: 'bsn', bag_id: 'bag', year: 'jaar', neighbourhood_code: 'buurt' },
      text: `bsn;bag;jaar;buurt\n${everyone.map((at) => `${bsn(at)};${bag(at)};2016;${area}\n`).join('')}`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'ownership', manifest: year },
      columns: { holder_bsn: 'bsn', bag_id: 'bag', year: 'jaar', right: 'recht', holder_kind: 'soort' },
      text: `bsn;bag;jaar;recht;soort\n${everyone.map((at) => `${bsn(at)};${bag(of(at))};2016;eigendom;persoon\n`).join('')}`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'criminal_record', manifest: { ...tenYears, consent } },
      columns: { bsn: 'bsn', year: 'jaar', record_kind: 'soort', offence_group: 'delict' },
      text: `bsn;jaar;soort;delict\n${registered.map(([at, kind]) => `${bsn(at)};2015;${kind};${at % 2 ? 'drugs' : 'vermogen'}\n`).join('')}`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [area]);
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const released = (await protectTogether(tables, defaultPolicy, sizes)).tables;
    return (indicator: string, breakdown = '_T', category = '_T') =>
      Object.fromEntries(
        released
          .filter((table) => table.indicator === indicator)
          .flatMap(({ cells }) => cells)
          .filter((cell) => cell.period === '2016JJ00' && cell.area === municipality)
          .filter((cell) => cell.breakdown === breakdown && cell.category === category)
          .map(({ measure, value }) => [measure, value]),
      );
  };
  const each = (from: number, to: number, kind: string): Registered[] =>
    Array.from({ length: to - from }, (_, at) => [from + at, kind]);
  const withRecords = 'vastgoed.pandeigenaren-met-antecedenten';

  it('with records are told of by kind, each a share of all owners, and never in total', async () => {
    const shown = await town([...each(0, 60, 'politieregistratie'), ...each(30, 70, 'veroordeling')]);
    const kind = (of: string) => shown(withRecords, 'record-kind', of);
    expect(kind('politieregistratie')).toEqual({ numerator: 60, denominator: 1200, share: 0.05 });
    expect(kind('veroordeling')).toEqual({ numerator: 40, denominator: 1200, share: 40 / 1200 });
    expect(shown(withRecords, 'recorded-offence', 'veroordeling.vermogen')['numerator']).toBe(20);
    expect(shown(withRecords)).toEqual({});
    expect(shown('context.pandeigenaren')).toEqual({ count: 1200 });
  });

  it('with records are hidden under fifteen, and where they all own the same dwelling', async () => {
    const few = await town(each(0, 14, 'politieregistratie'));
    expect(few(withRecords, 'record-kind', 'politieregistratie')['numerator']).toBeNull();
    const together = await town(each(0, 60, 'politieregistratie'), (person) => (person < 60 ? 0 : person));
    expect(together(withRecords, 'record-kind', 'politieregistratie')['numerator']).toBeNull();
  });
});
