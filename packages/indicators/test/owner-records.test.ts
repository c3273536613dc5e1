import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { pandeigenarenMetAntecedenten } from '../src/definitions/pandeigenaren-met-antecedenten.ts';
import { windhappersMetAntecedenten } from '../src/definitions/windhappers-met-antecedenten.ts';
import { unitSets } from '../src/index.ts';
import { type RecordRow, record } from './drug-rows.ts';
import { income, owns } from './property-rows.ts';
import { dwelling } from './rows.ts';
import { cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const REGISTERED = 'vastgoed.pandeigenaren-met-antecedenten@1:count';
const shop = { object: [dwelling('house', { use: ['winkel'] })], ownership: [owns('a')] };

const counted = (criminal_record: RecordRow[]) =>
  tabulate(vault, pandeigenarenMetAntecedenten, { ...shop, criminal_record });
const police = async (...rows: RecordRow[]) =>
  cellValue(await counted(rows), REGISTERED, 'record-kind', 'politieregistratie');

describe('an owner with a record', () => {
  test('owns property of whatever use, and has a record in the year of the period or the nine before it', async () => {
    expect(await police(record('a', { year: 2016 }))).toBe(1);
    expect(await police(record('a', { year: 2007 }))).toBe(1);
  });

  test('exactly ten years back has none any more, and after the period none yet', async () => {
    expect(await police(record('a', { year: 2006 }))).toBe(0);
    expect(await police(record('a', { year: 2017 }))).toBe(0);
  });

  test('is not made by traffic, nor by the record of somebody who owns nothing', async () => {
    expect(await police(record('a', { offence_group: 'verkeer' }))).toBe(0);
    expect(await police(record('b'))).toBe(0);
  });

  test('of two kinds stands in each, by its own offences, and once in neither for two records of one', async () => {
    const cells = await counted([
      record('a'),
      record('a', { year: 2014, offence_group: 'drugs' }),
      record('a', { record_kind: 'veroordeling', offence_group: 'witwassen' }),
    ]);
    for (const [breakdown, category] of [
      ['record-kind', 'politieregistratie'],
      ['record-kind', 'veroordeling'],
      ['recorded-offence', 'politieregistratie.vermogen'],
      ['recorded-offence', 'politieregistratie.drugs'],
      ['recorded-offence', 'veroordeling.witwassen'],
    ] as const)
      expect(cellValue(cells, REGISTERED, breakdown, category)).toBe(1);
    expect(cellValue(cells, REGISTERED, 'recorded-offence', 'veroordeling.vermogen')).toBe(0);
    expect(cellValue(cells, 'context.pandeigenaren@1:count')).toBe(1);
  });

  test('is told of by kind of record only: no total pools the kinds', () => {
    for (const definition of [pandeigenarenMetAntecedenten, windhappersMetAntecedenten]) {
      expect(unitSets(definition)[0]?.pooled).toBe(true);
      expect(definition.sensitivity).toBe('strict');
    }
  });
});

describe('an owner without visible income, with a record', () => {
  test('is one of both', async () => {
    const both = async (person_year_income: ReturnType<typeof income>[], criminal_record: RecordRow[]) => {
      const town = { object: [dwelling()], ownership: [owns('a')], person_year_income, criminal_record };
      const cells = await tabulate(vault, windhappersMetAntecedenten, town);
      const quantity = 'vastgoed.windhappers-met-antecedenten@1:count';
      return [
        cellValue(cells, quantity, 'record-kind', 'politieregistratie'),
        cellValue(cells, 'vastgoed.windhappers@1:count'),
      ];
    };
    expect(await both([income('a')], [record('a')])).toEqual([1, 1]);
    expect(await both([income('a')], [])).toEqual([0, 1]);
    expect(await both([income('a', { other_income: 1 })], [record('a')])).toEqual([0, 0]);
  });
});
