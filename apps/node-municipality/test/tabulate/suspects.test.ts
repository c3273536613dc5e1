import { defaultPolicy, protectTogether } from '@zichtlijn/disclosure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { engines, IngestBench } from '../ingest/ingest-bench.ts';

const { reason } = engines.find(({ engine }) => engine === 'postgresql')!;
const consent = { by: 'een ander', reference: 'brief 1', on: '2017-01-01' };
const manifest = { synthetic: true, period: { from: '2012-01-01', to: '2016-12-31' } };
const years = [2012, 2013, 2014, 2015, 2016];
const inhabitants = 1500;
const positions = [
  ...['thuiswonend_kind', 'alleenstaand', 'partner_zonder_kinderen', 'partner_met_kinderen'],
  ...['ouder_eenouderhuishouden', 'institutioneel', 'overig', 'onbekend'],
];

/** A registration: who, in which year, of what, in which incident. */
type Registered = readonly [person: number, year: number, offence: string, incident: string];

describe.skipIf(reason !== null)('suspects of a town of 1500', () => {
  let bench: IngestBench;
  beforeAll(async () => {
    bench = await IngestBench.open('postgresql');
  });
  afterAll(async () => bench.close());

  const bsn = (person: number) => 900_000_000 + person;
  const persons = Array.from({ length: inhabitants }, (_, person) => person);
  const areaOf = (municipality: string) => `BU${municipality.slice(2)}0101`;

  /**
   * Everyone lives here from 2012, and person n leaves after the year given by `until`; every position in a household is as common.
   * A child at home (n a multiple of eight) lives with parent n + 3.
   */
  const inhabited = async (until: (person: number) => number = () => 2016): Promise<string> => {
    const municipality = bench.municipality();
    const area = areaOf(municipality);
    const lives = years.flatMap((year) =>
      persons.filter((one) => until(one) >= year).map((one) => [one, year] as const),
    );
    await bench.ingest({
      ...{ municipality, dataset: 'person_year', manifest },
      columns: { bsn: 'bsn', year: 'jaar', neighbourhood_code: 'buurt', birth_year: 'geboren' },
      text: `bsn;jaar;buurt;geboren\n${lives.map(([one, year]) => `${bsn(one)};${year};${area};1980\n`).join('')}`,
    });
    const position = (one: number) => positions[one % positions.length];
    await bench.ingest({
      ...{ municipality, dataset: 'person_year', name: 'household.csv', manifest: { ...manifest, method: 'op adres' } },
      columns: { bsn: 'bsn', year: 'jaar', household_position: 'plaats', household_id: 'huishouden' },
      text: `bsn;jaar;plaats;huishouden\n${lives.map(([one, year]) => `${bsn(one)};${year};${position(one)};${one % 8 === 3 ? one - 3 : one}\n`).join('')}`,
    });
    return municipality;
  };

  /** Where nobody ever left: filled once, because a delivery of suspects takes the place of the one before. */
  let settled: string | null = null;
  const whereAllStayed = async () => (settled ??= await inhabited());

  /** So many of the first parents who live with a child have a record. */
  const recorded = async (municipality: string, parents: number): Promise<void> => {
    const of = persons.filter((one) => one % 8 === 3).slice(0, parents);
    await bench.ingest({
      ...{ municipality, dataset: 'criminal_record' },
      manifest: { synthetic: true, period: { from: '2000-01-01', to: '2016-12-31' }, consent },
      columns: { bsn: 'bsn', year: 'jaar', record_kind: 'soort', offence_group: 'delict' },
      text: `bsn;jaar;soort;delict\n${of.map((one) => `${bsn(one)};2010;politieregistratie;vermogen\n`).join('')}`,
    });
  };

  const indebted = (municipality: string) =>
    bench.ingest({
      ...{ municipality, dataset: 'person_year', name: 'debt.csv', manifest },
      columns: { bsn: 'bsn', year: 'jaar', problematic_debt: 'schuld', on_benefit: 'uitkering' },
      text: `bsn;jaar;schuld;uitkering\n${years.flatMap((year) => persons.map((one) => `${bsn(one)};${year};nee;${one % 3 ? 'nee' : 'ja'}\n`)).join('')}`,
    });

  /** What is told of a town with these suspects; by some indicators, protected together without the others, where no relation to those is needed. */
  const town = async (registered: readonly Registered[], given?: string, asked?: readonly string[]) => {
    const municipality = given ?? (await whereAllStayed());
    const rows = registered.map(
      ([one, year, offence, incident]) => `${bsn(one)};${incident};${year}-06-01;${offence}\n`,
    );
    await bench.ingest({
      ...{ municipality, dataset: 'drug_suspect', manifest: { ...manifest, consent } },
      columns: { bsn: 'bsn', incident_id: 'incident', registration_date: 'datum', offence: 'delict' },
      text: `bsn;incident;datum;delict\n${rows.join('')}`,
    });
    const { pool } = bench.vault;
    const known = await knownAreas(pool, municipality, [areaOf(municipality)]);
    const { tables, sizes } = await tabulate(pool, known, await deliveries(pool, municipality));
    const own = tables.filter(({ indicator }) => asked?.includes(indicator.replace('drugs.', '')) ?? true);
    const released = (await protectTogether(own, defaultPolicy, sizes)).tables;
    return (indicator: string, period: string, breakdown = '_T', category = '_T') =>
      Object.fromEntries(
        released
          .filter((table) => table.indicator === `drugs.${indicator}`)
          .flatMap(({ cells }) => cells)
          .filter((cell) => cell.area === municipality && cell.period === period)
          .filter((cell) => cell.breakdown === breakdown && cell.category === category)
          .map(({ measure, value }) => [measure, value]),
      );
  };
  const each = (from: number, to: number, year: number, offence = 'handel_harddrugs'): Registered[] =>
    Array.from({ length: to - from }, (_, at) => [from + at, year, offence, `${offence} ${year} ${at}`]);

  it('are set against the inhabitants of twelve and over, and hidden under fifteen', async () => {
    const shown = await town([...each(0, 60, 2015), ...each(0, 14, 2016)]);
    expect(shown('verdachten', '2015JJ00')).toEqual({ numerator: 60, denominator: 1500, rate: 400 });
    expect(shown('verdachten', '2016JJ00')).toEqual({ numerator: null, denominator: 1500, rate: null });
  });

  it('of one raid are hidden however many they are, because they are one incident', async () => {
    const raid = each(0, 60, 2015).map(([one, year, offence]): Registered => [one, year, offence, 'raid']);
    for (const [registered, count] of [
      [each(0, 60, 2015), 60],
      [raid, null],
    ] as const) {
      const shown = await town(registered, undefined, ['verdachten-huishoudpositie']);
      expect(shown('verdachten-huishoudpositie', '2015JJ00')).toEqual({ count });
    }
  });

  it('stay in a block of years when they have left since, so that it covers every year', async () => {
    const stay = years.flatMap((year) => each(year - 1900, year - 1840, year));
    const left = await inhabited((person) => (person < 40 ? 2014 : 2016));
    const shown = await town([...each(0, 40, 2013, 'voorbereiding'), ...stay], left);
    expect(shown('verdachten', '2013JJ00')['numerator']).toBe(100);
    // Sixty in 2012, one more who was not there before in every year, and the forty who left.
    expect(shown('verdachten', '2012JJ00/2016JJ00')['numerator']).toBe(64 + 40);
  });

  it('by household position are a share of their offence, over five years', async () => {
    const yearly = years.flatMap((year) => [...each(0, 240, year), ...each(400, 640, year, 'voorbereiding')]);
    const shown = await town(yearly, undefined, ['verdachten-huishoudpositie']);
    const block = '2012JJ00/2016JJ00';
    expect(shown('verdachten-huishoudpositie', block)).toEqual({ count: 480 });
    expect(shown('verdachten-huishoudpositie', block, 'offence', 'handel_harddrugs')).toEqual({
      count: 240,
      share: 0.5,
    });
    const pair = shown('verdachten-huishoudpositie', block, 'offence-position', 'handel_harddrugs.thuiswonend_kind');
    expect(pair).toEqual({ count: 30, share: 30 / 240 });
    expect(
      shown('verdachten-huishoudpositie', '2014JJ00', 'offence-position', 'handel_harddrugs.thuiswonend_kind'),
    ).toEqual({});
  });

  it('at home beside those of them with a parent who has a record: with three others, either is not told', async () => {
    // The last test: what it delivers of these inhabitants would change what others tell of theirs.
    const municipality = await whereAllStayed();
    await indebted(municipality);
    const together = ['verdachten-huishoudpositie', 'verdachten-sociale-context'];
    const told = async (parents: number) => {
      await recorded(municipality, parents);
      const shown = await town(each(0, 400, 2016), municipality, together);
      return [
        shown('verdachten-huishoudpositie', '2016JJ00', 'position', 'thuiswonend_kind')['count'],
        shown('verdachten-sociale-context', '2016JJ00', 'context', 'thuis_bij_ouder_met_politieregistratie')['count'],
      ];
    };
    expect(await told(30)).toEqual([50, 30]);
    const few = await told(47);
    expect(few).toContain(null);
    expect(few).not.toContain(undefined);
  });
});
