import { expect, test } from 'vitest';
import {
  catalogue,
  cataloguePage,
  datasets,
  definition,
  purposes,
  purposesOf,
  quantityScopes,
  recordKinds,
  recordKindsOf,
  sourcesOf,
  unitSets,
} from '../src/index.ts';

/** Datasets that an indicator reads without needing any column of them, as whoever reads its definition would find out too late. */
const reads = (id: string) => [...new Set(unitSets(definition(id)!).flatMap(sourcesOf))].toSorted();

test('what an indicator reads is taken from what is run, beside what it needs', () => {
  expect(reads('context.objecten')).toEqual(['object']);
  expect(reads('drugs.rioolwater')).toEqual(['wastewater_load']);
  // Where somebody lives, and where that lies.
  expect(reads('context.inwoners')).toEqual(['object', 'person_year']);
  expect(reads('vastgoed.doorsluishuizen')).toEqual(['object', 'property_transfer']);
  expect(reads('drugs.criminele-loopbaan')).toEqual(['criminal_record', 'drug_suspect', 'object', 'person_year']);
  expect(reads('vastgoed.woningwaarde')).toContain('ownership');
});

test('every indicator reads all that it needs, and datasets of the contract only', () => {
  for (const one of catalogue) {
    const read = new Set(unitSets(one).flatMap(sourcesOf));
    for (const { inputs } of quantityScopes(one))
      expect(inputs.map((input) => input.split('.')[0]!).filter((id) => !read.has(id))).toEqual([]);
    expect([...read].filter((id) => !datasets.some((dataset) => dataset.id === id))).toEqual([]);
  }
});

test('an indicator serves its theme, unless its definition says otherwise', () => {
  for (const one of catalogue) expect(one.purposes === undefined ? purposesOf(one) : [one.theme]).toEqual([one.theme]);
  const base = definition('context.inwoners')!;
  expect(purposesOf({ ...base, purposes: ['drugs', 'context'] })).toEqual(['drugs', 'context']);
  expect(catalogue.map(({ theme }) => theme).filter((theme) => !purposes.includes(theme))).toEqual([]);
});

test('who counts criminal records needs every kind, unless the definition says which; who counts none needs none', () => {
  expect(recordKindsOf(definition('drugs.verdachten-sociale-context')!)).toEqual(recordKinds);
  expect(recordKindsOf(definition('drugs.criminele-loopbaan')!)).toEqual(['politieregistratie']);
  expect(recordKindsOf(definition('drugs.verdachten')!)).toEqual([]);
});

test('its page says what it reads, by whose consent, and for which purpose', () => {
  const page = cataloguePage(definition('drugs.criminele-loopbaan')!);
  expect(page).toContain('Antecedenten (`criminal_record`): politieregistratie, met schriftelijke toestemming');
  expect(page).toContain('Criminal records (`criminal_record`): politieregistratie, by written consent');
  expect(page).toMatch(/\*\*Doel\*\*: drugs\n/);
  expect(cataloguePage(definition('context.objecten')!)).toMatch(/\*\*Reads\*\*: Addressable objects \(`object`\)\n/);
});
