import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;
const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };
const inhabitants = 1500;
const manifest = { synthetic: true, period: { from: '2016-01-01', to: '2016-12-31' } };
const bsn = (person: number) => 900_000_000 + person;
const numbers = (to: number) => Array.from({ length: to }, (_, at) => at);

describe.skipIf(reason !== null)('money in a town of 1500', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  const released = async (municipality: string, area: string) => {
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [area]);
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const { tables: told } = await protectTogether(tables, defaultPolicy, sizes);
    return (indicator: string, measure: string, breakdown = '_T', category = '_T') =>
      told
        .filter((table) => table.indicator === indicator)
        .flatMap(({ cells }) => cells)
        .find(
          (cell) =>
            cell.period === '2016JJ00' &&
            cell.area === municipality &&
            cell.measure === measure &&
            cell.breakdown === breakdown &&
            cell.category === category,
        )?.value;
  };

  const lived = async (municipality: string, area: string) => {
    await bench.ingest({
      ...{ municipality, dataset: 'person_year', manifest },
      columns: { bsn: 'bsn', year: 'jaar', neighbourhood_code: 'buurt' },
      text: `bsn;jaar;buurt\n${numbers(inhabitants)
        .map((one) => `${bsn(one)};2016;${area}\n`)
        .join('')}`,
    });
  };

  /** Everybody lives here; somebody has a transaction of each amount. */
  const transactions = async (amounts: readonly number[]) => {
    const municipality = bench.municipality();
    const area = `BU${municipality.slice(2)}0101`;
    await lived(municipality, area);
    await bench.ingest({
      ...{ municipality, dataset: 'legal_entity', manifest },
      columns: { rsin: 'rsin', year: 'jaar', legal_form: 'vorm', neighbourhood_code: 'buurt' },
      text: `rsin;jaar;vorm;buurt\n001234567;2016;bv;${area}\n`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'suspicious_transaction', manifest: { ...manifest, consent } },
      columns: { bsn: 'bsn', transaction_date: 'datum', amount: 'bedrag' },
      text: `bsn;datum;bedrag\n${amounts.map((amount, at) => `${bsn(at)};2016-05-01;${amount}\n`).join('')}`,
    });
    const shown = await released(municipality, area);
    return ['sum', 'count'].map((measure) => shown('financieel.verdachte-transacties', measure));
  };

  it('that is suspicious is told as a sum and a number, from fifteen on', async () => {
    expect(await transactions(numbers(20).map(() => 1000))).toEqual([20_000, 20]);
    expect(await transactions(numbers(14).map(() => 1000))).toEqual([null, null]);
  });

  it('of which one has more than half is told as a number alone', async () => {
    expect(await transactions([30_000, ...numbers(19).map(() => 1000)])).toEqual([null, 20]);
  });

  /** Sixty subsidies and sixty permits, each to somebody else; so many of those with a subsidy have a police record, and thirty of the others; forty of these a conviction. */
  const grants = async (recorded: number) => {
    const municipality = bench.municipality();
    const area = `BU${municipality.slice(2)}0101`;
    await lived(municipality, area);
    const rows = numbers(120).map((at) => `${bsn(at)};2016-05-01;${at < 60 ? 'subsidie' : 'omgevingsvergunning'}\n`);
    await bench.ingest({
      ...{ municipality, dataset: 'permit_or_subsidy', manifest },
      columns: { bsn: 'bsn', granted_on: 'datum', kind: 'soort' },
      text: `bsn;datum;soort\n${rows.join('')}`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'directorship', manifest },
      columns: { bsn: 'bsn', rsin: 'rsin', from: 'vanaf' },
      text: `bsn;rsin;vanaf\n${bsn(1)};001234567;2016-01-01\n`,
    });
    await bench.ingest({
      ...{ municipality, dataset: 'criminal_record' },
      manifest: { synthetic: true, period: { from: '2000-01-01', to: '2016-12-31' }, consent },
      columns: { bsn: 'bsn', year: 'jaar', record_kind: 'soort', offence_group: 'delict' },
      text: `bsn;jaar;soort;delict\n${[
        ...[...numbers(recorded), ...numbers(30).map((at) => 60 + at)].map((at) => [at, 'politieregistratie'] as const),
        ...numbers(40).map((at) => [80 + at, 'veroordeling'] as const),
      ]
        .map(([at, kind]) => `${bsn(at)};2010;${kind};vermogen\n`)
        .join('')}`,
    });
    const shown = await released(municipality, area);
    const pair = 'politieregistratie.subsidie';
    const own = 'financieel.vergunning-of-subsidie-met-antecedenten';
    return [
      shown(own, 'numerator', 'kind-grant', pair),
      shown('context.vergunningen-en-subsidies', 'count', 'grant', 'subsidie'),
      shown(own, 'numerator'),
    ];
  };

  it('that was granted to somebody with a record is told beside all that was granted, and never pooled', async () => {
    expect(await grants(30)).toEqual([30, 60, undefined]);
  });

  it('that was granted of one kind to all but three without a record is not told beside all of that kind', async () => {
    expect((await grants(57)).slice(0, 2)).toContain(null);
  });
});
