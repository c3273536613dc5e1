import { dataset, datasets } from '@zichtlijn/indicators';
import { describe, expect, test } from 'vitest';
import { formOf } from '../src/files/forms.ts';
import { columnsToLack, inventedDatasets, nineCities, realisticDatasets } from '../src/index.ts';

describe('what the nine cities collect', () => {
  const collecting = (id: string) => nineCities.filter(({ collects }) => collects.some((one) => one === id));

  test('the generator invents the whole microdata contract, and every city knows its objects', () => {
    expect(new Set(inventedDatasets)).toEqual(new Set(datasets.map(({ id }) => id)));
    expect(collecting('object')).toHaveLength(9);
    for (const { collects } of nineCities) expect(new Set(collects).size).toBe(collects.length);
  });

  test('at least four hold no more than a municipality commonly has, and not all of them the same', () => {
    const modest = nineCities.filter(({ collects }) => collects.every((one) => realisticDatasets.includes(one)));
    expect(modest.length).toBeGreaterThanOrEqual(4);
    expect(new Set(modest.map(({ collects }) => [...collects].sort().join())).size).toBeGreaterThan(1);
    for (const { collects } of modest) expect(collects).toContain('cannabis_clearance');
  });

  test('the G4 tell of their suspects over five years, in which the inhabitants of each year are known', () => {
    const g4 = nineCities.filter(({ municipality }) => /0363|0599|0518|0344/.test(municipality));
    expect(g4).toHaveLength(4);
    expect(collecting('drug_suspect')).toEqual(g4);
    for (const { residentYears } of g4) expect(residentYears).toEqual([2017, 2018, 2019, 2020, 2021]);
  });

  test('what a municipality commonly has is not of police, court, tax authority, chamber of commerce or FIU', () => {
    const others = /^(criminal|drug_suspect|person_year_|legal|directorship|suspicious)/;
    expect(realisticDatasets.filter((one) => others.test(one))).toEqual([]);
  });

  test('some sources lack a column, and none that its dataset requires', () => {
    const lacking = nineCities.flatMap(({ lacks = [] }) => lacks);
    expect(lacking.length).toBeGreaterThan(0);
    for (const column of lacking) expect(columnsToLack()).toContain(column);
  });

  test('one city has everything, and every dataset has a city that lacks it, but for the objects', () => {
    expect(nineCities.filter(({ collects }) => collects.length === inventedDatasets.length)).toHaveLength(1);
    for (const id of inventedDatasets) {
      expect(collecting(id).length, id).toBeGreaterThan(0);
      if (id !== 'object') expect(collecting(id).length, id).toBeLessThan(9);
    }
  });
});

describe('the columns of invented files', () => {
  test('each fills a column of the contract, and no two the same', () => {
    for (const id of inventedDatasets) {
      const { columns, identifiers } = dataset(id)!;
      const known = new Set([...columns, ...identifiers].map(({ name }) => name));
      const filled = formOf(id).columns.map(({ column }) => column);
      expect(
        filled.filter((column) => !known.has(column)),
        id,
      ).toEqual([]);
      expect(new Set(filled).size, id).toBe(filled.length);
    }
  });

  test('a source can lack what its dataset does not require, and nothing else', () => {
    expect(columnsToLack()).toContain('property_transfer.price');
    expect(columnsToLack()).not.toContain('property_transfer.transfer_date');
    expect(columnsToLack()).not.toContain('person_year.bsn');
  });
});
