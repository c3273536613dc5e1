import { expect, inject, test } from 'vitest';
import { type LinearFacts, sum } from './outside/linear-facts.ts';
import { placedFacts } from './outside/placed-facts.ts';
import { nodeCells, publishedCells } from './outside/published-cells.ts';
import { setDifference } from './programs/set-difference.ts';
import { publishSuccessor, successorCode } from './town/successor.ts';
import { type TwinTown, twinMunicipality, twins } from './town/write-twin-town.ts';

// Attacks 11, 12 and 13 over several cells (design: disclosure, 1a.7): every cell of a release lies far enough from what was told before,
// and sums of them do not. A municipality before and after a merger, and two counts by nearly the same rule;
// two releases of one node stand in `successive-releases`.

const wijken = [sum('city', ['north', 'south', 'east']), sum('district', ['north', 'south'])];
const held = (known: Readonly<Record<string, number>>): LinearFacts => ({
  known: new Map(Object.entries(known)),
  facts: wijken,
  notZero: new Set(),
});

test('finds the few who are counted no more in a new area, of which no release told both numbers', () => {
  const before = held({ north: 50, south: 50, city: 140 });
  expect(setDifference(before, held({ district: 97, city: 120, north: 30 }))).toEqual([{ name: 'district', units: 3 }]);
});

test('finds the few in what two large differences leave', () => {
  const before = held({ city: 140, east: 40 });
  expect(setDifference(before, held({ city: 122, east: 24 }))).toEqual([{ name: 'district', units: 2 }]);
});

test('finds nothing where ten came, or nobody', () => {
  const before = held({ north: 50, south: 50, city: 140 });
  expect(setDifference(before, held({ district: 110, city: 140 }))).toEqual([]);
});

const withMore = (more: number): TwinTown => ({
  ...twins.first,
  dwellings: { ...twins.first.dwellings, BU9902ZB01: twins.first.dwellings['BU9902ZB01']! + more },
});

test.each([3, 12])(
  'finds nothing between a municipality and the one that came out of it, with %i dwellings more',
  async (more) => {
    const cells = await nodeCells(inject('towns').twins.first, twinMunicipality);
    const before = cells.map((cell) => ({ ...cell, area: successorCode(cell.area) }));
    const after = await publishSuccessor(withMore(more));
    expect(await publishedCells(inject('towns').gateway, twinMunicipality)).toEqual(cells);
    // Twelve more may be told; three may not.
    const totals = after.filter(({ indicator, area, breakdown, status }) => {
      return indicator.startsWith('context.') && area.startsWith('GM') && breakdown === '_T' && status !== 'L';
    });
    expect(new Set(totals.map(({ value }) => value !== null))).toEqual(new Set([more === 12]));
    expect(setDifference(placedFacts(before), placedFacts(after))).toEqual([]);
  },
);
