import { expect, inject, test } from 'vitest';
import { type LinearFacts, sum } from './outside/linear-facts.ts';
import { placedFacts } from './outside/placed-facts.ts';
import { nodeCells, type OpenCell } from './outside/published-cells.ts';
import { mergedNeighbour } from './programs/merged-neighbour.ts';
import { endedBefore, publishSuccessor, successorCode } from './town/successor.ts';
import { twinMunicipality, twins } from './town/write-twin-town.ts';

// Attack 11 on a merger: a town that published merges with a neighbour that never did. What the merged municipality carries back, less what the town told,
// would be the neighbour's, also where only a longer period tells it.

const years = [sum('block', ['2018', '2019'])];
const held = (known: Readonly<Record<string, number>>): LinearFacts => ({
  known: new Map(Object.entries(known)),
  facts: years,
  notZero: new Set(),
});

test('finds the number of the neighbour in a year that both told, and in a block of years that only one did', () => {
  expect(mergedNeighbour(held({ 2018: 120 }), held({ 2018: 167, 2019: 171 }))).toEqual([{ name: '2018', value: 47 }]);
  expect(mergedNeighbour(held({ 2018: 120, 2019: 125 }), held({ block: 338 }))).toEqual([{ name: 'block', value: 93 }]);
});

test('finds nothing where the merged municipality tells of its own days only', () => {
  expect(mergedNeighbour(held({ 2018: 120 }), held({ 2019: 171 }))).toEqual([]);
});

test.each([4, 60])(
  'finds no number of a neighbour with %i dwellings in what is served after the merger',
  async (dwellings) => {
    const town = await nodeCells(inject('towns').twins.first, twinMunicipality);
    const before = town.filter(endedBefore(2020)).map((cell) => ({ ...cell, area: successorCode(cell.area) }));
    const after = await publishSuccessor(twins.first, { BU9903ZC01: dwellings });
    expect(mergedNeighbour(placedFacts(before), placedFacts(after))).toEqual([]);
    // The town told of 2019, and the merged municipality tells of 2020, of both.
    const totals = (cells: readonly OpenCell[], period: string) =>
      cells.filter((cell) => {
        const { indicator, area, breakdown } = cell;
        return (
          indicator === 'context.woningen' && area.startsWith('GM') && breakdown === '_T' && cell.period === period
        );
      });
    const whole = Object.values(twins.first.dwellings).reduce((all, one) => all + one, 0);
    expect(totals(before, '2019JJ00').map(({ value }) => value)).toEqual([whole]);
    expect(totals(after, '2019JJ00')).toMatchObject([{ status: 'Q', flags: ['carried-back:2020-01-01'] }]);
    expect(totals(after, '2020JJ00')).toMatchObject([{ value: whole + dwellings, status: 'A', flags: [] }]);
  },
);
