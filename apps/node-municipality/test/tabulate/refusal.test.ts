import { definition, type IndicatorDefinition, unitSets } from '@zichtlijn/indicators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputSentences } from '../../src/commands/input-lines.ts';
import { type Delivery, type DeliveryTerms, deliveries } from '../../src/tabulate/delivery.ts';
import { inputReport } from '../../src/tabulate/input-report.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { refusalOf } from '../../src/tabulate/refusal.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';
import { deliverDwellings, deliverSales } from './town-of-sales.ts';

const free: DeliveryTerms = { allowedFor: null, consent: true, recordKinds: null };
const delivery = (dataset: string, terms: Partial<DeliveryTerms> = {}, days: Partial<Delivery> = {}): Delivery => ({
  ...{ dataset, sourceHolder: 'Politie', from: '2005-01-01', to: '2021-12-31', synthetic: true, columns: new Set() },
  terms: { ...free, ...terms },
  ...days,
});
const refused = (id: string, delivered: Delivery, changed: Partial<IndicatorDefinition> = {}) => {
  const counted = { ...definition(id)!, ...changed };
  return refusalOf(counted, unitSets(counted)[0]!, '2021JJ00', [delivered])?.why;
};

describe('a manifest', () => {
  it('that names what it is allowed for allows nothing else; one that names nothing allows all', () => {
    const only = (...themes: string[]) => delivery('property_transfer', { allowedFor: new Set(themes) });
    expect(refused('vastgoed.doorsluishuizen', delivery('property_transfer'))).toBeUndefined();
    expect(refused('vastgoed.doorsluishuizen', only('context', 'vastgoed'))).toBeUndefined();
    expect(refused('vastgoed.doorsluishuizen', only('context', 'drugs'))).toBe('purpose');
    // An indicator that serves two purposes needs both.
    expect(refused('vastgoed.doorsluishuizen', only('vastgoed'), { purposes: ['vastgoed', 'drugs'] })).toBe('purpose');
    // What it does not read is none of its business.
    expect(refused('drugs.verdachten', only('context'))).toBeUndefined();
  });

  it('is asked of what tells where a unit lies as well', () => {
    const objects = delivery('object', { allowedFor: new Set(['context']) });
    expect(refused('drugs.verdachten', objects)).toBe('purpose');
    expect(refused('context.inwoners', objects)).toBeUndefined();
    expect(refused('drugs.rioolwater', objects)).toBeUndefined();
  });

  it('of police data must carry consent, and for the kinds of record that are counted', () => {
    expect(refused('drugs.verdachten', delivery('drug_suspect', { consent: false }))).toBe('consent');
    expect(refused('drugs.verdachten', { ...delivery('drug_suspect'), terms: undefined! })).toBe('consent');
    const police = delivery('criminal_record', { recordKinds: new Set(['politieregistratie']) });
    expect(refused('drugs.criminele-loopbaan', police)).toBeUndefined();
    expect(refused('drugs.verdachten-sociale-context', police)).toBe('record-kind');
    expect(refused('drugs.verdachten-sociale-context', delivery('criminal_record'))).toBeUndefined();
  });

  it('is asked for the days that are read only, look-back and all', () => {
    const until = (to: string) => delivery('property_transfer', { allowedFor: new Set(['context']) }, { to });
    expect(refused('vastgoed.halfjaar-doorverkopen', until('2020-07-02'))).toBe('purpose');
    expect(refused('vastgoed.halfjaar-doorverkopen', until('2020-07-01'))).toBeUndefined();
  });
});

describe('a node with a delivery that is not allowed for everything', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('pglite');
  });
  afterAll(async () => bench.close());

  it('collects what is allowed and no more, and tells its own people alone why', async () => {
    const municipality = bench.municipality();
    await deliverDwellings(bench, municipality);
    await deliverSales(bench, municipality, { manifest: { allowedFor: ['context', 'kwaliteit'] } });
    const pool = bench.vault.pool;
    const known = await knownAreas(pool, municipality, []);
    const { tables, notCollected } = await tabulate(pool, known, await deliveries(pool, municipality));
    expect(tables.some(({ indicator }) => indicator === 'context.objecten')).toBe(true);
    expect(tables.filter(({ indicator }) => indicator.startsWith('vastgoed.'))).toEqual([]);
    const told = notCollected.filter(({ indicator }) => indicator === 'vastgoed.transactiewaarde');
    const year = told.flatMap(({ cells }) => cells).filter(({ period }) => period === '2021JJ00');
    expect(year.map(({ status, value, flags }) => [status, value, flags])).toEqual(
      ['sum', 'count', 'mean'].map(() => ['L', null, []]),
    );
    const report = await inputReport(pool, municipality);
    expect(report.notAllowed).toContainEqual({
      ...{ indicator: 'vastgoed.transactiewaarde', level: 'municipality', denominatorOnly: false },
      ...{ periods: expect.arrayContaining(['2020JJ00', '2022JJ00']), why: 'purpose', purpose: 'vastgoed' },
      ...{ dataset: 'property_transfer', sourceHolder: 'Kadaster', from: '2000-01-01', to: '2022-12-31' },
    });
    const sentences = inputSentences(report);
    // One cause is told once, with everything that it is of, districts among it.
    const causes = sentences.map(({ nl }) => nl.split(': ')[0]);
    expect(new Set(causes).size).toBe(causes.length);
    const refused = sentences.find(({ nl }) => nl.includes('staat het doel vastgoed niet toe'))!;
    for (const named of ['vastgoed.transactiewaarde (gemeente,', 'vastgoed.transactiewaarde (wijk,', '; vastgoed.'])
      expect(refused.nl).toContain(named);
    expect(sentences.map(({ nl }) => nl).join('\n')).toMatch(
      /Niet verzameld, want het manifest .*staat het doel vastgoed niet toe/,
    );
    expect(sentences.map(({ en }) => en).join('\n')).toMatch(
      /Not collected, because the manifest .*does not allow the purpose vastgoed/,
    );
  });

  it('keeps what a manifest allows with the delivery', async () => {
    const municipality = bench.municipality();
    await deliverDwellings(bench, municipality, { allowedFor: ['context'] });
    await bench.ingest({
      municipality,
      dataset: 'criminal_record',
      columns: { bsn: 'bsn', year: 'jaar', record_kind: 'soort', offence_group: { constant: 'vermogen' } },
      manifest: {
        synthetic: true,
        consent: { by: 'Politie', reference: 'brief', on: '2022-01-01', recordKinds: ['politieregistratie'] },
      },
      text: 'bsn;jaar;soort\n900000001;2021;politieregistratie\n',
    });
    const terms = new Map((await deliveries(bench.vault.pool, municipality)).map((one) => [one.dataset, one.terms]));
    expect(terms.get('object')).toEqual({ allowedFor: new Set(['context']), consent: false, recordKinds: null });
    expect(terms.get('criminal_record')).toEqual({
      ...{ allowedFor: null, consent: true, recordKinds: new Set(['politieregistratie']) },
    });
  });
});
