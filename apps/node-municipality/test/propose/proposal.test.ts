import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from '@zichtlijn/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FileAnswers } from '../../src/propose/answers.ts';
import { noFileAnswers } from '../../src/propose/answers.ts';
import { type Guide, unattended } from '../../src/propose/guide.ts';
import { mappingText } from '../../src/propose/mapping-text.ts';
import { type PlannedFile, planFile } from '../../src/propose/plan-file.ts';
import { proposalLines } from '../../src/propose/proposal-lines.ts';
import { workbook } from '../ingest/workbook.ts';
import {
  bag,
  bsn,
  type Columns,
  dutchDate,
  isoDate,
  kvk,
  nameOf,
  number,
  oneOf,
  postcode,
  rows,
  textOf,
  year,
} from './invented-rows.ts';
import { oddFiles } from './odd-files.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'zicht-propose-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const context = { municipality: 'GM9901', today: '2026-01-01', synthetic: false };

async function planned(
  name: string,
  content: string | Buffer,
  { guide = unattended, answers = noFileAnswers }: { guide?: Guide; answers?: FileAnswers } = {},
): Promise<PlannedFile> {
  const path = join(directory, name);
  writeFileSync(path, content);
  return planFile(path, { guide, context }, answers);
}

/** What a mapping says under `columns`, read back as `ingest` reads it. */
const columnsOf = ({ deliveries }: PlannedFile): Readonly<Record<string, unknown>> =>
  deliveries[0] === undefined ? {} : parse(mappingText(deliveries[0])).columns;

describe('a proposal', () => {
  it.each(oddFiles.map((file) => [file.name, file] as const))(
    'of %s is what somebody who knows the contract would write',
    async (name, file) => {
      const text = textOf(file.columns, file.delimiter);
      const plan = await planned(name, file.encode?.(text) ?? text);
      expect(plan.deliveries.map(({ proposal }) => proposal.dataset.id)).toEqual([file.dataset]);
      expect(columnsOf(plan)).toEqual(file.expected);
      expect(plan.deliveries[0]?.proposal.lacking).toEqual([]);
      for (const header of file.leftOut ?? []) expect(plan.deliveries[0]?.unused).toContain(header);
    },
  );

  it('of an address history makes moves, and takes an end that never comes for no end', async () => {
    const file = oddFiles.find(({ dataset }) => dataset === 'residence_move')!;
    const { deliveries } = await planned('adreshistorie.csv', textOf(file.columns));
    expect(parse(mappingText(deliveries[0]!))).toMatchObject({
      missing: ['99991231'],
      history: {
        begin: { from: 'Datum aanvang adreshouding', date: 'yyyymmdd' },
        end: { from: 'Datum einde adreshouding', date: 'yyyymmdd' },
      },
    });
  });

  it('finds the names of columns under lines of title', async () => {
    const text = `Export vastgoed\r\nafdeling Geo;;\r\n${textOf({ 'BAG-id': bag, Jaar: year, Gebruik: oneOf('woning') })}`;
    const { deliveries } = await planned('objecten.csv', text);
    expect(parse(mappingText(deliveries[0]!))).toMatchObject({ headerLine: 3, columns: { bag_id: 'BAG-id' } });
  });

  it('reads a workbook', async () => {
    const cells = Array.from({ length: rows }, (_, row) => [bag(row), Number(year(row)), 'woonfunctie', 250_000 + row]);
    const plan = await planned('objecten.xlsx', workbook([['VBO ID', 'Jaar', 'Gebruiksdoel', 'WOZ-waarde'], ...cells]));
    expect(columnsOf(plan)).toEqual({
      bag_id: 'VBO ID',
      year: 'Jaar',
      use: { from: 'Gebruiksdoel', codes: 'bag-gebruiksdoel' },
      assessed_value: 'WOZ-waarde',
    });
  });

  it('reads the sheet of a workbook that has the rows, behind one that explains them', async () => {
    const cells = Array.from({ length: rows }, (_, row) => [
      bag(row),
      2021,
      'winkel',
      250_000 + row,
      'Huur particulier',
    ]);
    const header = ['VBO', 'Belastingjaar', 'Gebruikscode', 'Vastgestelde WOZ-waarde', 'Eigendomssituatie'];
    const told = [['Levering WOZ'], ['Contact: team belastingen']];
    const plan = await planned('woz.xlsx', workbook(told, [header, ...cells], [header, ...cells]));
    const { deliveries } = plan;
    expect(proposalLines(plan).join('\n')).toContain('werkblad 3 heeft ook een kopregel en wordt niet gelezen');
    const mapping = parse(mappingText(deliveries[0]!));
    expect(mapping).toMatchObject({
      sheet: 2,
      columns: { year: 'Belastingjaar', tenure: { from: 'Eigendomssituatie' } },
    });
    expect(mapping.columns.assessed_value).toBe('Vastgestelde WOZ-waarde');
    await expect(planned('leeg.xlsx', workbook(told, told))).rejects.toMatchObject({
      code: 'SOURCE_HEADER',
      sentence: { nl: expect.stringContaining('van enig werkblad') },
    });
  });

  it('reads names as exports shorten them, and a month where no day is known', async () => {
    const { deliveries } = await planned(
      'akten.csv',
      textOf({
        'Akte (deel/nr)': (row) => `HYP4 ${70_000 + row}/${row}`,
        'VBO-identificatie': bag,
        'Maand passeren': (row) => isoDate(row).slice(0, 7),
        'Rol partij': oneOf('Koper', 'Verkoper'),
        'Burgerservicenr. partij': bsn,
        'Koopsom (€)': (row) => `€ ${180 + row}.000,00`,
        Huislt: oneOf('A', 'B'),
      }),
    );
    expect(parse(mappingText(deliveries[0]!)).columns).toMatchObject({
      deed_id: 'Akte (deel/nr)',
      transfer_date: 'Maand passeren',
      house_letter: 'Huislt',
      price: { from: 'Koopsom (€)', decimal: ',' },
    });
  });

  it('makes a delivery of each group of columns about persons', async () => {
    const columns: Columns = {
      BSN: bsn,
      Jaar: year,
      Geslacht: oneOf('M', 'V'),
      Opleidingsniveau: oneOf('laag', 'hoog'),
      Uitkering: oneOf('J', 'N'),
    };
    const { deliveries } = await planned('personen.csv', textOf(columns));
    expect(deliveries.map(({ proposal }) => proposal.dataset.group?.name).toSorted()).toEqual([
      'debt',
      'education',
      'residence',
    ]);
  });
});

