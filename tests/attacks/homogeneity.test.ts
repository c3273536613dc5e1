import { expect, test } from 'vitest';
import { shares } from './outside/shares.ts';
import { type Division, homogeneity } from './programs/homogeneity.ts';
import { attackedTown } from './town/attacked-town.ts';

// Attack 16: ten units or more that all have one trait. Promised for whatever an indicator counts (its numerator) and for sensitive
// breakdowns; that all sales in a year were of dwellings is told.

test('finds the group in which all are alike, also where the one category is hidden', () => {
  const divisions: Division[] = [
    {
      whole: 'suspects in the north',
      units: 14,
      parts: new Map([
        ['hemp', 14],
        ['pills', 0],
      ]),
    },
    {
      whole: 'suspects in the south',
      units: 31,
      parts: new Map([
        ['hemp', null],
        ['pills', 0],
      ]),
    },
    {
      whole: 'suspects in the east',
      units: 31,
      parts: new Map([
        ['hemp', 20],
        ['pills', 11],
      ]),
    },
  ];
  expect(homogeneity(divisions)).toEqual([
    { whole: 'suspects in the north', category: 'hemp' },
    { whole: 'suspects in the south', category: 'hemp' },
  ]);
});

test('finds no group of what is served in which everybody is counted by the indicator', () => {
  const { cells } = attackedTown();
  const divisions = shares(cells).flatMap(({ name, numerator, denominator }): Division[] => {
    if (denominator === null) return [];
    const left = numerator === null ? null : denominator - numerator;
    return [
      {
        whole: name,
        units: denominator,
        parts: new Map([
          ['counted', numerator],
          ['not counted', left],
        ]),
      },
    ];
  });
  expect(divisions.length).toBeGreaterThan(50);
  expect(homogeneity(divisions).filter(({ category }) => category === 'counted')).toEqual([]);
});
