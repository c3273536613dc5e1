import { expect, test } from 'vitest';
import { type SmallSet, smallAddressSets } from './programs/small-address-sets.ts';
import { attackedTown } from './town/attacked-town.ts';
import { hardSpots } from './town/hard-spots.ts';

// Attack 32 (design: disclosure, 1a.5): a buurt under 20 dwellings or 50 inhabitants, where any number is about a person.

const least = { dwellings: 20, inhabitants: 50 };

test('finds the street of twelve houses about which something is told, and the one with few people', () => {
  const sets: SmallSet[] = [
    { area: 'dike', dwellings: 12, inhabitants: 30, told: [11] },
    { area: 'farm', dwellings: 1, inhabitants: 4, told: [] },
    { area: 'lane', dwellings: 24, inhabitants: 24, told: [0] },
    { area: 'square', dwellings: 90, inhabitants: 180, told: [12] },
  ];
  expect(smallAddressSets(sets, least).map(({ area }) => area)).toEqual(['dike', 'lane']);
});

test('finds no area of the town under the minimum about which any number is told', () => {
  const { cells } = attackedTown();
  const sets = hardSpots.map(({ code, dwellings, peoplePerDwelling }) => ({
    ...{ area: code, dwellings, inhabitants: dwellings * peoplePerDwelling },
    told: cells.flatMap(({ area, value }) => (area === code && value !== null ? [value] : [])),
  }));
  const small = sets.filter(
    ({ dwellings, inhabitants }) => dwellings < least.dwellings || inhabitants < least.inhabitants,
  );
  expect(small.length).toBeGreaterThan(1);
  expect(smallAddressSets(sets, least)).toEqual([]);
});

test('the ordinary areas beside them do tell something', () => {
  const { cells } = attackedTown();
  expect(cells.filter(({ area, value }) => area === 'BU9901ZO03' && (value ?? 0) > 0).length).toBeGreaterThan(2);
});