describe('a proposal never guesses who somebody is', () => {
  const base: Columns = { 'BAG-id': bag, Transportdatum: dutchDate, Rol: oneOf('koper', 'verkoper') };

  it.each([
    ['a number without a name', { Kolom7: bsn }],
    ['the number of somebody else', { 'BSN partner': bsn }],
    ['two numbers of which none is the party’s', { 'BSN partij': bsn, 'Partij BSN': (row: number) => bsn(row + 90) }],
    ['a number that fails the test', { 'BSN partij': (row: number) => String(111_111_112 + row) }],
  ] as const)('from %s', async (_, column) => {
    const plan = await planned('overdrachten.csv', textOf({ ...base, ...column }));
    expect(columnsOf(plan)).not.toHaveProperty('party_bsn');
    for (const header of Object.keys(column)) expect(plan.deliveries[0]?.unused).toContain(header);
  });

  it('and asks where there is somebody to ask', async () => {
    const asked: string[] = [];
    const guide: Guide = {
      tell: () => undefined,
      choose: async ({ en }, choices) => {
        asked.push(en);
        return choices[0]?.value ?? null;
      },
      text: async () => null,
      close: () => undefined,
    };
    const plan = await planned('overdrachten.csv', textOf({ ...base, Kolom7: bsn }), { guide });
    expect(asked.some((question) => question.includes('party_bsn'))).toBe(true);
    expect(columnsOf(plan)).toMatchObject({ party_bsn: 'Kolom7' });
  });

  it('nor what police data say from values alone', async () => {
    const plan = await planned(
      'verdachten.csv',
      textOf({ BSN: bsn, Registratiedatum: isoDate, Kenmerk: oneOf('handel_harddrugs', 'in_uitvoer') }),
    );
    expect(columnsOf(plan)).not.toHaveProperty('offence');
    expect(plan.deliveries[0]?.proposal.lacking.map(({ anyOf }) => anyOf)).toEqual([[['offence']]]);
  });
});

