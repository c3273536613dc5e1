import { describe, expect, test } from 'vitest';
import { readAddress, toView, withChanges } from '../src/address/address.ts';
import { placesFound } from '../src/catalogue/place-picker.tsx';
import { readSelection } from '../src/documents/selection.ts';
import { lateFirst } from '../src/numbers/period.ts';

describe('an address is the view', () => {
  const here = readAddress('/vergelijken', '?taal=en&wie=groep:b5&periode=2017JJ00/2021JJ00');

  test('what is read and written again is the same', () => {
    const { pathname, search } = new URL(withChanges(here, {}), 'http://gateway.invalid');
    expect([...readAddress(pathname, search).parameters]).toEqual([...here.parameters]);
  });

  test('a choice changes one parameter, and null takes it away', () => {
    expect(withChanges(here, { wie: null })).toBe('/vergelijken?taal=en&periode=2017JJ00/2021JJ00');
  });

  test('another view takes the language along and nothing else', () => {
    expect(toView(here, 'landelijk')).toBe('/landelijk?taal=en');
  });

  test.each([
    ['groep:b5', { group: 'b5' }],
    ['riec:rotterdam', { riec: 'rotterdam' }],
    ['land', { nation: true }],
    ['GM0363,GM0599,<script>', { municipalities: ['GM0363', 'GM0599'] }],
  ])('%s is a selection', (text, selection) => expect(readSelection(text)).toEqual(selection));
});

test('a municipality is found by any of its names, without accents or apostrophes, connected ones first', () => {
  const place = (code: string, name: string, otherNames: string[], connected = false) => ({
    code,
    name,
    otherNames,
    connected,
  });
  const places = [
    place('GM1900', 'Súdwest-Fryslân', []),
    place('GM0518', "'s-Gravenhage", ['Den Haag'], true),
    place('GM0796', "'s-Hertogenbosch", ['Den Bosch'], true),
    place('GM0243', 'Harderwijk', []),
  ];
  const found = (text: string) => placesFound(places, text).map(({ code }) => code);
  expect(found('den haag')).toEqual(['GM0518']);
  expect(found('s-graven')).toEqual(['GM0518']);
  expect(found('sudwest')).toEqual(['GM1900']);
  expect(found('har')).toEqual(['GM0243']);
  expect(found('e')[0]).toBe('GM0518');
  expect(found('')).toEqual([]);
});

test('periods stand from late to early, a year before the quarters that end it', () => {
  expect(lateFirst(['2020JJ00', '2021KW04', '2021JJ00', '2021KW03', '2021JJ00'])).toEqual([
    '2021JJ00',
    '2021KW04',
    '2021KW03',
    '2020JJ00',
  ]);
});
