import { definition } from '@zichtlijn/indicators';
import { expect, it } from 'vitest';
import { breakdownRelations } from '../../src/tabulate/breakdown-relations.ts';
import type { CountedSlice } from '../../src/tabulate/counted-slice.ts';

/** A slice of one quantity of the municipality, with a cell for each `breakdown category`. */
function slice(quantity: string, places: readonly string[]): CountedSlice {
  const cells = places.map((place) => {
    const [breakdown = '', category = ''] = place.split(' ');
    const address = { quantity, area: 'GM9901', period: '2016JJ00', breakdown, category };
    return { ...address, units: 0, value: 0, contributors: [], unknownUnits: {}, publishable: true };
  });
  return { level: 'municipality', period: '2016JJ00', inner: false, collected: 'all', cells };
}

function told(indicator: string, places: readonly string[]): string[] {
  const relations = breakdownRelations(definition(indicator)!, slice('q', places));
  const name = ({ breakdown, category }: { breakdown: string; category: string }) => `${breakdown} ${category}`;
  return relations.map(({ kind, total, parts }) => `${kind} ${name(total)} = ${parts.map(name).join(' + ')}`).sort();
}

it('a category that two breakdowns share is one number', () => {
  const places = ['_T _T', 'place winkel', 'place buiten_bestand', 'tenure koop', 'tenure buiten_bestand'];
  expect(told('drugs.hennepruimingen', places)).toEqual([
    'sum _T _T = place winkel + place buiten_bestand',
    'sum _T _T = tenure koop + tenure buiten_bestand',
    'sum place buiten_bestand = tenure buiten_bestand',
  ]);
});

it('pairs of an offence and an age add up to the offence, and cover the age that a suspect has in each offence', () => {
  const pairs = ['in_uitvoer.45+', 'in_uitvoer.onbekend', 'onbekend.45+'].map((pair) => `offence-age ${pair}`);
  const places = ['_T _T', 'offence in_uitvoer', 'offence onbekend', 'age 45+', 'age onbekend', ...pairs];
  expect(told('drugs.verdachten', places)).toEqual([
    'sum _T _T = age 45+ + age onbekend',
    'sum offence in_uitvoer = offence-age in_uitvoer.45+ + offence-age in_uitvoer.onbekend',
    'sum offence onbekend = offence-age onbekend.45+',
    'union _T _T = offence in_uitvoer + offence onbekend',
    'union age 45+ = offence-age in_uitvoer.45+ + offence-age onbekend.45+',
    'union age onbekend = offence-age in_uitvoer.onbekend',
  ]);
});

it('pairs are not shown without both of their sides', () => {
  expect(() => told('drugs.verdachten', ['_T _T', 'offence in_uitvoer', 'offence-age in_uitvoer.45+'])).toThrow(
    'without age',
  );
});

it('groups of offences cover the kind of record that they lie within, and are never pooled over kinds', () => {
  const groups = ['politieregistratie.drugs', 'politieregistratie.wapens', 'veroordeling.drugs', '_U'];
  const kinds = ['record-kind politieregistratie', 'record-kind veroordeling'];
  const places = ['_T _T', ...kinds, ...groups.map((group) => `recorded-offence ${group}`)];
  const registered = 'vastgoed.pandeigenaren-met-antecedenten';
  expect(told(registered, places)).toEqual([
    'union _T _T = record-kind politieregistratie + record-kind veroordeling',
    'union record-kind politieregistratie = recorded-offence politieregistratie.drugs + recorded-offence politieregistratie.wapens',
    'union record-kind veroordeling = recorded-offence veroordeling.drugs',
  ]);
  expect(() => told(registered, ['_T _T', 'recorded-offence veroordeling.drugs'])).toThrow('without record-kind');
});