describe('codes', () => {
  const columns: Columns = {
    'BAG-id': bag,
    Transportdatum: dutchDate,
    Hoedanigheid: (row) => (row < 3 ? 'ZELDZAAM' : row % 2 === 0 ? 'P1' : 'P2'),
  };

  it('that nobody knows the meaning of are left out, and named where enough rows have them', async () => {
    const plan = await planned('overdrachten.csv', textOf(columns));
    expect(columnsOf(plan)).not.toHaveProperty('role');
    const told = proposalLines(plan).join('\n');
    expect(told).toContain('wat betekenen P2, P1?');
    expect(told).not.toContain('ZELDZAAM');
  });

  it('are translated as the answers say', async () => {
    const answers = { ...noFileAnswers, codes: { role: { P1: 'koper', P2: 'verkoper' } } };
    const plan = await planned('overdrachten.csv', textOf(columns), { answers });
    expect(columnsOf(plan)['role']).toEqual({ from: 'Hoedanigheid', codes: { P1: 'koper', P2: 'verkoper' } });
  });
});

describe('answers that were written beforehand', () => {
  it.each([
    ['ANSWERS_TARGETS', { columns: { pirce: 'Koopsom' } }],
    ['ANSWERS_TARGETS', { codes: { role: { P1: 'kooper' } } }],
    ['ANSWERS_COLUMNS', { columns: { price: 'Koopsmo' } }],
  ])('are refused with %s where they name what is not there, instead of being passed over', async (code, given) => {
    const text = textOf({ 'BAG-id': bag, Transportdatum: dutchDate, Rol: oneOf('koper'), Koopsom: number });
    const work = planned('overdrachten.csv', text, { answers: { ...noFileAnswers, ...given } });
    await expect(work).rejects.toMatchObject({ code });
  });
});

describe('what is told of a file', () => {
  it('holds no value of a row, whatever its columns are called', async () => {
    const columns: Columns = {
      BSN: bsn,
      Jaar: year,
      Naam: nameOf,
      Rechtsvorm: oneOf('Stichting'),
      KVK: kvk,
      Rol: nameOf,
      Opmerking: (row) => `bel ${nameOf(row)}`,
      Postcode: postcode,
      Huisnummer: number,
    };
    const plan = await planned('entiteiten kvk.csv', textOf(columns));
    const told = [...proposalLines(plan), ...plan.deliveries.map(mappingText)].join('\n');
    for (let row = 0; row < rows; row++)
      for (const value of [bsn(row), nameOf(row), kvk(row), postcode(row), number(row)])
        expect(told).not.toContain(value);
  });

  it('nothing where there is no line of names: the first line may be somebody', async () => {
    const text = Array.from({ length: rows }, (_, row) => [bsn(row), nameOf(row), dutchDate(row)].join(';')).join('\n');
    const error = await planned('naamloos.csv', text).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'SOURCE_HEADER' });
    const { nl, en } = (error as Fault).sentence;
    for (const value of [bsn(0), nameOf(0)]) expect(`${nl} ${en}`).not.toContain(value);
  });

  it('no year that fewer than ten rows are about', async () => {
    const columns: Columns = { 'BAG-id': bag, Jaar: (row) => (row === 0 ? '1931' : '2021'), Gebruik: oneOf('woning') };
    const { deliveries } = await planned('objecten.csv', textOf(columns));
    expect(deliveries[0]?.whole.years).toEqual(['2021', '2021']);
  });

  it('no period over a year about which a file of yearly states has no row: it would be counted as nothing', async () => {
    const columns: Columns = { 'BAG-id': bag, Jaar: oneOf('2019', '2021'), Gebruik: oneOf('woning') };
    const plan = await planned('objecten.csv', textOf(columns));
    expect(plan.deliveries[0]?.whole.gaps).toEqual(['2020']);
    expect(proposalLines(plan).join('\n')).toContain('GEEN RIJEN over 2020');
  });
});
