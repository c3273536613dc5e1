import { definition } from '@zichtlijn/indicators';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inputSentences } from '../../src/commands/input-lines.ts';
import { deliveries } from '../../src/tabulate/delivery.ts';
import { inputReport } from '../../src/tabulate/input-report.ts';
import { knownAreas } from '../../src/tabulate/known-areas.ts';
import { tabulate } from '../../src/tabulate/tabulate.ts';
import { IngestBench } from '../ingest/ingest-bench.ts';

let bench: IngestBench;
beforeAll(async () => {
  bench = await IngestBench.open('pglite');
});
afterAll(async () => bench.close());

const poverty = definition('vastgoed.windhappers-armoede')!;
const years = [2018, 2019, 2020, 2021];
const numbers = Array.from({ length: 30 }, (_, at) => at);

it('poverty in a year without limits is not collected, and the node’s own people are told that it is not for their files', async () => {
  const municipality = bench.municipality();
  const bag = (at: number) => `${municipality.slice(2)}01${String(1_000_000_000 + at)}`;
  const rows = (line: (at: number, year: number) => string) =>
    years.flatMap((year) => numbers.map((at) => `${line(at, year)}\n`)).join('');
  const manifest = { synthetic: true, period: { from: '2018-01-01', to: '2021-12-31' }, method: 'proef' };
  const bsn = (at: number) => 900_000_000 + at;
  await bench.ingest({
    ...{ municipality, dataset: 'object', manifest },
    columns: { bag_id: 'bag', year: 'jaar', use: 'gebruik' },
    text: `bag;jaar;gebruik\n${rows((at, year) => `${bag(at)};${year};woning`)}`,
  });
  await bench.ingest({
    ...{ municipality, dataset: 'ownership', manifest },
    columns: { bag_id: 'bag', holder_bsn: 'bsn', year: 'jaar', right: 'recht', holder_kind: 'soort' },
    text: `bag;bsn;jaar;recht;soort\n${rows((at, year) => `${bag(at)};${bsn(at)};${year};eigendom;persoon`)}`,
  });
  await bench.ingest({
    ...{ municipality, dataset: 'person_year', name: 'household.csv', manifest },
    columns: { bsn: 'bsn', year: 'jaar', household_id: 'huishouden', household_position: 'plaats' },
    text: `bsn;jaar;huishouden;plaats\n${rows((at, year) => `${bsn(at)};${year};${at};alleenstaand`)}`,
  });
  await bench.ingest({
    ...{ municipality, dataset: 'person_year', name: 'wealth.csv', manifest },
    columns: { bsn: 'bsn', year: 'jaar', household_income: 'inkomen', household_wealth: 'vermogen' },
    text: `bsn;jaar;inkomen;vermogen\n${rows((at, year) => `${bsn(at)};${year};${at < 12 ? 9000 : 40_000};100`)}`,
  });
  const { pool } = bench.vault;
  const known = await knownAreas(pool, municipality, []);
  const counted = await tabulate(pool, known, await deliveries(pool, municipality), { definitions: [poverty] });
  const periods = (tables: readonly { readonly cells: readonly { readonly period: string }[] }[]) => [
    ...new Set(tables.flatMap(({ cells }) => cells.map(({ period }) => period))),
  ];
  expect(periods(counted.tables)).toContain('2021JJ00');
  expect(periods(counted.tables)).not.toContain('2018JJ00');
  expect(periods(counted.notCollected)).toContain('2018JJ00');
  const poor = counted.tables
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.quantity === `${poverty.id}@1:count` && cell.period === '2021JJ00');
  expect(poor).toMatchObject({ breakdown: '_T', units: 12 });
  const told = inputSentences(await inputReport(pool, municipality)).map(({ nl }) => nl);
  expect(told.filter((sentence) => sentence.includes(poverty.id))).toEqual([
    'Niet verzameld, want de lage-inkomensgrens en de vermogensgrens van de bijstand staan voor dat jaar niet in deze versie: vastgoed.windhappers-armoede (gemeente, 2018JJ00). Aan de levering ligt het niet.',
  ]);
});
